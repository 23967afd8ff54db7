import {
  isSettled,
  suspensionFor,
  type EndReason,
  type Standing,
  type Suspension,
} from './standing.ts'

/** `owed` in minor units; `hasPlan`: whether the shop has the plan that was agreed, paid or not. */
type Known = {
  readonly state: Standing
  readonly endReason: EndReason | null
  readonly owed: number
  readonly hasPlan?: boolean
}
type Before = Known & { readonly suspension: Suspension | null }

/**
 * Whether billing keeps a shop closed, now that it was looked at, and why. It is billing's own hold and
 * says nothing of what else keeps the shop closed: neither lifts the other.
 */
export const holdAfter = (before: Before, after: Known): Suspension | null => {
  const wanted = suspensionFor(after)
  // On the change only: an operator who has opened the shop all the same is not overruled at each look.
  if (wanted) return before.suspension || !suspensionFor(before) ? wanted : null
  // The last invoice of a plan that was left is tried once and never again.
  if (hasNothingToPay(after.state) && after.owed > 0)
    return before.suspension ?? (after.owed > before.owed ? 'unpaid' : null)
  return isSettled(after.state) && after.owed === 0 ? null : before.suspension
}

const hasNothingToPay = (state: Standing): boolean => state === 'free' || state === 'none'
