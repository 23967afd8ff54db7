'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

/** Asks Stripe now instead of in a quarter of an hour. */
export const LookAgain = ({ address }: { readonly address: string }) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    try {
      await callPanel(address)
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    }
    setBusy(false)
  }
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy}
      margin={false}
      onClick={() => void look()}
      size="small"
    >
      {isBusy ? 'Asking Stripe …' : 'Ask Stripe now'}
    </Button>
  )
}
