import {
  isSettled,
  suspensionFor,
  type EndReason,
  type Standing,
  type Suspension,
} from './standing.ts'

/** Sums in minor units; `hasPlan`: whether the shop has a plan that it was given and that never ran. */
type Known = {
  readonly state: Standing
  readonly endReason: EndReason | null
  readonly owed: number
  /** A closed shop is not opened by what may not arrive, nor an open one closed for it. */
  readonly onItsWay: number
  readonly hasPlan?: boolean
}
type Before = Known & {
  readonly suspension: Suspension | null
  /** When an operator opened it though it was not paid, if it has not stood well since. */
  readonly openedAt: string | null
}

/**
 * Whether billing keeps a shop closed, now that it was looked at, and why. It is billing's own hold and
 * says nothing of what else keeps the shop closed: neither lifts the other.
 */
export const holdAfter = (before: Before, after: Known): Suspension | null => {
  if (isPaidUp(after)) return null
  // An operator who has opened the shop all the same is not overruled.
  if (before.openedAt !== null) return null
  const wanted = suspensionFor(after)
  if (wanted) return wanted
  // The last invoice of a plan that was left is tried once and never again.
  if (hasLeft(after) && after.owed > 0) return before.suspension ?? 'unpaid'
  return before.suspension
}

/** Whether a shop stands so well that it is open, whatever was before. */
export const isPaidUp = ({
  state,
  owed,
  onItsWay,
}: Pick<Known, 'state' | 'owed' | 'onItsWay'>): boolean =>
  isSettled(state) && owed === 0 && onItsWay === 0

/** Nothing runs of which a payment would be tried again. */
const hasLeft = ({ state, endReason }: Known): boolean =>
  state === 'free' || state === 'none' || (state === 'cancelled' && endReason === 'never_begun')
