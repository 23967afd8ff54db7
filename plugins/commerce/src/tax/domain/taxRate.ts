import { isPercentage, parsePostcode, postcodeMatches, sameRegion } from '@souk/kernel/domain'

import { taxErrors } from './errors.ts'

/** Per cent on everything delivered to a country (ISO 3166-1 alpha-2): `{ country: 'DE', rate: 19 }`. */
export type CountryRate = { readonly country: string; readonly rate: number }

/** A rate for a class of goods at a place, for a time. */
export type TaxRate = {
  /** What a shopper and an invoice read: `VAT`, `GST`. */
  readonly name: string
  readonly country: string
  /** Empty: the whole country. A code or a name, see `sameRegion`. */
  readonly region: string | null
  /** Empty: all; else a pattern as `parsePostcode` reads it. */
  readonly postcode: string | null
  /** The id of the class of goods; empty: the standard one. */
  readonly taxClass: string | null
  /** Per cent, at most four decimals. */
  readonly rate: number
  /** Of each layer one rate holds, and the layers add up: a country's tax in 1, a province's in 2. */
  readonly layer: number
  /** Whether it is also due on the taxes of the layers before. */
  readonly compound: boolean
  /** Whether shipping is taxed by it. */
  readonly onShipping: boolean
  /** From this moment, and until before that one. */
  readonly startsAt: Date | null
  readonly endsAt: Date | null
}

/** Where goods go, as far as that is known. */
export type TaxPlace = {
  readonly country: string
  readonly region: string | null
  readonly postalCode: string | null
}

/** One tax that is due: what it is called, and per cent of the net price. */
export type DueTax = { readonly name: string; readonly rate: number }

type Wanted = {
  readonly taxClass: string | null
  readonly place: TaxPlace
  readonly now: Date
  /** Asks for shipping's taxes: rates that spare shipping are left out. */
  readonly shipping?: boolean
}

/**
 * The taxes that are due on a class of goods at a place: of every layer the one that names the
 * place most exactly (a postcode before a region before the country), the latest to begin among
 * equals. A class without a rate of its own in a layer is taxed by the standard one.
 */
export const taxesDue = (
  rates: readonly TaxRate[],
  { taxClass, place, now, shipping = false }: Wanted,
): DueTax[] => {
  const here = rates.filter((rate) => isDue(rate, now) && names(rate, place))
  const layers = [...new Set(here.map(({ layer }) => layer))].sort((a, b) => a - b)
  let before = 0
  return layers.flatMap((layer) => {
    const inLayer = here.filter((rate) => rate.layer === layer)
    const own = inLayer.filter((rate) => rate.taxClass === taxClass)
    const [found] = (own.length > 0 ? own : inLayer.filter(isStandard)).toSorted(byExactness)
    if (!found || found.rate === 0 || (shipping && !found.onShipping)) return []
    const rate = rounded(found.compound ? found.rate * (1 + before / 100) : found.rate)
    before += rate
    return [{ name: found.name, rate }]
  })
}

/** All of them together, in per cent. */
export const totalRate = (taxes: readonly DueTax[]): number =>
  rounded(taxes.reduce((total, { rate }) => total + rate, 0))

/** Per cent of the net price, with at most four decimals. */
export const effectiveRate = (tax: number, net: number): number =>
  net <= 0 ? 0 : Math.round((tax / net) * 1_000_000) / 10_000

/**
 * The shop's table, and the one rate a country that its settings name where the table has none in
 * force for all of that country.
 */
export const allRates = (
  table: readonly TaxRate[],
  settings: readonly CountryRate[],
  now: Date,
): readonly TaxRate[] => {
  const said = new Set(
    table.filter((rate) => isForAll(rate) && isDue(rate, now)).map(({ country }) => country),
  )
  return [
    ...table,
    ...settings
      .filter(({ country }) => !said.has(country))
      .map(({ country, rate }) => ({
        ...forAll,
        country,
        rate: rate > 0 && Number.isFinite(rate) ? rounded(rate) : 0,
      })),
  ]
}

const forAll = {
  name: '',
  region: null,
  postcode: null,
  taxClass: null,
  layer: 1,
  compound: false,
  onShipping: true,
  startsAt: null,
  endsAt: null,
}

const isForAll = ({ region, postcode, taxClass, layer }: TaxRate): boolean =>
  region === null && postcode === null && taxClass === null && layer === 1

/** @throws 422 `tax_rate_invalid`, 422 `tax_postcode_invalid` */
export const assertTaxRate = ({
  country,
  rate,
  postcode,
}: Pick<TaxRate, 'country' | 'rate' | 'postcode'>): void => {
  if (!isPercentage(rate) || rate > 100) throw taxErrors.tax_rate_invalid({ country })
  if (postcode && !parsePostcode(postcode, country)) throw taxErrors.tax_postcode_invalid()
}

const isStandard = ({ taxClass }: TaxRate): boolean => taxClass === null

const isDue = ({ startsAt, endsAt }: TaxRate, now: Date): boolean =>
  (startsAt === null || startsAt <= now) && (endsAt === null || now < endsAt)

/** A postcode lies in one region, which people write in many ways or leave out. */
const names = ({ country, region, postcode }: TaxRate, place: TaxPlace): boolean =>
  country === place.country &&
  (postcode === null
    ? region === null || (place.region !== null && sameRegion(country, region, place.region))
    : place.postalCode !== null && postcodeMatches(postcode, place.postalCode, country))

const byExactness = (a: TaxRate, b: TaxRate): number =>
  exactness(b) - exactness(a) ||
  (b.startsAt?.getTime() ?? 0) - (a.startsAt?.getTime() ?? 0) ||
  b.rate - a.rate

/** The longer a postcode's beginning, the more exact; one whole code before all ranges. */
const exactness = ({ country, region, postcode }: TaxRate): number => {
  const parsed = parsePostcode(postcode ?? '', country)
  const place = region === null ? 0 : 1
  switch (parsed?.kind) {
    case 'exact':
      return 1000 + place
    case 'district':
    case 'prefix':
      return 100 + 2 * (postcode?.length ?? 0) + place
    case 'range':
      return 50 + place
    case undefined:
      return place
  }
}

/** Per cent to four decimals, which is what is computed with exactly. */
const rounded = (rate: number): number => Math.round(rate * 10_000) / 10_000
