'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useId, useState } from 'react'

import { Ideas } from './Ideas.tsx'
import type { ActedOrder } from './OrderActions.tsx'
import type { RefundOffer } from './orderActions.ts'
import { RefundChoices } from './RefundChoices.tsx'
import { RefundOutcome } from './RefundOutcome.tsx'
import { checkRefund, type RefundForm } from './refundWish.ts'
import { useOperation } from './useOperation.ts'

type Props = {
  readonly order: ActedOrder
  readonly offer: RefundOffer
  readonly address: string
  readonly isOpen: boolean
  readonly close: () => void
}

const REASONS = ['Sent back', 'Damaged', 'Never arrived', 'Goodwill']
const EMPTY: RefundForm = { way: 'all', chosen: {}, typed: '', restock: false }

/** Sends money back: everything, pieces or an amount, and says beforehand what will happen. */
export const RefundDialog = ({ order, offer: whole, address, isOpen, close }: Props) => {
  const id = useId()
  const { i18n } = useTranslation()
  const { run, isBusy } = useOperation(address)
  const [form, setForm] = useState(EMPTY)
  const [reason, setReason] = useState('')
  const [wantsCredit, setWantsCredit] = useState(false)
  const [onlyCards, setOnlyCards] = useState(false)
  const offer = onlyCards ? ontoCards(whole) : whole
  const asCredit = wantsCredit && offer.canBeCredit && offer.moneyLeft > 0
  const { currency, number } = order
  const text = (amount: number) => formatMoney({ amount, currency }, i18n.language)
  const checked = checkRefund(form, offer, currency)
  const amount = checked.kind === 'ready' ? text(checked.amount) : null
  const submit = async () => {
    if (checked.kind !== 'ready') return
    const to = onlyCards ? 'gift_card' : asCredit ? 'store_credit' : 'payment'
    const body = { ...checked.wish, reason: reason.trim(), to }
    const done = asCredit
      ? `${amount} becomes credit.`
      : offer.sendsBack
        ? `${amount} is on its way back.`
        : `${amount} noted as sent back.`
    if (!(await run({ body, done }))) return
    setForm(EMPTY)
    setReason('')
    setWantsCredit(false)
    setOnlyCards(false)
    close()
  }
  return (
    <Dialog
      close={close}
      isOpen={isOpen}
      title={number === null ? 'Refund' : `Refund order #${number}`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <RefundChoices
          currency={currency}
          describedBy={`${id}-outcome`}
          form={form}
          isWrong={checked.kind === 'unreadable' || checked.kind === 'too_much'}
          offer={offer}
          onChange={(part) => setForm({ ...form, ...part })}
          text={text}
        />
        {whole.creditLeft > 0 && whole.moneyLeft > 0 && (
          <label className="souk-check">
            <input
              checked={onlyCards}
              onChange={({ target }) => setOnlyCards(target.checked)}
              type="checkbox"
            />
            Only what gift cards or credit have paid
          </label>
        )}
        {offer.canBeCredit && offer.moneyLeft > 0 && (
          <label className="souk-check">
            <input
              checked={wantsCredit}
              onChange={({ target }) => setWantsCredit(target.checked)}
              type="checkbox"
            />
            As store credit instead of money
          </label>
        )}
        <label htmlFor={`${id}-reason`}>Reason</label>
        <input
          autoComplete="off"
          id={`${id}-reason`}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
          placeholder="For you and your colleagues"
          required
          value={reason}
        />
        <Ideas choose={setReason} ideas={REASONS} />
        <RefundOutcome
          asCredit={asCredit}
          checked={checked}
          currency={currency}
          id={`${id}-outcome`}
          offer={offer}
          text={text}
          way={form.way}
        />
        <DialogButtons
          busyLabel="Sending …"
          close={close}
          isBusy={isBusy}
          isIdle={checked.kind !== 'ready'}
          label={amount ? `${offer.sendsBack ? 'Refund' : 'Note'} ${amount}` : 'Refund'}
        />
      </form>
    </Dialog>
  )
}

/** Nothing as money: what gift cards and the account have paid, and no more. */
const ontoCards = (offer: RefundOffer): RefundOffer => ({
  ...offer,
  moneyLeft: 0,
  refundable: { ...offer.refundable, left: offer.creditLeft },
})
