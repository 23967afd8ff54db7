import { keptByStripe, partIn } from './balances.ts'
import { ourAmount } from './currency.ts'
import type { DisputeSeen } from './seen.ts'

/** How money stands that a bank has claimed back: commerce's `DisputeTruth`. */
export type DisputeStanding = {
  readonly state: 'inquiry' | 'open' | 'review' | 'won' | 'lost'
  readonly externalId: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly dueBy: string | null
  readonly withheld: number
  readonly charge: number
  readonly answers: number
}

const STATES: Readonly<Record<string, DisputeStanding['state']>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'won',
  needs_response: 'open',
  under_review: 'review',
  won: 'won',
  lost: 'lost',
}

/** @param shop what is out of the shop's balance for it, and what the shop was charged */
export const truthOfDispute = (
  dispute: DisputeSeen,
  shop: Pick<DisputeStanding, 'charge' | 'withheld'>,
): DisputeStanding => {
  const state = disputeState(dispute)
  const { due_by: due, past_due: late, submission_count: answers } = dispute.evidence_details
  const isHeard = (state === 'open' || dispute.status === 'warning_needs_response') && !late
  return {
    state,
    externalId: dispute.id,
    amount: ourAmount(dispute.amount, dispute.currency),
    currency: dispute.currency.toUpperCase(),
    reason: dispute.reason,
    dueBy: isHeard && due !== null ? new Date(due * 1000).toISOString() : null,
    ...shop,
    answers,
  }
}

/** Stripe's list of statuses is open: one that we do not know is told by where the money is. */
export const disputeState = (dispute: DisputeSeen): DisputeStanding['state'] =>
  STATES[dispute.status] ?? (withdrawn(dispute) > 0 ? 'open' : 'inquiry')

/** What is out of the balance that the charge lies on, in our minor units, fees left aside. */
export const withdrawn = (dispute: DisputeSeen): number => {
  const taken = dispute.balance_transactions.filter(({ amount }) => amount < 0)
  const given = dispute.balance_transactions.filter(({ amount }) => amount > 0)
  const isOwn = dispute.balance_transactions.every(({ currency }) => currency === dispute.currency)
  if (isOwn) {
    const net = dispute.balance_transactions.reduce((total, { amount }) => total - amount, 0)
    return Math.max(0, ourAmount(net, dispute.currency))
  }
  // At two rates of exchange, what went and what came back never are the same number.
  return taken.length > given.length ? ourAmount(dispute.amount, dispute.currency) : 0
}

/** What Stripe charged for it, in our minor units. */
export const chargedFor = (dispute: DisputeSeen): number =>
  dispute.balance_transactions.reduce(
    (total, balance) => total + partIn(keptByStripe(balance), balance, dispute),
    0,
  )
