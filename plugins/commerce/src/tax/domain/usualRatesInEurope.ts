import { CLASSES, plainRate, type NamedRate } from './namedRate.ts'

type Rates = readonly [number, number | null, number | null, number | null]

/**
 * VAT of the EU's members: standard, the higher and the lower reduced rate (the same where there is
 * one), super-reduced. Rates of single regions are below.
 *
 * @see https://taxation-customs.ec.europa.eu/tedb/vatRates.html (Commission's database, 2026-02-27)
 */
const members: readonly [string, ...Rates][] = [
  ['AT', 20, 13, 10, null],
  ['BE', 21, 12, 6, null],
  ['BG', 20, 9, 9, null],
  ['CY', 19, 9, 5, 3],
  ['CZ', 21, 12, 12, null],
  ['DE', 19, 7, 7, null],
  ['DK', 25, null, null, null],
  ['EE', 24, 13, 9, null],
  ['ES', 21, 10, 10, 4],
  ['FI', 25.5, 13.5, 10, null],
  ['FR', 20, 10, 5.5, 2.1],
  ['GR', 24, 13, 6, null],
  ['HR', 25, 13, 5, null],
  ['HU', 27, 18, 5, null],
  ['IE', 23, 13.5, 9, null],
  ['IT', 22, 10, 5, 4],
  ['LT', 21, 12, 5, null],
  ['LU', 17, 14, 8, 3],
  ['LV', 21, 12, 5, null],
  ['MT', 18, 7, 5, null],
  ['NL', 21, 9, 9, null],
  ['PL', 23, 8, 5, null],
  ['PT', 23, 13, 6, null],
  ['RO', 21, 11, 11, null],
  ['SE', 25, 12, 6, null],
  ['SI', 22, 9.5, 5, null],
  ['SK', 23, 19, 5, null],
]

const SOURCE = 'European Commission, Taxes in Europe Database, 27 February 2026'

const SOURCE_OF_REGIONS =
  'Directive 2006/112/EC, article 6, and national law of the region; not in the Commission’s table: check before use'

const none: Rates = [0, 0, 0, 0]
const jungholz: Rates = [19, 13, 10, null]
const madeira: Rates = [22, 12, 4, null]
const azores: Rates = [16, 9, 4, null]

/**
 * Places in members' customs area where their VAT does not hold, or has rates of its own, by
 * postcode, in the order of `members` (Directive 2006/112/EC, articles 6 and 105; Jungholz and
 * Mittelberg by Austria's law). The overseas parts of France are foreign to goods from the mainland.
 */
const regions: readonly [string, string, Rates][] = [
  ['AT', '6691', jungholz],
  ['AT', '6991...6993', jungholz],
  ['DE', '27498', none],
  ['DE', '78266', none],
  ['ES', '35*', none],
  ['ES', '38*', none],
  ['ES', '51*', none],
  ['ES', '52*', none],
  ['FI', '22*', none],
  ['FR', '971*', none],
  ['FR', '972*', none],
  ['FR', '973*', none],
  ['FR', '974*', none],
  ['FR', '975*', none],
  ['FR', '976*', none],
  ['FR', '977*', none],
  ['FR', '978*', none],
  ['GR', '63086', none],
  ['GR', '63087', none],
  ['IT', '22061', none],
  ['IT', '23041', none],
  ['PT', '90*', madeira],
  ['PT', '91*', madeira],
  ['PT', '92*', madeira],
  ['PT', '93*', madeira],
  ['PT', '94*', madeira],
  ['PT', '95*', azores],
  ['PT', '96*', azores],
  ['PT', '97*', azores],
  ['PT', '98*', azores],
  ['PT', '99*', azores],
]

const vat = { ...plainRate, name: 'VAT', source: SOURCE }

const CLASSES_IN_ORDER = [null, CLASSES.reduced, CLASSES.low, CLASSES.superReduced]

const ratesOf = (
  place: Pick<NamedRate, 'country'> & Partial<NamedRate>,
  rates: Rates,
): NamedRate[] =>
  CLASSES_IN_ORDER.flatMap((taxClass, index) => {
    const rate = rates[index] ?? null
    return rate === null ? [] : [{ ...vat, ...place, taxClass, rate }]
  })

/** The EU's members, and their regions with classes as far as the country has them. */
export const inEurope: readonly NamedRate[] = [
  ...members.flatMap(([country, ...rates]) => ratesOf({ country }, rates)),
  ...regions.flatMap(([country, postcode, rates]) => {
    const own = members.find(([member]) => member === country)
    const known = rates.map((rate, index) => (own?.[index + 1] == null ? null : rate))
    return ratesOf({ country, postcode, source: SOURCE_OF_REGIONS }, known as unknown as Rates)
  }),
]
