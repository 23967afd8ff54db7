import type { Consignment } from './consignment.ts'
import type { Parcel } from './parcels.ts'

/** What a carrier asks for one of its services. Minor units. */
export type CarrierRate = {
  /** The carrier's own name for it, as part of the option's id. */
  readonly service: string
  readonly name: string
  readonly price: number
  readonly currency: string
  readonly estimate: string | null
}

/**
 * What a carrier answered for a cart as it was then; kept with the cart. Null rates: it did not
 * answer, and the method's own price holds. Times are ISO 8601.
 */
export type CarrierAnswer = {
  /** What was asked about, as `consignmentKey` has it. For anything else it says nothing. */
  readonly key: string
  readonly rates: readonly CarrierRate[] | null
  /** From then on the carrier is asked again when options are listed. */
  readonly freshUntil: string
  /** Until then the shopper pays what was shown. */
  readonly holdsUntil: string
}

/** By the method's id. */
export type CarrierAnswers = Readonly<Record<string, CarrierAnswer>>

const MINUTE = 60_000
const FRESH_MS = 10 * MINUTE
/** A carrier that is down is not asked again at every click, nor left aside for long. */
const FRESH_AFTER_FAILURE_MS = MINUTE
const HOLDS_MS = 24 * 60 * MINUTE

/** Everything that a carrier's price depends on, as a text: another one is another question. */
export const consignmentKey = (consignment: Consignment, parcels: readonly Parcel[]): string => {
  const { country, region, postalCode, city, currency, goods } = consignment
  const boxes = parcels
    .map(({ weight, length, width, height }) => [weight, length, width, height].join('x'))
    .toSorted()
  return JSON.stringify([
    country,
    region ?? '',
    postalCode ?? '',
    city ?? '',
    currency,
    goods,
    boxes,
  ])
}

/** An answer as it is to be kept. */
export const carrierAnswer = (
  key: string,
  rates: readonly CarrierRate[] | null,
  now: Date,
): CarrierAnswer => {
  const after = (ms: number): string => new Date(now.getTime() + ms).toISOString()
  const freshUntil = after(rates ? FRESH_MS : FRESH_AFTER_FAILURE_MS)
  return { key, rates, freshUntil, holdsUntil: after(HOLDS_MS) }
}

/** Whether the carrier has to be asked (again). */
export const isStale = (answer: CarrierAnswer | undefined, key: string, now: Date): boolean =>
  !answer || answer.key !== key || answer.freshUntil <= now.toISOString()

/** The rates that hold now; null where the method's own price does. */
export const heldRates = (
  answer: CarrierAnswer | undefined,
  key: string,
  now: Date,
): readonly CarrierRate[] | null =>
  answer && answer.key === key && answer.holdsUntil > now.toISOString() ? answer.rates : null
