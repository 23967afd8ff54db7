'use client'

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { PanelStyle, callPanel } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { canReplay } from '../domain/index.ts'

/** The one thing to do with an event: have it worked off once more. */
export const ReplayEvent = () => {
  const { id, savedDocumentData: event } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const status = String(event?.['status'] ?? '')
  if (!id || !canReplay({ status, handledAt: event?.['handledAt'] })) return null
  const replay = async () => {
    setBusy(true)
    try {
      await callPanel(`${config.routes.api}/stripe-events/${id}/replay`)
      toast.success('It is being worked off once more.')
      // A worker needs a moment; what became of it is on the page that comes then.
      setTimeout(() => router.refresh(), 1_500)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
      setBusy(false)
    }
  }
  return (
    <div className="souk-card souk-bar">
      <PanelStyle />
      <Button disabled={isBusy} margin={false} onClick={() => void replay()}>
        {isBusy ? 'Working …' : 'Try again'}
      </Button>
      <span className="souk-muted">
        {status === 'dead'
          ? 'This failed for a day and was given up. Once its cause is gone, have it worked off again.'
          : 'This did not lead to anything. It does no harm to have it looked at again.'}
      </span>
    </div>
  )
}
