import { normalizeRegion, parsePostcode } from '@souk/kernel/domain'

import type { TaxRate } from './taxRate.ts'

/** A rate before a shop has it: with its class by name, none for the standard one. */
export type NamedRate = TaxRate & {
  /** Who says so, and as of when. */
  readonly source: string | null
}

export const CLASSES = { reduced: 'Reduced', low: 'Low', superReduced: 'Super-reduced' } as const

export const plainRate = {
  region: null,
  postcode: null,
  taxClass: null,
  layer: 1,
  compound: false,
  onShipping: true,
  startsAt: null,
  endsAt: null,
} as const

/**
 * What makes two rates the same one, so that a file can be read twice: place, class, layer and when
 * it begins.
 */
export const rateKey = (
  rate: Pick<TaxRate, 'country' | 'region' | 'postcode' | 'taxClass' | 'layer' | 'startsAt'>,
): string =>
  [
    rate.country,
    normalizeRegion(rate.country, rate.region ?? ''),
    postcodeText(rate.postcode, rate.country),
    (rate.taxClass ?? '').toLowerCase(),
    rate.layer,
    rate.startsAt?.toISOString() ?? '',
  ].join('|')

/** The same text for one postcode however it is written. */
const postcodeText = (postcode: string | null, country: string): string =>
  JSON.stringify(postcode ? (parsePostcode(postcode, country) ?? postcode) : '')
