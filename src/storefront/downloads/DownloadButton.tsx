'use client'

import { useRouter } from 'next/navigation'

import { Button } from '../ui/Button.tsx'

type Props = { action: string; label: string; title: string }

/** How long a download takes to begin, before the page counts it. */
const BEGINS_MS = 1500

/** Works without a script as well; with one, the page shows afterwards how many are left. */
export const DownloadButton = ({ action, label, title }: Props) => {
  const router = useRouter()
  return (
    <form
      action={action}
      method="post"
      className="print:hidden"
      onSubmit={() => setTimeout(() => router.refresh(), BEGINS_MS)}
    >
      <Button type="submit" look="outline">
        {label}
        <span className="sr-only"> {title}</span>
      </Button>
    </form>
  )
}
