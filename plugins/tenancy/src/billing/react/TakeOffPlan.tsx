'use client'

import { Button } from '@payloadcms/ui'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useState, type SyntheticEvent } from 'react'

import type { BillingActions } from './useBilling.ts'

type Props = { readonly actions: BillingActions }

/** What is paid for it is reckoned up at once, so it is asked twice. */
export const TakeOffPlan = ({ actions: { billing, isBusy, act } }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const { isChanging, trouble, plan, nextPlan } = billing
  const close = () => setOpen(false)
  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault()
    await act('plan', { plan: null }, 'The shop is taken off its plan.')
    close()
  }
  return (
    <div className="souk-actions">
      <Button
        buttonStyle="secondary"
        disabled={isBusy || (isChanging && !trouble)}
        margin={false}
        onClick={() => setOpen(true)}
      >
        Take the shop off its plan
      </Button>
      <Dialog
        close={close}
        isOpen={isOpen}
        title={`Take the shop off ${plan?.name ?? nextPlan ?? 'its plan'}?`}
      >
        <form onSubmit={(event) => void confirm(event)}>
          <p>
            It ends now. What is paid for and not used becomes credit; what was used beyond what was
            included is invoiced. The shop stays open and pays nothing until it has a plan again.
          </p>
          <DialogButtons
            busyLabel="One moment …"
            close={close}
            isBusy={isBusy}
            label="Take it off"
          />
        </form>
      </Dialog>
    </div>
  )
}
