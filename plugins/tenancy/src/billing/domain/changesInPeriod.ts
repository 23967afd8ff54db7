import { isRunning, type Standing } from './standing.ts'
import { isFree, isSameBill, type AnyTerms } from './terms.ts'

/** Moments are ISO 8601. */
type Before = {
  readonly state: Standing
  readonly wanted: AnyTerms | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  /** When the period of a plan that its owner has left would have ended. */
  readonly leftPeriodEnd: string | null
  /** Until then its owner has changed a plan that costs something. */
  readonly changesAgainAt: string | null
}

/**
 * When an owner may have another plan: what a plan includes begins anew with each that begins in the
 * middle of a period, so a second one in it would be a way to pay for nothing beyond. What costs nothing
 * is left to whenever.
 * @returns null: at once
 */
export const mayChangeAgainAt = (before: Before, terms: AnyTerms, now: Date): Date | null => {
  const { wanted, changesAgainAt } = before
  if (isFree(terms) || (wanted && isSameBill(wanted, terms))) return null
  return comingAt(changesAgainAt, momentOf(before, now))
}

/** What is to be remembered of a change that an owner has just asked for. */
export const afterChange = (
  before: Before,
  terms: AnyTerms,
  now: Date,
): { readonly leftPeriodEnd: Date | null; readonly changesAgainAt: Date | null } => {
  const at = momentOf(before, now)
  const runsUntil = comingAt(isPaidFor(before) ? before.periodEnd : before.leftPeriodEnd, at)
  const changesAgainAt = comingAt(before.changesAgainAt, at)
  return isFree(terms)
    ? { leftPeriodEnd: runsUntil, changesAgainAt }
    : { leftPeriodEnd: null, changesAgainAt: runsUntil ?? changesAgainAt }
}

/** Nothing that is used on a trial is billed. */
const isPaidFor = ({ state }: Before): boolean => isRunning(state) && state !== 'trialing'

/** Whoever collects says when a period has begun, whatever our clock says. */
const momentOf = (before: Before, now: Date): Date => {
  const begun = isPaidFor(before) && before.periodStart ? Date.parse(before.periodStart) : 0
  return new Date(Math.max(now.getTime(), begun))
}

const comingAt = (moment: string | null, now: Date): Date | null =>
  moment !== null && Date.parse(moment) > now.getTime() ? new Date(moment) : null
