import { elsewhere } from './usualRatesElsewhere.ts'
import { inEurope } from './usualRatesInEurope.ts'
import type { NamedRate } from './namedRate.ts'

/** The countries that `usualRates` knows. */
export const countriesWithUsualRates = (): string[] =>
  [...new Set(usual.map(({ country }) => country))].toSorted()

/**
 * The rates that the law names for these countries, as of the date in each one's source. They are a
 * start: which goods belong to which class is the shop's to know, and laws change.
 */
export const usualRates = (countries: readonly string[]): NamedRate[] =>
  usual.filter(({ country }) => countries.includes(country))

const usual: readonly NamedRate[] = [...inEurope, ...elsewhere]
