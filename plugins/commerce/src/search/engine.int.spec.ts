import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import type { SearchEngine } from '../ports.ts'
import { openShop, type Doc, type OpenShop } from '../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
const ids: string[] = []

/** One that lives elsewhere, and is not quite up to date. */
const elsewhere: SearchEngine = {
  find: (_ctx, words) => Promise.resolve({ ids: words === 'all' ? ids : [] }),
  suggest: (_ctx, words, most) =>
    Promise.resolve({ words: [`${words} more`, 'others'].slice(0, most), products: { ids } }),
}

const sell = async (title: string, status: string): Promise<Doc> =>
  shop.create('products', { title, price: 100, stock: 1, _status: status })

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, { search: elsewhere })
  const made = [
    await sell('First', 'published'),
    await sell('Hidden', 'draft'),
    await sell('Second', 'published'),
  ]
  ids.push('no id', ...made.toReversed().map(({ id }) => id))
  ids.push('01a1ff97-a376-71e6-be6e-013cf8077fa4')
}, 120_000)

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const titlesIn = (docs: unknown): string[] =>
  (docs as { title: string }[]).map(({ title }) => title)

describe('another engine', () => {
  it('says what is found and in which order; what is not for sale stays out', async () => {
    const { docs, totalDocs } = await shop.ask('products.list', { q: 'all' })
    expect(titlesIn(docs)).toEqual(['Second', 'First'])
    expect(totalDocs).toBe(2)
    expect(await shop.ask('products.list', { q: 'none' })).toMatchObject({ totalDocs: 0 })
    expect(await shop.ask('products.list', {})).toMatchObject({ totalDocs: 2 })
  })

  it('says how words go on', async () => {
    const { words, products } = await shop.ask('products.suggest', { q: 'all', limit: '1' })
    expect(words).toEqual(['all more'])
    expect(titlesIn(products)).toEqual(['Second'])
  })
})

describe('an engine that names many', () => {
  const others = (count: number): string[] =>
    Array.from({ length: count }, (_, n) => `01a1ff97-0000-71e6-be6e-${`${n}`.padStart(12, '0')}`)

  it('has all looked at where the first leave less than is put in order', async () => {
    const own = ids.splice(0)
    ids.push(...own, ...others(3000))
    const few = await shop.ask('products.list', { q: 'all', limit: '1' })
    expect(few).toMatchObject({ totalDocs: 2, hasNextPage: true })
    expect(few).not.toHaveProperty('totalIsMinimum')
    expect(titlesIn(few['docs'])).toEqual(['Second'])
    ids.unshift(...others(3000))
    const { docs, ...rest } = await shop.ask('products.list', { q: 'all', limit: '1' })
    expect(titlesIn(docs)).toEqual(['Second'])
    expect(rest).toMatchObject({ totalDocs: 2 })
    expect(rest).not.toHaveProperty('totalIsMinimum')
    ids.splice(0, Infinity, ...own)
  })
})

describe('whoever asks without end', () => {
  it('waits, but not for a list without words', async () => {
    const asked = await Promise.allSettled(
      Array.from({ length: 310 }, () => shop.ask('products.list', { q: 'none' })),
    )
    const refused = asked.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(15)
    await expect(shop.ask('products.list', { q: 'none' })).rejects.toMatchObject({
      code: 'too_many_requests',
    })
    expect(await shop.ask('products.list', {})).toMatchObject({ totalDocs: 2 })
    expect(await shop.ask('products.suggest', { q: 'all' })).toHaveProperty('words')
  })
})
