import { describe, expect, it } from 'vitest'

import { readFile } from './readFile.ts'
import { readTable } from './readTable.ts'

const MOST = 100_000
const columns = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(',')

describe('a table of a file', () => {
  it('has its cells below its headings, each as often as it is there', () => {
    expect(readTable('a,b,a\n1,2,3\n', MOST)).toEqual({
      headings: ['a', 'b', 'a\u200b2'],
      lines: [{ line: 2, cells: { a: '1', b: '2', 'a\u200b2': '3' } }],
      overfull: new Set(),
    })
  })

  // Each heading was compared with all before it: 100,000 of them took a server from everybody for a minute.
  it('has no more columns than a shop has', () => {
    expect(() => readTable(`${columns(20_000)}\nx\n`, MOST)).toThrow('more than 1000 columns')
  })

  // All of it was read before it was counted: ten million lines were more than the memory of a server.
  it('is read no further than it may be long', () => {
    const rest = '"what is wrong here is never come upon'
    expect(() => readTable(`a,b\n${',\n'.repeat(20)}${rest}`, 10)).toThrow('more than 10 lines')
  })

  it('has fewer lines where each of them has many cells', () => {
    expect(() => readTable(`${columns(1_000)}\n${'x\n'.repeat(10_001)}`, MOST)).toThrow(
      'more than 10000 lines',
    )
  })

  it('has no more columns than headings, however many its lines have', () => {
    const { lines } = readTable(`a,b\n${'x,'.repeat(5_000)}\n`, MOST)
    expect(lines.map(({ cells }) => Object.keys(cells))).toEqual([['a', 'b']])
  })
})

// 1,50 without quotation marks was a price of one, and what came after it was left out.
describe('a line with more cells than there are columns', () => {
  const outcome = (text: string) =>
    readFile({ bytes: Buffer.from(text), currency: 'EUR', mostLines: MOST }).groups.map(
      ({ key, item, notes }) => ({ key, isRead: item !== null, notes }),
    )

  it('keeps its thing from being imported, and no other', () => {
    const [cup, mug] = outcome('handle,title,price\ncup,Cup,1,50\nmug,Mug,2,\n')
    expect(cup).toMatchObject({ key: 'cup', isRead: false, notes: [{ line: 2, level: 'error' }] })
    expect(mug).toMatchObject({ key: 'mug', isRead: true, notes: [] })
  })
})

// The lines of a product were copied for each that was added, and its pictures looked through for each.
describe('one product of very many lines', () => {
  const lines = (line: (at: number) => string) =>
    Array.from({ length: 60_000 }, (_, at) => line(at))
  const read = (text: string) =>
    readFile({ bytes: Buffer.from(text), currency: 'EUR', mostLines: MOST }).groups

  it.each([
    ['Shopify', 'Handle,Image Src,Variant Price\n', (at: number) => `cup,${at}.png,1\n`],
    ['our own', 'handle,title,price\n', () => 'cup,Cup,1\n'],
    [
      'WooCommerce',
      'ID,Type,SKU,Name,Regular price,Parent\n1,variable,CUP,Cup,,\n',
      (at: number) => `,variation,CUP-${at},Cup,1,CUP\n`,
    ],
  ])('is read as one: %s', (_, headings, line) => {
    expect(read(headings + lines(line).join(''))).toHaveLength(1)
  })
})
