import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    settings: { currencies: ['EUR', 'USD'], pricing: { lowestPrice: true } },
  })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const DAY = 86_400_000

type Client = {
  query: (text: string, values?: readonly unknown[]) => Promise<unknown>
  release: (destroys: boolean) => void
}
type Pool = { connect: () => Promise<Client> }

const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()

const articleOf = async (
  slug: string,
  prices: object,
): Promise<{ product: Doc; variant: string }> => {
  const product = await shop.create('products', {
    title: slug,
    slug,
    stock: 5,
    _status: 'published',
    ...prices,
  })
  const { sql: query } = await shop.context()
  const [row] = await query<{ id: string }>(
    sql`select v.id::text as id from variants v where v.product_id = ${product.id}::uuid`,
  )
  return { product, variant: row?.id ?? '' }
}

const change = (collection: string, id: string, data: object) =>
  shop.payload.update({ collection: collection as never, id, data: data as never, depth: 0 })

type Kept = { currency: string; price: number | null; compare: number | null }
const historyOf = async (variant: string, currency = 'EUR'): Promise<Kept[]> => {
  const { sql: query } = await shop.context()
  return query<Kept>(sql`
    select h.currency, h.price::float8 as price, h.compare_at_price::float8 as compare from price_history h
    where h.variant_id = ${variant}::uuid and h.currency = ${currency} order by h.since, h.id`)
}
const pricesOf = async (variant: string, currency?: string) =>
  (await historyOf(variant, currency)).map(({ price }) => price)

/** Rewrites what was noted, as if it had been noted then: `[days ago, price, compared to]`. */
const past = async (
  variant: string,
  rows: readonly (readonly [number, number | null, number | null])[],
) => {
  const { sql: query } = await shop.context()
  await query(
    sql`delete from price_history h where h.variant_id = ${variant}::uuid and h.currency = 'EUR'`,
  )
  for (const [days, price, compare] of rows) {
    await query(sql`
      insert into price_history (id, variant_id, currency, price, compare_at_price, since)
      values (gen_random_uuid(), ${variant}::uuid, 'EUR', ${price}, ${compare}, ${daysAgo(days)}::timestamptz)`)
  }
}

type Shown = { lowestPrice30Days: number | null }
const lowest = async (slug: string): Promise<number | null> => {
  const page = (await shop.ask('products.read', { slug })) as Shown & { variants: Shown[] }
  const { docs } = (await shop.ask('products.list', { limit: 100 })) as {
    docs: (Shown & { slug: string })[]
  }
  const card = docs.find((one) => one.slug === slug)
  // The list, the page and its variant say the same.
  expect([card?.lowestPrice30Days, page.variants[0]?.lowestPrice30Days]).toEqual([
    page.lowestPrice30Days,
    page.lowestPrice30Days,
  ])
  return page.lowestPrice30Days
}

