import type { TaxSettings } from './taxSettings.ts'

/** How fractions of a sale's taxes are rounded. */
export type Rounding = {
  /** On every line, or once for all that is taxed alike. */
  readonly per: 'line' | 'total'
  /** Whether several taxes on the same thing are rounded as one. */
  readonly together: boolean
}

/**
 * Where an invoice has one rounding for each rate: Japan (National Tax Agency, questions and answers on the
 * invoice system, “rounding of fractions”). Elsewhere the seller may mostly choose (Australia: GST Act 1999,
 * section 9-90; United States: Streamlined Sales and Use Tax Agreement, section 324), and by line each one
 * can be refunded with just the tax that it was charged.
 */
const PER_TOTAL: readonly string[] = ['JP']

/**
 * Where the taxes of a state and its places are rounded as one: the United States (section 324 as above;
 * Washington, RCW 82.08.054). Elsewhere each is owed to another office, and rounded for it: Canada.
 */
const TOGETHER: readonly string[] = ['US']

/** @param country whose taxes are charged, ISO 3166-1 alpha-2; null where that is not known yet */
export const roundingIn = (
  country: string | null,
  { rounding }: Pick<TaxSettings, 'rounding'>,
): Rounding => ({
  per: rounding === 'country' ? (isIn(PER_TOTAL, country) ? 'total' : 'line') : rounding,
  together: isIn(TOGETHER, country),
})

const isIn = (countries: readonly string[], country: string | null): boolean =>
  country !== null && countries.includes(country)
