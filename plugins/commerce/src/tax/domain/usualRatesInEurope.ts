import { CLASSES, plainRate, type NamedRate } from './namedRate.ts'

/**
 * VAT of the EU's members: standard, the higher and the lower reduced rate (the same where there is
 * one), super-reduced. Rates of single regions are below.
 *
 * @see https://taxation-customs.ec.europa.eu/tedb/vatRates.html (Commission's database, 2026-02-27)
 */
const members: readonly [string, number, number | null, number | null, number | null][] = [
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

/**
 * Places in members' customs area where their VAT does not hold, or has a rate of its own, by
 * postcode (Directive 2006/112/EC, article 6; Greece's and Portugal's islands by national law).
 */
const regions: readonly [string, string, number][] = [
  ['AT', '6691', 19],
  ['AT', '6991...6993', 19],
  ['DE', '27498', 0],
  ['DE', '78266', 0],
  ['ES', '35*', 0],
  ['ES', '38*', 0],
  ['ES', '51*', 0],
  ['ES', '52*', 0],
  ['FR', '971*', 8.5],
  ['FR', '972*', 8.5],
  ['FR', '973*', 0],
  ['FR', '974*', 8.5],
  ['FR', '976*', 0],
  ['GR', '63086', 0],
  ['IT', '23041', 0],
  ['PT', '90*', 22],
  ['PT', '91*', 22],
  ['PT', '92*', 22],
  ['PT', '93*', 22],
  ['PT', '94*', 22],
  ['PT', '95*', 16],
  ['PT', '96*', 16],
  ['PT', '97*', 16],
  ['PT', '98*', 16],
  ['PT', '99*', 16],
]

const vat = { ...plainRate, name: 'VAT', source: SOURCE }

export const inEurope: readonly NamedRate[] = [
  ...members.flatMap(([country, standard, reduced, low, superReduced]) => [
    { ...vat, country, rate: standard },
    ...[
      { taxClass: CLASSES.reduced, rate: reduced },
      { taxClass: CLASSES.low, rate: low },
      { taxClass: CLASSES.superReduced, rate: superReduced },
    ].flatMap(({ taxClass, rate }) => (rate === null ? [] : [{ ...vat, country, taxClass, rate }])),
  ]),
  ...regions.map(([country, postcode, rate]) => ({ ...vat, country, postcode, rate })),
]
