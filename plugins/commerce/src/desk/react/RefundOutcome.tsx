'use client'

import { toMajor } from '@souk/kernel/domain'

import type { RefundOffer } from './orderActions.ts'
import type { RefundCheck, RefundWay } from './refundWish.ts'

type Props = {
  readonly id: string
  readonly checked: RefundCheck
  readonly way: RefundWay
  readonly offer: RefundOffer
  /** Whether what was paid in money becomes credit. */
  readonly asCredit: boolean
  readonly currency: string
  readonly text: (amount: number) => string
}

/** What a refund will do, or what keeps it from being sent; read out as it changes. */
export const RefundOutcome = ({ id, ...props }: Props) => (
  <p
    aria-live="polite"
    className={`souk-outcome souk-outcome--${TONES[props.checked.kind]}`}
    id={id}
  >
    <Outcome {...props} /> {downloadsAfter(props)}
  </p>
)

/** What becomes of files and licence keys that the order has given. */
const downloadsAfter = ({ checked, offer }: Pick<Props, 'checked' | 'offer'>): string | null => {
  if (checked.kind !== 'ready' || offer.digitalLines.length === 0) return null
  if (checked.amount >= offer.priceLeft) return 'Downloads and licence keys are taken back.'
  const { items } = checked.wish
  if (!items)
    return 'The buyer keeps downloads and licence keys: choose pieces to take theirs back.'
  return items.some(({ line }) => offer.digitalLines.includes(line))
    ? 'Downloads and licence keys of these pieces are taken back.'
    : null
}

const TONES = { ready: 'calm', empty: 'quiet', unreadable: 'bad', too_much: 'bad' } as const

const Outcome = ({ checked, way, offer, asCredit, currency, text }: Omit<Props, 'id'>) => {
  const { sendsBack, method, refundable, moneyLeft } = offer
  if (checked.kind === 'too_much') return <>No more than {text(refundable.left)} can go back.</>
  if (checked.kind === 'unreadable') {
    return <>Write it like {toMajor({ amount: refundable.left, currency })}.</>
  }
  if (checked.kind === 'empty') {
    return <>{way === 'pieces' ? 'Choose the pieces.' : 'Write how much goes back.'}</>
  }
  const money = Math.min(checked.amount, moneyLeft)
  const credit = checked.amount - money
  const onCards = (
    <>
      <strong>{text(credit)}</strong> goes back onto the gift cards or the credit that paid it, at
      once.
    </>
  )
  if (money === 0) return onCards
  const amount = <strong>{text(money)}</strong>
  if (asCredit) {
    return (
      <>
        {amount} goes onto the customer’s account, to be spent here. You keep the money.{' '}
        {credit > 0 && onCards}
      </>
    )
  }
  return sendsBack ? (
    <>
      {amount} goes back to {method === 'card' ? 'the card' : method}. Banks take 5 to 10 days until
      the shopper sees it. {credit > 0 && onCards}
    </>
  ) : (
    <>
      Send {amount} back the way it came. Here it is only noted. {credit > 0 && onCards}
    </>
  )
}
