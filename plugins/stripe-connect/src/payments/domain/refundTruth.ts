import { ourAmount } from './currency.ts'
import type { RefundSeen } from './seen.ts'

/** How money on its way back stands: commerce's `RefundTruth`. */
export type RefundStanding = {
  readonly state: 'pending' | 'succeeded' | 'failed' | 'cancelled'
  readonly externalId: string
  readonly amount: number
  readonly currency: string
  readonly feeReturned: number
  readonly failure?: string
}

const STATES: Readonly<Record<string, RefundStanding['state']>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'cancelled',
}

const REASONS: Readonly<Record<string, string>> = {
  declined: 'The bank did not take the money back.',
  expired_or_canceled_card: 'The card has expired or was closed, so the money could not go back.',
  insufficient_funds: 'There was not enough money to send it back.',
  lost_or_stolen_card: 'The card was reported lost or stolen, so the money could not go back.',
}

const OTHERWISE = 'The bank sent the money back to us without a reason.'

/** @param feeReturned what the shop got back of the platform's share, in our minor units */
export const truthOfRefund = (refund: RefundSeen, feeReturned: number): RefundStanding => {
  const currency = refund.currency.toUpperCase()
  const state = STATES[refund.status ?? ''] ?? 'pending'
  return {
    state,
    externalId: refund.id,
    amount: ourAmount(refund.amount, currency),
    currency,
    feeReturned,
    ...(state === 'failed' ? { failure: REASONS[refund.failure_reason ?? ''] ?? OTHERWISE } : {}),
  }
}
