import { describe, expect, it } from 'vitest'

import { readPrices } from './readPrices.ts'

const numbered = (rows: readonly Record<string, string>[]) =>
  rows.map((cells, index) => ({ line: index + 2, cells }))

describe('a table of prices', () => {
  it('gives articles prices and percentages, by tiers', () => {
    const { prices, problems } = readPrices(
      numbered([
        { SKU: 'A-1', Price: '12.50', Percentage: '', Pieces: '' },
        { SKU: 'A-1', Price: '11,90', Percentage: '', Pieces: '10' },
        { SKU: 'B', Price: '', Percentage: '20 %', Pieces: '1' },
      ]),
      'EUR',
    )
    expect(problems).toEqual([])
    expect(prices).toEqual([
      { line: 2, sku: 'A-1', product: null, pieces: 1, amount: 1250, percentage: null },
      { line: 3, sku: 'A-1', product: null, pieces: 10, amount: 1190, percentage: null },
      { line: 4, sku: 'B', product: null, pieces: 1, amount: null, percentage: 20 },
    ])
    expect(readPrices(numbered([{ product: 'mug', price: '900' }]), 'JPY').prices[0]).toMatchObject(
      {
        product: 'mug',
        amount: 900,
      },
    )
  })

  it('tells of each line that cannot be read', () => {
    const rows = [
      { sku: '', price: '1', percentage: '', pieces: '' },
      { sku: 'A', price: 'cheap', percentage: '', pieces: '' },
      { sku: 'A', price: '1', percentage: '5', pieces: '' },
      { sku: 'A', price: '', percentage: '101', pieces: '' },
      { sku: '', price: ' ', percentage: '', pieces: '' },
      { sku: 'A', price: '1', percentage: '', pieces: '0' },
    ]
    const { prices, problems } = readPrices(numbered(rows), 'EUR')
    expect(prices).toEqual([])
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7])
  })

  it('is looked at no further than a table may be long', () => {
    const rows = Array.from({ length: 100_002 }, () => ({ sku: 'A', price: '1' }))
    const { prices, problems } = readPrices(numbered(rows), 'EUR')
    expect(prices).toHaveLength(100_000)
    expect(problems).toEqual([{ line: 100_002, message: 'A table has 100000 prices at the most.' }])
  })

  // 12,50 without quotation marks is two cells, and the article came to cost twelve.
  it('takes no line that has more on it than there are columns', () => {
    const cells = { sku: 'A', price: '12' }
    const { prices, problems } = readPrices(
      [
        { line: 2, cells, beyond: ['50'] },
        { line: 3, cells, beyond: ['', ' '] },
      ],
      'EUR',
    )
    expect(problems).toEqual([{ line: 2, message: expect.stringContaining('quotation marks') }])
    expect(prices).toMatchObject([{ line: 3, amount: 1200 }])
  })

  it('has to have the columns', () => {
    expect(() => readPrices(numbered([{ sku: 'A', stock: '1' }]), 'EUR')).toThrow(
      expect.objectContaining({ code: 'price_table_unknown' }),
    )
  })
})
