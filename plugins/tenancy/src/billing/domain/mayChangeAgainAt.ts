import { isRunning, type Standing } from './standing.ts'
import { isFree, isSameBill, type AnyTerms } from './terms.ts'

type Known = {
  readonly state: Standing
  readonly wanted: AnyTerms | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly countedSince: Readonly<Record<string, string>>
}

/** A subscription and what it is made of are not begun in the very same second. */
const AT_ONCE_MS = 10_000

/**
 * When an owner may have another plan: what a plan includes begins anew with each change, so a second
 * one in a period would be a way to pay for nothing beyond it. What costs nothing is left to whenever.
 * @returns null: at once
 */
export const mayChangeAgainAt = (
  { state, wanted, periodStart, periodEnd, countedSince }: Known,
  terms: AnyTerms,
): Date | null => {
  // Nothing that is used on a trial is billed.
  if (!isRunning(state) || state === 'trialing' || !periodStart || !periodEnd) return null
  if (isFree(terms) || (wanted && isSameBill(wanted, terms))) return null
  const start = Date.parse(periodStart)
  const isChanged = Object.values(countedSince).some(
    (since) => Date.parse(since) - start > AT_ONCE_MS,
  )
  return isChanged ? new Date(periodEnd) : null
}
