import {
  isSettled,
  suspensionFor,
  type EndReason,
  type Standing,
  type Suspension,
} from './standing.ts'

type Known = { readonly state: Standing; readonly endReason: EndReason | null }
type Before = Known & { readonly suspension: Suspension | null }
/** `owed` in minor units. */
type After = Known & { readonly owed: number }

/**
 * Whether billing keeps a shop closed, now that it was looked at, and why. It is billing's own hold and
 * says nothing of what else keeps the shop closed: neither lifts the other.
 */
export const holdAfter = (before: Before, after: After): Suspension | null => {
  const wanted = suspensionFor(after)
  // On the change only: an operator who has opened the shop all the same is not overruled at each look.
  if (wanted) return before.suspension || !suspensionFor(before) ? wanted : null
  return isSettled(after.state) && after.owed === 0 ? null : before.suspension
}