describe('what everybody pays', () => {
  it('is noted with every change, and only then', async () => {
    const { product, variant } = await articleOf('noted', { price: 1000 })
    await change('products', product.id, { title: 'Another title' })
    await change('products', product.id, { price: 800, compareAtPrice: 1000 })
    await change('variants', variant, { price: 900 })
    expect(await historyOf(variant)).toEqual([
      { currency: 'EUR', price: 1000, compare: null },
      { currency: 'EUR', price: 800, compare: 1000 },
      { currency: 'EUR', price: 900, compare: 1000 },
    ])
    const { sql: query } = await shop.context()
    await expect(
      query(sql`update price_history set price = 1 where variant_id = ${variant}::uuid`),
    ).rejects.toThrow()
  })

  it('is nothing while nobody could buy it', async () => {
    const draft = { price: 100, _status: 'draft' }
    const { product, variant } = await articleOf('unsold', draft)
    await change('products', product.id, { price: 200 })
    const list = await shop.create('price-lists', {
      title: 'All',
      audience: 'everyone',
      percentage: 1,
    })
    await shop.payload.delete({ collection: 'price-lists' as never, id: list.id })
    expect(await pricesOf(variant)).toEqual([])
    await change('products', product.id, { price: 5000, _status: 'published' })
    expect(await pricesOf(variant)).toEqual([5000])
    await change('products', product.id, { _status: 'draft' })
    await change('products', product.id, { price: 300 })
    await change('products', product.id, { price: 4000, _status: 'published' })
    expect(await pricesOf(variant)).toEqual([5000, null, 4000])
    await change('variants', variant, { forSale: false })
    await change('variants', variant, { price: 1 })
    await change('variants', variant, { price: 4500, forSale: true })
    expect(await pricesOf(variant)).toEqual([5000, null, 4000, null, 4500])
  })

  it('is what two changes at the same time come to', async () => {
    const { variant } = await articleOf('twice', { price: 10_000 })
    const { pool } = shop.payload.db as unknown as { pool: Pool }
    const [list, article] = [await pool.connect(), await pool.connect()]
    try {
      await list.query('begin')
      await article.query('begin')
      await list.query(`
        insert into price_lists (id, title, audience, percentage, active, priority, updated_at, created_at)
        values (gen_random_uuid(), 'Race', 'everyone', 20, true, 0, now(), now())`)
      await article.query('update variants set price = 5000 where id = $1', [variant])
      // Each looks before the other has committed.
      await list.query('set constraints all immediate')
      const second = article.query('commit')
      await new Promise((resolve) => setTimeout(resolve, 200))
      await list.query('commit')
      await second
    } finally {
      list.release(true)
      article.release(true)
    }
    expect(await pricesOf(variant)).toEqual([10_000, 8000, 4000])
    await shop.payload.delete({
      collection: 'price-lists' as never,
      where: { title: { equals: 'Race' } },
    })
  })

  it('is not taken away by who may write everything else', async () => {
    const { variant } = await articleOf('taken', { price: 1000 })
    const { pool } = shop.payload.db as unknown as { pool: Pool }
    const one = await pool.connect()
    const role = `souk_history_${Date.now()}`
    try {
      await one.query(`
        create role ${role}; grant select, insert, update, delete on all tables in schema public to ${role};
        set role ${role}`)
      await expect(one.query('delete from price_history')).rejects.toThrow('append-only')
      // With the article it goes.
      await one.query('delete from variants where id = $1', [variant])
      expect(await pricesOf(variant)).toEqual([])
    } finally {
      await one.query(`reset role; drop owned by ${role}; drop role ${role}`)
      one.release(true)
    }
  })

  it('is noted for lists of everybody, and not for those of some', async () => {
    const { product, variant } = await articleOf('listed', { price: 1000 })
    const group = await shop.create('customer-groups', { name: 'Some' })
    const some = await shop.create('price-lists', {
      title: 'Some',
      audience: 'groups',
      groups: [group.id],
      percentage: 50,
    })
    const all = await shop.create('price-lists', { title: 'All', audience: 'everyone' })
    const entry = await shop.create('price-list-entries', {
      list: all.id,
      product: product.id,
      amount: 700,
    })
    await change('price-list-entries', entry.id, { amount: 650 })
    await change('price-lists', all.id, { active: false })
    expect(await pricesOf(variant)).toEqual([1000, 700, 650, 1000])
    await shop.payload.delete({ collection: 'price-lists' as never, id: all.id })
    await shop.payload.delete({ collection: 'price-lists' as never, id: some.id })
  })

  it('is noted in other currencies, by their own price and by the rate', async () => {
    const { variant } = await articleOf('abroad', { price: 1000 })
    const { id } = await shop.create('currencies', { code: 'USD', converts: true, rate: '1.1' })
    await change('currencies', id, { rate: '1.2' })
    await change('variants', variant, { prices: [{ currency: 'USD', price: 1500 }] })
    await change('variants', variant, { prices: [{ currency: 'USD', price: 1500 }] })
    expect(await pricesOf(variant, 'USD')).toEqual([1100, 1200, 1500])
    const { variant: converted } = await articleOf('converted', { price: 1000 })
    await shop.payload.delete({ collection: 'currencies' as never, id })
    expect(await pricesOf(converted, 'USD')).toEqual([1200, null])
    // Without a rate, too, lists of everybody count.
    const list = await shop.create('price-lists', {
      title: 'All',
      audience: 'everyone',
      percentage: 10,
    })
    expect(await pricesOf(variant, 'USD')).toEqual([1100, 1200, 1500, 1350])
    await shop.payload.delete({ collection: 'price-lists' as never, id: list.id })
  })

  it('is noted from when on a list holds by time alone', async () => {
    const { product, variant } = await articleOf('timed', { price: 1000 })
    const list = await shop.create('price-lists', {
      title: 'Night',
      audience: 'everyone',
      startsAt: new Date(Date.now() + DAY).toISOString(),
      endsAt: new Date(Date.now() + 2 * DAY).toISOString(),
    })
    await shop.create('price-list-entries', { list: list.id, product: product.id, amount: 600 })
    expect(await pricesOf(variant)).toEqual([1000])
    // Three days go by: everything was three days earlier.
    const { sql: query } = await shop.context()
    await query(sql`
      update price_lists set starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days',
        followed_at = now() - interval '3 days' where id = ${list.id}::uuid`)
    await past(variant, [[3, 1000, null]])
    await query(sql`select souk_follow_prices()`)
    await query(sql`select souk_follow_prices()`)
    expect(await historyOf(variant)).toEqual([
      { currency: 'EUR', price: 1000, compare: null },
      { currency: 'EUR', price: 600, compare: 1000 },
      { currency: 'EUR', price: 1000, compare: null },
    ])
    const [row] = await query<{ hours: number }>(sql`
      select round(extract(epoch from now() - since) / 3600)::int as hours from price_history
      where variant_id = ${variant}::uuid and price = 600`)
    expect(row?.hours).toBe(48)
    await shop.payload.delete({ collection: 'price-lists' as never, id: list.id })
  })
})

