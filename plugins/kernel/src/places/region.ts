import { regionNames } from './regionNames.ts'

/**
 * Whether two ways to write a part of a country mean the same one: `CA`, `US-CA` and `California`.
 * Elsewhere than where regions have names here, they are compared as they were written, capitals and
 * accents aside.
 */
export const sameRegion = (country: string, one: string, other: string): boolean =>
  normalizeRegion(country, one) === normalizeRegion(country, other)

/** The region's code within its country where it is known (ISO 3166-2), else its name, folded. */
export const normalizeRegion = (country: string, region: string): string => {
  const folded = fold(region)
  const code = folded.startsWith(`${country} `) ? folded.slice(country.length + 1) : folded
  return codes.get(country)?.get(code) ?? code
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const codes: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(regionNames).map(([country, names]) => [
    country,
    new Map(Object.entries(names).map(([code, name]) => [fold(name), code])),
  ]),
)
