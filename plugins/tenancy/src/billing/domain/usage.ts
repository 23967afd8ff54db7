import type { Allowance, Terms } from './terms.ts'

/** How many cost extra, and what they cost together, in minor units. */
export const overage = (
  used: number,
  { included, price }: Pick<Allowance, 'included' | 'price'>,
): { readonly over: number; readonly amount: number } => {
  const over = Math.max(0, used - included)
  return { over, amount: over * price }
}

/** What the next invoice will come to, if nothing more is used and no credit is taken. */
export const nextInvoice = (
  { price, allowances }: Pick<Terms, 'price' | 'allowances'>,
  usedOf: (meter: string) => number,
): number => allowances.reduce((sum, one) => sum + overage(usedOf(one.meter), one).amount, price)

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** An invoice is a draft for an hour, and what is reported until then still comes onto it. */
const DRAFT_MS = HOUR_MS
/** The oldest that a collector takes. https://docs.stripe.com/api/billing/meter-event/create#timestamp */
const OLDEST_MS = 34 * DAY_MS
/** For so long a report that comes twice is known to be the same; later it would count twice. */
const KNOWN_MS = 23 * HOUR_MS

type Report = {
  readonly occurredAt: Date
  /** When it was first told; null if never. */
  readonly triedAt: Date | null
  /** When the present period began, if that is known. */
  readonly periodStart: Date | null
  /** Since when the present price counts; later than the period when the plan was changed in it. */
  readonly countedSince?: Date | null
  readonly now: Date
}

/** When a use is to be reported as: an error would be money that nobody ever sees, or sees twice. */
export type ReportDecision =
  | { readonly kind: 'report'; readonly at: Date }
  | { readonly kind: 'late'; readonly why: 'too_old' | 'perhaps_told' }

/**
 * What was used in a period that is invoiced already would never be on an invoice, so it counts for
 * the present one, and so does what was used under a price that the plan has no more. What is too old, or was told so long ago that a second time may count twice, is
 * left to a person.
 */
export const decideReport = ({
  occurredAt,
  triedAt,
  periodStart,
  countedSince = null,
  now,
}: Report): ReportDecision => {
  if (triedAt && now.getTime() - triedAt.getTime() > KNOWN_MS)
    return { kind: 'late', why: 'perhaps_told' }
  if (now.getTime() - occurredAt.getTime() > OLDEST_MS) return { kind: 'late', why: 'too_old' }
  const isOfLastPeriod =
    periodStart !== null &&
    occurredAt < periodStart &&
    now.getTime() - periodStart.getTime() > DRAFT_MS
  const at = isOfLastPeriod ? periodStart : occurredAt
  return { kind: 'report', at: countedSince && countedSince > at ? countedSince : at }
}
