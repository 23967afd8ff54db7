'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { useId, useState } from 'react'

import { Dialog } from './Dialog.tsx'
import { DialogButtons } from './DialogButtons.tsx'
import type { ActedOrder } from './OrderActions.tsx'
import { useOperation } from './useOperation.ts'

type Props = {
  readonly order: ActedOrder
  readonly address: string
  readonly isOpen: boolean
  readonly close: () => void
}

const REASONS = ['The shopper asked for it', 'Out of stock', 'Nobody paid', 'It looks like fraud']

/** Calls an order off. Says what it does not do: money that arrived is not sent back by it. */
export const CancelDialog = ({ order, address, isOpen, close }: Props) => {
  const field = useId()
  const { i18n } = useTranslation()
  const { run, isBusy } = useOperation(address)
  const [reason, setReason] = useState('')
  const { total, currency, number, paymentStatus } = order
  const hasMoney = paymentStatus === 'paid' || paymentStatus === 'authorized'
  const title = number === null ? 'Cancel this order?' : `Cancel order #${number}?`
  const submit = async () => {
    if (await run({ body: { reason: reason.trim() }, done: 'The order was cancelled.' })) close()
  }
  return (
    <Dialog close={close} isOpen={isOpen} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>Its pieces go back to the shelf. This cannot be undone.</p>
        {hasMoney && (
          <p className="souk-warning">
            {formatMoney({ amount: total, currency }, i18n.language)} was paid. Cancelling does not
            send it back: return it the way it came.
          </p>
        )}
        <label htmlFor={field}>Reason</label>
        <textarea
          id={field}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
          placeholder="For you and your colleagues"
          required
          rows={2}
          value={reason}
        />
        <div className="souk-dialog__ideas">
          {REASONS.map((idea) => (
            <button key={idea} onClick={() => setReason(idea)} type="button">
              {idea}
            </button>
          ))}
        </div>
        <DialogButtons
          busyLabel="Cancelling …"
          close={close}
          isBusy={isBusy}
          isDanger
          label="Cancel the order"
        />
      </form>
    </Dialog>
  )
}
