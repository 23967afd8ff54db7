import { ourAmount } from './currency.ts'
import type { BalanceSeen } from './seen.ts'

type Size = { readonly amount: number; readonly currency: string }

/** What Stripe kept for itself: all fees, and the tax on them, but the platform's share. */
export const keptByStripe = (balance: BalanceSeen): number =>
  sumOf(balance.fee_details.filter(({ type }) => type !== 'application_fee'))

/** What went back to a shop of the platform's share with a refund: a fee below zero. */
export const shareReturned = (balance: BalanceSeen): number =>
  0 - sumOf(balance.fee_details.filter(({ type }) => type === 'application_fee'))

/**
 * A part of a balance transaction in the currency of what it was made for, in our minor units. An
 * account may hold another currency than its customers pay in; then the part is as large as it is in
 * proportion to the whole, rounded once.
 */
export const partIn = (part: number, balance: BalanceSeen, size: Size): number => {
  if (balance.currency === size.currency) return ourAmount(part, size.currency)
  if (balance.amount === 0) return 0
  return ourAmount(Math.round((part * size.amount) / Math.abs(balance.amount)), size.currency)
}

const sumOf = (fees: BalanceSeen['fee_details']): number =>
  fees.reduce((total, { amount }) => total + amount, 0)
