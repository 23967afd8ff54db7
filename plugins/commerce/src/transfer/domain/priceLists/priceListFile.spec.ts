import { expect, it } from 'vitest'

import type { Cells } from '../item.ts'
import { priceListRows, readPriceLists } from './priceListFile.ts'

const price = (sku: string, amount: number) => ({
  product: 'thing',
  sku,
  pieces: 1,
  amount,
  percentage: null,
})

const wholesale = {
  title: 'Wholesale',
  groups: ['Trade'],
  startsAt: null,
  endsAt: null,
  percentage: 10,
  categories: [],
  active: true,
  crossesOut: false,
  priority: 3,
  currency: 'JPY',
  entries: [price('B', 2000), price('A', 1000)],
}

const read = (rows: readonly Cells[]) =>
  readPriceLists(
    rows.map((row, at) => ({
      line: at + 2,
      cells: Object.fromEntries(
        Object.entries({ ...rows[0], ...row }).map(([name]) => [name, row[name] ?? '']),
      ),
    })),
    'EUR',
  )[0]

it('a list is the same when its lines were sorted', () => {
  const rows = priceListRows(wholesale, 'EUR')
  const [asWritten, sorted] = [read(rows), read([rows[1] ?? {}, { ...rows[0] }])]
  expect(asWritten?.item).toMatchObject({ groups: ['Trade'], currency: 'JPY', percentage: 10 })
  expect(sorted?.item?.entries?.map(({ sku, amount }) => [sku, amount])).toEqual([
    ['A', 1000],
    ['B', 2000],
  ])
})

it('a list is for everyone only where that is said', () => {
  const [first = {}] = priceListRows({ ...wholesale, groups: [] }, 'EUR')
  expect(read([first])?.item?.groups).toEqual([])
  expect(read([{ ...first, groups: '' }])?.item?.groups).toBeUndefined()
})

it('a list of more prices than can be kept at once is refused', () => {
  const rows = priceListRows(
    { ...wholesale, entries: Array.from({ length: 10_001 }, (_, at) => price(`S${at}`, 1)) },
    'EUR',
  )
  expect(read(rows)?.notes[0]).toMatchObject({ level: 'error' })
})
