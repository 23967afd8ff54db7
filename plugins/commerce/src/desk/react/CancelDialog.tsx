'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useId, useState } from 'react'

import type { MoneyOnCancel } from '../domain/index.ts'
import type { ActedOrder } from './OrderActions.tsx'
import { Ideas } from './Ideas.tsx'
import { useOperation } from './useOperation.ts'

type Props = {
  readonly order: ActedOrder
  readonly money: MoneyOnCancel
  readonly address: string
  readonly isOpen: boolean
  readonly close: () => void
}

const REASONS = ['The shopper asked for it', 'Out of stock', 'Nobody paid', 'It looks like fraud']

/** Calls an order off, and says what becomes of its pieces and of its money. */
export const CancelDialog = ({ order, money, address, isOpen, close }: Props) => {
  const field = useId()
  const { i18n } = useTranslation()
  const { run, isBusy } = useOperation(address)
  const [reason, setReason] = useState('')
  const { currency, number } = order
  const amount = (minor: number) => formatMoney({ amount: minor, currency }, i18n.language)
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
        {money.sentBack > 0 && <p>{amount(money.sentBack)} goes back to the shopper by itself.</p>}
        {money.credit > 0 && (
          <p>{amount(money.credit)} goes back onto the gift cards or the credit that paid it.</p>
        )}
        {money.released > 0 && (
          <p>{amount(money.released)} is only reserved, and is let go by itself.</p>
        )}
        {money.byHand > 0 && (
          <p className="souk-warning">
            {amount(money.byHand)} was paid to you directly, so nobody can send it back for you:
            return it the way it came, and note it with “Refund”.
          </p>
        )}
        {money.atBank && (
          <p className="souk-warning">
            The shopper’s bank has claimed the money back. It decides what becomes of it.
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
        <Ideas choose={setReason} ideas={REASONS} />
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
