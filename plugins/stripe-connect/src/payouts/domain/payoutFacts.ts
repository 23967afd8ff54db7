import { ourAmount } from '../../payments/domain/index.ts'
import { payoutStates, type Payout, type PayoutState } from './payout.ts'
import { payoutFailure } from './payoutFailure.ts'

/** The parts of Stripe's payout that we read; the SDK's own type fits it. */
export type PayoutSeen = {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly status: string
  readonly arrival_date: number
  readonly created: number
  readonly automatic: boolean
  readonly failure_code: string | null
  readonly destination: string | { readonly object?: string } | null
}

/** https://docs.stripe.com/api/payouts/object */
export const payoutFacts = (payout: PayoutSeen): Payout => {
  const state = stateOf(payout.status)
  return {
    externalId: payout.id,
    amount: ourAmount(payout.amount, payout.currency),
    currency: payout.currency.toUpperCase(),
    state,
    arrivalDate: momentOf(payout.arrival_date),
    bank: bankOf(payout.destination),
    failure: state === 'failed' ? payoutFailure(payout.failure_code) : null,
    automatic: payout.automatic,
    happenedAt: momentOf(payout.created),
  }
}

/** @param seconds since 1970, as Stripe counts */
export const momentOf = (seconds: number): string => new Date(seconds * 1_000).toISOString()

/** A status that Stripe has added since: the money has left, and nothing is known to be over. */
const stateOf = (status: string): PayoutState =>
  payoutStates.find((state) => state === status) ?? 'in_transit'

/** A bank account, or a debit card that money is paid out to. */
const bankOf = (destination: PayoutSeen['destination']): string | null => {
  if (destination === null || typeof destination === 'string') return null
  const facts = destination as Readonly<Record<string, unknown>>
  const word = (name: string): string => {
    const value = facts[name]
    return typeof value === 'string' ? value : ''
  }
  const last4 = word('last4')
  return (
    [word('bank_name') || word('brand'), last4 && `··· ${last4}`].filter(Boolean).join(' ') || null
  )
}
