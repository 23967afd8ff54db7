import { parsePostcode, sameRegion } from '@souk/kernel/domain'

import { entriesOf, postcodeBreadth } from './postcodes.ts'

/** Where a shop ships at the same prices. The texts hold one entry a line, as the shop wrote them. */
export type Zone = {
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2. Empty: the rest of the world. */
  readonly countries: readonly string[]
  readonly regions: string | null
  readonly postcodes: string | null
  readonly excludedPostcodes: string | null
  /** Of two that fit equally well, the lower decides. */
  readonly position: number
}

/** Where something goes, as far as it is known. */
export type Place = {
  readonly country: string | null
  readonly region?: string | null | undefined
  readonly postalCode?: string | null | undefined
}

/** By what a zone fits an address, the most exact first. */
export const ZONE_LEVELS = ['postcode', 'region', 'country', 'world'] as const
export type ZoneLevel = (typeof ZONE_LEVELS)[number]

/** The zone that decides, and by which of its entries. */
export type ZoneDecision = {
  readonly zone: Pick<Zone, 'id' | 'name'>
  readonly level: ZoneLevel
  /** The entry as the shop wrote it: `10115...14199`, `US-CA`, `DE`; empty for the rest of the world. */
  readonly entry: string
}

/**
 * The zone whose entry speaks most exactly of the address: postcode before region before country
 * before the rest of the world; of several postcodes the narrower, then the lower position, then the
 * id. In which order the zones come does not matter.
 *
 * @returns null without a country, or where no zone fits
 */
export const decideZone = (zones: readonly Zone[], place: Place): ZoneDecision | null => {
  const [best] = zones
    .flatMap((zone) => {
      const fit = fitOf(zone, place)
      return fit ? [{ zone, ...fit }] : []
    })
    .toSorted(
      (a, b) =>
        ZONE_LEVELS.indexOf(a.level) - ZONE_LEVELS.indexOf(b.level) ||
        a.breadth - b.breadth ||
        a.zone.position - b.zone.position ||
        (a.zone.id < b.zone.id ? -1 : 1),
    )
  if (!best) return null
  const { zone, level, entry } = best
  return { zone: { id: zone.id, name: zone.name }, level, entry }
}

type Fit = { readonly level: ZoneLevel; readonly entry: string; readonly breadth: number }

const fitOf = (zone: Zone, { country, region, postalCode }: Place): Fit | null => {
  if (country === null) return null
  const isWorld = zone.countries.length === 0
  if (!isWorld && !zone.countries.includes(country)) return null
  const breadthOf = (entry: string): number | null =>
    postalCode ? postcodeBreadth(entry, postalCode, country) : null
  // Parts are of countries: the form hides what was written while a zone had some.
  if (isWorld) return { level: 'world', entry: '', breadth: 0 }
  const excluded = entriesOf(zone.excludedPostcodes)
  if (excluded.some((line) => breadthOf(line) !== null)) return null

  const postcodes = entriesOf(zone.postcodes)
  const [narrowest] = postcodes
    .flatMap((entry) => {
      const breadth = breadthOf(entry)
      return breadth === null ? [] : [{ level: 'postcode' as const, entry, breadth }]
    })
    .toSorted((a, b) => a.breadth - b.breadth || (a.entry < b.entry ? -1 : 1))
  if (narrowest) return narrowest
  const regions = entriesOf(zone.regions)
  const named = region ? regions.find((entry) => isIn(entry, region, country)) : undefined
  if (named !== undefined) return { level: 'region', entry: named, breadth: 0 }
  if (postcodes.length > 0 || regions.length > 0) return null
  return { level: 'country', entry: country, breadth: 0 }
}

/** `US-CA` names its country, so that it says nothing of the others of its zone. */
const isIn = (entry: string, region: string, country: string): boolean => {
  const [, named] = /^([A-Z]{2})-/i.exec(entry) ?? []
  return (!named || named.toUpperCase() === country) && sameRegion(country, entry, region)
}

/** The first of a zone's postcodes that can be read for none of its countries; null if there is none. */
export const unreadablePostcode = (
  text: string | null | undefined,
  countries: readonly string[],
): string | null =>
  entriesOf(text).find((entry) =>
    (countries.length > 0 ? countries : ['']).every((country) => !parsePostcode(entry, country)),
  ) ?? null
