'use client'

import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRouter } from 'next/navigation'

/** Renders the page anew when the panel, in whose frame it stands, says that it saved. */
export const PreviewRefresh = ({ origin }: { origin: string }) => {
  const router = useRouter()
  return <RefreshRouteOnSave serverURL={origin} refresh={() => router.refresh()} />
}
