import { isCountry } from '@souk/kernel/domain'

import { CLASSES, plainRate, type NamedRate } from './namedRate.ts'
import { assertTaxRate } from './taxRate.ts'

/** A line of a table as text, by the heading of its column. */
export type TableRow = Readonly<Record<string, string>>

/** Whose table it is: WooCommerce's export, the free US tables of rate sellers, or our own. */
export type RateFormat = 'woocommerce' | 'us-postcodes' | 'souk'

export type ReadRates = {
  readonly rates: readonly NamedRate[]
  /** Lines that could not be read, counted as an editor does: the headings are line 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}

/** @returns nothing where the headings are none of a known table */
export const formatOf = (headings: readonly string[]): RateFormat | undefined => {
  const known = new Set(headings.map(fold))
  const has = (...names: string[]) => names.every((name) => known.has(fold(name)))
  if (has('Country code', 'State code', 'Rate %')) return 'woocommerce'
  if (has('State', 'ZipCode', 'EstimatedCombinedRate')) return 'us-postcodes'
  if (has('country', 'rate')) return 'souk'
  return undefined
}

/** Beyond this a table is none of tax rates: the United States have 41,000 postcodes. */
export const MOST_RATES = 60_000

/**
 * The rates of a table; a line that cannot be read is told and left out.
 *
 * @param tooLong which rows have more on their lines than there are columns
 */
export const readRates = (
  rows: readonly TableRow[],
  format: RateFormat,
  tooLong: ReadonlySet<number> = new Set(),
): ReadRates => {
  const rates: NamedRate[] = []
  const problems: { line: number; message: string }[] = []
  for (const [index, row] of rows.entries()) {
    const line = index + 2
    const tooMany = { line, message: `A table has ${MOST_RATES} rates at the most.` }
    if (index >= MOST_RATES) return { rates, problems: [...problems, tooMany] }
    try {
      if (tooLong.has(index)) throw new Error(TOO_LONG)
      const ofLine = readers[format](cellsOf(row)).map(checked)
      if (rates.length + ofLine.length > MOST_RATES)
        return { rates, problems: [...problems, tooMany] }
      rates.push(...ofLine)
    } catch (error) {
      problems.push({ line, message: error instanceof Error ? error.message : '' })
    }
  }
  return { rates, problems }
}

const TOO_LONG =
  'There is more on this line than there are columns. Put numbers that have a comma in quotation marks.'

type Cell = (heading: string) => string

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z0-9%]+/gu, '')

const cellsOf = (row: TableRow): Cell => {
  const folded = new Map(Object.entries(row).map(([heading, text]) => [fold(heading), text.trim()]))
  return (heading) => folded.get(fold(heading)) ?? ''
}

/** An asterisk stands for all, as in WooCommerce. */
const orAll = (text: string): string | null => (text === '' || text === '*' ? null : text)

/** `19`, `19.0 %` or, as much of Europe writes it, `8,875`. */
const percent = (text: string, times = 1): number => {
  if (!/^\d+(?:[.,]\d+)?\s*%?$/u.test(text)) {
    throw new Error(text === '' ? 'There is no rate.' : `“${text}” is no rate.`)
  }
  return Math.round(Number.parseFloat(text.replace(',', '.')) * times * 10_000) / 10_000
}

const isYes = (text: string): boolean => /^(?:1|true|yes)$/iu.test(text)

/** @see https://woocommerce.com/document/setting-up-taxes-in-woocommerce/ (importing rates) */
const woocommerce = (cell: Cell): NamedRate[] => {
  const postcodes = cell('Postcode / ZIP')
    .split(';', MOST_RATES + 1)
    .map((one) => one.trim())
  if (orAll(cell('City')) && postcodes.every((one) => orAll(one) === null)) {
    throw new Error('A rate for a city needs its postcodes: cities are not told apart by name.')
  }
  const written = cell('Tax class')
  const known = wooClasses.get(written.toLowerCase())
  return postcodes.map((postcode) => ({
    ...plainRate,
    name: cell('Tax name') || 'Tax',
    country: cell('Country code').toUpperCase(),
    region: orAll(cell('State code')),
    postcode: orAll(postcode),
    rate: percent(cell('Rate %')),
    layer: Number(cell('Priority') || 1),
    compound: isYes(cell('Compound')),
    onShipping: isYes(cell('Shipping')),
    taxClass: known === undefined ? orAll(written) : known,
    source: 'WooCommerce',
  }))
}

const wooClasses: ReadonlyMap<string, string | null> = new Map([
  ['', null],
  ['standard', null],
  ['reduced-rate', CLASSES.reduced],
  ['zero-rate', 'Zero'],
])

/** One file a state, the rate as a fraction: `CA,90210,…,0.0975`. */
const usPostcodes = (cell: Cell): NamedRate[] => [
  {
    ...plainRate,
    name: 'Sales tax',
    country: 'US',
    region: cell('State').toUpperCase(),
    postcode: zipCode(cell('ZipCode')),
    rate: percent(cell('EstimatedCombinedRate'), 100),
    source: 'Table of US rates by postcode',
  },
]

/** Spreadsheets drop the zeros that codes begin with: Boston's 02108. */
const zipCode = (text: string): string => {
  if (!/^\d{3,5}$/u.test(text)) throw new Error(`“${text}” is no postcode of the United States.`)
  return text.padStart(5, '0')
}

const souk = (cell: Cell): NamedRate[] => [
  {
    ...plainRate,
    name: cell('name') || 'Tax',
    country: cell('country').toUpperCase(),
    region: orAll(cell('region')),
    postcode: orAll(cell('postcode')),
    taxClass: orAll(cell('class')),
    rate: percent(cell('rate')),
    layer: Number(cell('layer') || 1),
    compound: isYes(cell('compound')),
    onShipping: cell('onShipping') === '' || isYes(cell('onShipping')),
    startsAt: dateOf(cell('startsAt')),
    endsAt: dateOf(cell('endsAt')),
    source: cell('source') || null,
  },
]

const dateOf = (text: string): Date | null => {
  if (text === '') return null
  const date = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}(?:T.*)?$/u.test(text) || Number.isNaN(date.getTime()))
    throw new Error(`“${text}” is no date. Write it as 2026-07-01.`)
  return date
}

const LONGEST = 60
const CONTROL = /\p{Cc}/u

const readers = { woocommerce, 'us-postcodes': usPostcodes, souk }

const checked = (rate: NamedRate): NamedRate => {
  if (!isCountry(rate.country)) throw new Error(`“${rate.country}” is no country’s code.`)
  if (!Number.isInteger(rate.layer) || rate.layer < 1 || rate.layer > 9) {
    throw new Error('Layers (priorities) are whole numbers from 1 to 9.')
  }
  if (rate.startsAt && rate.endsAt && rate.endsAt <= rate.startsAt) {
    throw new Error('The end comes after the start.')
  }
  for (const text of [rate.name, rate.region, rate.postcode, rate.taxClass, rate.source]) {
    if (text && (text.length > LONGEST || CONTROL.test(text))) {
      throw new Error('A text is too long, or has signs that cannot be kept.')
    }
  }
  assertTaxRate(rate)
  return rate
}
