'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useRef, useState } from 'react'

import type { ShownAccount } from './GetPaid.tsx'

type Props = { readonly api: string; readonly done: (account: ShownAccount) => void }

/** Asks first: from then on no shopper can pay by card. */
export const SwitchOff = ({ api, done }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const switchOff = async () => {
    setBusy(true)
    try {
      const { account } = await callPanel<{ account: ShownAccount }>(
        `${api}/stripe-accounts/disable`,
      )
      dialog.current?.close()
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
      <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.showModal()}>
        Switch off
      </Button>
      <dialog aria-labelledby="souk-switch-off" className="souk-dialog" ref={dialog}>
        <h2 id="souk-switch-off">Switch payments through Stripe off?</h2>
        <p>
          From now on shoppers cannot pay by card. Payments that were begun are finished, your
          account stays, and you can switch it on again at any time.
        </p>
        <div className="souk-dialog__buttons">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => dialog.current?.close()}
          >
            Back
          </Button>
          <Button disabled={isBusy} margin={false} onClick={() => void switchOff()}>
            {isBusy ? 'Switching off …' : 'Switch off'}
          </Button>
        </div>
      </dialog>
    </>
  )
}
