'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useState, type SyntheticEvent } from 'react'

import type { ShownAccount } from './GetPaid.tsx'

type Props = { readonly api: string; readonly done: (account: ShownAccount) => void }

/** Asks first: from then on no shopper can pay by card. */
export const SwitchOff = ({ api, done }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const close = () => setOpen(false)
  const switchOff = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { account } = await callPanel<{ account: ShownAccount }>(
        `${api}/stripe-accounts/disable`,
      )
      close()
      done(account)
      toast.success('Payments through Stripe are switched off.')
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)}>
        Switch off
      </Button>
      <Dialog close={close} isOpen={isOpen} title="Switch payments through Stripe off?">
        <form onSubmit={(event) => void switchOff(event)}>
          <p>
            From now on shoppers cannot pay by card. Payments that were begun are finished, your
            account stays, and you can switch it on again at any time.
          </p>
          <DialogButtons
            busyLabel="Switching off …"
            close={close}
            isBusy={isBusy}
            label="Switch off"
          />
        </form>
      </Dialog>
    </>
  )
}
