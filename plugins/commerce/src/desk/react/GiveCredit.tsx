'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { formatMoney, parseMoney } from '@souk/kernel/domain'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useId, useState } from 'react'

import { Ideas } from './Ideas.tsx'
import { useOperation } from './useOperation.ts'

type Props = { readonly address: string; readonly currency: string }

const REASONS = ['An apology', 'A delayed parcel', 'A thank-you']

/** Puts credit onto a customer's account, with a reason that they can read. */
export const GiveCredit = ({ address, currency }: Props) => {
  const id = useId()
  const { i18n } = useTranslation()
  const { run, isBusy } = useOperation(address)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const amount = parseMoney(typed, currency)?.amount ?? 0
  const text = formatMoney({ amount, currency }, i18n.language)
  const close = () => setOpen(false)
  const give = async () => {
    if (!(await run({ body: { amount, reason: reason.trim() }, done: `${text} given.` }))) return
    setTyped('')
    setReason('')
    close()
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} type="button">
        Give credit
      </Button>
      <Dialog close={close} isOpen={isOpen} title="Give store credit">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            // The page around it is a form too, which is not to be saved by this.
            event.stopPropagation()
            void give()
          }}
        >
          <p>The customer can spend it at the next checkout, and sees it on their account.</p>
          <label htmlFor={id}>Amount in {currency}</label>
          <input
            autoComplete="off"
            id={id}
            inputMode="decimal"
            onChange={({ target }) => setTyped(target.value)}
            required
            value={typed}
          />
          <label htmlFor={`${id}-reason`}>Reason</label>
          <input
            autoComplete="off"
            id={`${id}-reason`}
            maxLength={200}
            onChange={({ target }) => setReason(target.value)}
            placeholder="Your customer can read it"
            required
            value={reason}
          />
          <Ideas choose={setReason} ideas={REASONS} />
          <DialogButtons
            busyLabel="Giving it …"
            close={close}
            isBusy={isBusy}
            isIdle={amount <= 0}
            label={amount > 0 ? `Give ${text}` : 'Give credit'}
          />
        </form>
      </Dialog>
    </>
  )
}