describe('the lowest price of the 30 days before a reduction', () => {
  const reduced = async (
    slug: string,
    rows: readonly (readonly [number, number | null, number | null])[],
  ): Promise<number | null> => {
    const { variant } = await articleOf(slug, { price: 800, compareAtPrice: 1000 })
    await past(variant, rows)
    return lowest(slug)
  }

  it('is the one before, where nothing else was', async () => {
    expect(
      await reduced('plain', [
        [90, 1000, null],
        [5, 800, 1000],
      ]),
    ).toBe(1000)
  })

  it('is what it was lowered to meanwhile', async () => {
    const rows = [
      [90, 1000, null],
      [20, 700, 1000],
      [15, 1000, null],
      [5, 800, 1000],
    ] as const
    expect(await reduced('before', rows)).toBe(700)
  })

  it('counts 30 days from the reduction, not from today', async () => {
    const rows = [
      [90, 700, null],
      [50, 1000, null],
      [25, 800, 1000],
    ] as const
    expect(await reduced('window', rows)).toBe(700)
    const later = [
      [90, 700, null],
      [60, 1000, null],
      [25, 800, 1000],
    ] as const
    expect(await reduced('outside', later)).toBe(1000)
  })

  it('is not made higher by comparing to a price that was never asked', async () => {
    expect(
      await reduced('never', [
        [90, 800, null],
        [5, 800, 1000],
      ]),
    ).toBe(800)
    const rows = [
      [90, 900, null],
      [10, 800, 950],
      [5, 800, 1000],
    ] as const
    expect(await reduced('dearer', rows)).toBe(900)
  })

  it('of a further reduction is the price before that one', async () => {
    expect(
      await reduced('further', [
        [90, 1000, null],
        [9, 900, 1000],
        [2, 800, 1000],
      ]),
    ).toBe(900)
  })

  it('does not begin again where it was not for sale for a few days', async () => {
    const rows = [
      [90, 1000, null],
      [20, 800, 1000],
      [10, null, null],
      [8, 800, 1000],
    ] as const
    expect(await reduced('paused', rows)).toBe(1000)
    const long = [
      [200, 1000, null],
      [180, 800, 1000],
      [100, null, null],
      [8, 800, 1000],
    ] as const
    expect(await reduced('away', long)).toBeNull()
  })

  it('is not known of what was reduced from the beginning, and not said without a reduction', async () => {
    expect(await reduced('fresh', [[5, 800, 1000]])).toBeNull()
    await articleOf('usual', { price: 800 })
    expect(await lowest('usual')).toBeNull()
  })

  it('stands beside the price of a list, too', async () => {
    const { product, variant } = await articleOf('of-list', { price: 1000 })
    await past(variant, [
      [90, 950, null],
      [40, 1000, null],
    ])
    const list = await shop.create('price-lists', { title: 'Sale', audience: 'everyone' })
    await shop.create('price-list-entries', { list: list.id, product: product.id, amount: 800 })
    expect(await lowest('of-list')).toBe(1000)
    await shop.payload.delete({ collection: 'price-lists' as never, id: list.id })
  })
})
