import { describe, expect, it } from 'vitest'

import { allRates, countriesWithUsualRates, taxesDue, totalRate, usualRates } from './index.ts'
import { formatOf, readRates, type TableRow } from './readRates.ts'

const now = new Date('2026-03-01T12:00:00Z')

const problemsOf = (...rows: TableRow[]) =>
  readRates(rows, 'souk').problems.map(({ message }) => message)

describe('a table of rates', () => {
  it('is known by its headings', () => {
    expect(formatOf(['Country code', 'State code', 'Rate %'])).toBe('woocommerce')
    expect(formatOf(['State', 'ZipCode', 'TaxRegionName', 'EstimatedCombinedRate'])).toBe(
      'us-postcodes',
    )
    expect(formatOf(['Country', 'RATE'])).toBe('souk')
    expect(formatOf(['name', 'price'])).toBeUndefined()
  })

  it('that is broken tells its lines, and takes none of them for nought', () => {
    for (const rate of ['', '0x10', '1e1', '-5', 'nineteen', '19.5.5'])
      expect(problemsOf({ country: 'DE', rate })).toHaveLength(1)
    expect(problemsOf({ country: 'DE', rate: '19', startsAt: '01.07.2026' })).toEqual([
      expect.stringContaining('2026-07-01'),
    ])
    const backwards = { startsAt: '2026-07-01', endsAt: '2026-06-01' }
    expect(problemsOf({ country: 'DE', rate: '19', ...backwards })).toHaveLength(1)
    expect(problemsOf({ country: 'DE', rate: '19', class: 'a\u0000b' })).toHaveLength(1)
  })

  // The name of a class was looked up among what every object has, and `Standard` was a class of its own.
  it('of WooCommerce has classes of any name', () => {
    const row = { 'Country code': 'DE', 'State code': '', 'Rate %': '5', 'Tax name': 'VAT' }
    const classOf = (name: string) =>
      readRates([{ ...row, 'Tax class': name }], 'woocommerce').rates[0]?.taxClass
    expect(['constructor', '__proto__', 'Zero-rate', 'Standard', ''].map(classOf)).toEqual([
      'constructor',
      '__proto__',
      'Zero',
      null,
      null,
    ])
  })

  // A table of nothing but commas kept everybody waiting for twelve seconds.
  it('is looked at no further than a table may be long, whatever is wrong with its lines', () => {
    const { problems } = readRates(
      Array.from({ length: 60_100 }, () => ({ country: 'DE', rate: '' })),
      'souk',
    )
    expect(problems.at(-1)).toEqual({
      line: 60_002,
      message: 'A table has 60000 rates at the most.',
    })
  })

  it('has as many rates as a table may have, and no more, also where a line has several', () => {
    const rows = Array.from({ length: 60_000 }, () => ({ country: 'DE', rate: '19' }))
    expect(readRates(rows, 'souk')).toMatchObject({ rates: { length: 60_000 }, problems: [] })
    const last = { 'Country code': 'DE', 'Rate %': '19', 'Postcode / ZIP': '10115; 10117' }
    const one = { ...last, 'Postcode / ZIP': '10115' }
    const woo = [...rows.slice(1).map(() => one), last]
    expect(readRates(woo, 'woocommerce')).toMatchObject({
      rates: { length: 59_999 },
      problems: [{ line: 60_001 }],
    })
  })

  // 19,5 without quotation marks is two cells, and the rate became 19.
  it('takes no line that has more on it than there are columns', () => {
    const rows = [
      { country: 'DE', rate: '19' },
      { country: 'AT', rate: '20' },
    ]
    const { rates, problems } = readRates(rows, 'souk', new Set([0]))
    expect(problems).toEqual([{ line: 2, message: expect.stringContaining('quotation marks') }])
    expect(rates).toMatchObject([{ country: 'AT', rate: 20 }])
  })

  it('is read with a decimal comma too', () => {
    const { rates } = readRates([{ country: 'de', rate: '8,875 %' }], 'souk')
    expect(rates).toMatchObject([{ country: 'DE', rate: 8.875 }])
  })

  it('of US postcodes has whole postcodes', () => {
    const row = { State: 'MA', EstimatedCombinedRate: '0.0625' }
    const read = (ZipCode: string) => readRates([{ ...row, ZipCode }], 'us-postcodes')
    expect(read('2108').rates).toMatchObject([{ postcode: '02108', rate: 6.25 }])
    expect(read('').problems).toHaveLength(1)
  })
})

describe('the usual rates', () => {
  const rates = allRates(usualRates(countriesWithUsualRates()), [], now)
  const due = (country: string, postalCode: string | null, taxClass: string | null, region = '') =>
    totalRate(
      taxesDue(rates, { taxClass, place: { country, region: region || null, postalCode }, now }),
    )

  it('are those of the country and of its parts, for each class', () => {
    expect([due('DE', '10115', null), due('DE', '10115', 'Reduced')]).toEqual([19, 7])
    expect([due('DE', '27498', null), due('DE', '27498', 'Reduced')]).toEqual([0, 0])
    expect([due('ES', '35001', null), due('ES', '35001', 'Super-reduced')]).toEqual([0, 0])
    expect([due('PT', '9020-105', null), due('PT', '9020-105', 'Low')]).toEqual([22, 4])
    expect([due('PT', '9500-150', null), due('PT', '1100-001', null)]).toEqual([16, 23])
    expect([due('AT', '6992', null), due('AT', '6992', 'Low'), due('AT', '1010', null)]).toEqual([
      19, 10, 20,
    ])
    expect([due('FR', '97400', null), due('FI', '22100', null)]).toEqual([0, 0])
  })

  it('of Canada add the province’s to the country’s, or hold instead of it', () => {
    expect(due('CA', 'H2Y 1C6', null, 'Québec')).toBe(14.975)
    expect(due('CA', 'M5V 2T6', null, 'ON')).toBe(13)
    expect(due('CA', 'T2P 1J9', null, 'Alberta')).toBe(5)
  })
})
