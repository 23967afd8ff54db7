import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Actor } from '@souk/kernel'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../shared/testing/openShop.ts'

const PRODUCTS = 6000

let database: TestDatabase
let shop: OpenShop
const rows = async <Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> =>
  (await shop.context()).sql<Row>(query)

/**
 * More than are looked up one by one, nearly all of them on one shelf. Many cost the same, were made at one time, are
 * drafts, or have variants that are not offered.
 */
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  const owner = new Client({ connectionString: database.url })
  await owner.connect()
  // What follows products and prices is another test's business, and takes long for so many.
  await owner.query('set session_replication_role = replica')
  await owner.query(`
    insert into categories (id, title, slug)
    select gen_random_uuid(), s, s from unnest(array['long', 'short']) s`)
  await owner.query(`
    insert into products (id, title, slug, price, _status, created_at)
    select gen_random_uuid(), 'Thing ' || n, 'p' || n, 1000,
      (case when n % 13 = 0 then 'draft' else 'published' end)::enum_products_status,
      timestamptz '2026-05-01' + n % 500 * interval '1 minute'
    from generate_series(1, ${PRODUCTS}::integer) n`)
  await owner.query(`
    insert into variants (id, product_id, title, options, combination, offered, sku, price, position)
    select gen_random_uuid(), p.id, k, jsonb_build_object('Size', k), k, (p.n + k) % 5 <> 0, p.n || '-' || k,
      500 + p.n * 7919 % 900 * 10 + (p.n * k * 31) % 7 * 100, k
    from (select id, substr(slug, 2)::integer as n from products) p
      cross join generate_series(1, 3) k where k <= 1 + p.n % 3`)
  await owner.query(`
    insert into products_rels ("order", parent_id, path, categories_id)
    select 1, p.id, 'categories', c.id
    from (select id, substr(slug, 2)::integer as n from products) p
      join categories c on case c.slug when 'long' then p.n % 20 <> 0 else p.n % 150 = 7 end`)
  await owner.query(`analyze products, variants, products_rels, categories`)
  await owner.end()
}, 120_000)

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Card = { slug: string; priceRange: { min: number } }
type Listed = { docs: Card[]; totalDocs: number }
const list = async (query: object, actor?: Actor): Promise<Listed> =>
  (await shop.ask('products.list', { ...query }, actor)) as Listed

const withList = async (data: object, work: (list: string) => Promise<void>): Promise<void> => {
  const { id } = await shop.create('price-lists', { title: 'L', audience: 'everyone', ...data })
  try {
    await work(id)
  } finally {
    await shop.payload.delete({ collection: 'price-lists' as never, id })
  }
}

const first = async (sort: string, actor?: Actor): Promise<string | undefined> =>
  (await list({ sort }, actor)).docs[0]?.slug

const giveAway = async (list: string, slug: string | undefined): Promise<void> => {
  const [product] = await rows<{ id: string }>(
    sql`select id::text as id from products where slug = ${slug ?? ''}`,
  )
  await shop.create('price-list-entries', { list, product: product?.id, pieces: 1, amount: 1 })
}

const choices = [undefined, 'long', 'short'].flatMap((category) =>
  ['price', '-price'].flatMap((sort) =>
    [{}, { exact: 'false' }, { facets: 'true' }].flatMap((how) =>
      ['1', '2', '19'].map((page) => ({ ...how, ...(category && { category }), sort, page })),
    ),
  ),
)

describe('a list by price', () => {
  it('says the same whether prices stand at the variants or have to be decided', async () => {
    const plain: Listed[] = []
    for (const query of choices) plain.push(await list({ ...query, limit: '50' }))
    expect(plain.every(({ docs, totalDocs }) => docs.length > 0 || totalDocs < 901)).toBe(true)
    await withList({}, async () => {
      for (const [at, query] of choices.entries())
        expect([query, await list({ ...query, limit: '50' })]).toEqual([query, plain[at]])
    })
  }, 120_000)

  it('has each product once, by the cheapest of its variants', async () => {
    const expected = await rows<{ slug: string; price: number }>(sql`
      select p.slug, min(v.price)::float8 as price from products p join variants v on v.product_id = p.id
      where p._status = 'published' and v.offered
      group by p.id order by min(v.price), p.created_at desc, p.id desc`)
    const found: Listed[] = []
    for (const page of ['1', '2', '3', '50'])
      found.push(await list({ sort: 'price', limit: '100', page }))
    expect(found.map(({ totalDocs }) => totalDocs)).toEqual(found.map(() => expected.length))
    for (const [at, from] of [0, 100, 200, 4900].entries())
      expect(found[at]?.docs.map(({ slug, priceRange }) => [slug, priceRange.min])).toEqual(
        expected.slice(from, from + 100).map(({ slug, price }) => [slug, price]),
      )
  })

  it('is read from the cheapest on, until it has enough', async () => {
    const read = async (): Promise<number> => {
      const [row] = await rows<{ n: number }>(
        sql`select idx_tup_read::int as n from pg_stat_user_indexes where indexrelname = 'variants_by_price'`,
      )
      return row?.n ?? 0
    }
    const before = await read()
    await list({ sort: 'price', exact: 'false' })
    await expect.poll(read).toBeGreaterThan(before)
    expect((await read()) - before).toBeLessThan(PRODUCTS)
  })
})

describe('a price list', () => {
  it('puts in order for those whom it is about, and for nobody else', async () => {
    const group = await shop.create('customer-groups', { name: 'Trade' })
    const { customer } = (await shop.ask('customers.register', {
      email: 'trader@souk.test',
      password: 'a long password',
      name: 'Trader',
    })) as { customer: { id: string } }
    await shop.payload.update({
      collection: 'customers' as never,
      id: customer.id,
      data: { groups: [group.id] } as never,
    })
    const trader: Actor = { kind: 'customer', id: customer.id }
    const usual = await first('price')
    const dearest = await first('-price')
    await withList({ audience: 'groups', groups: [group.id] }, async (made) => {
      await giveAway(made, dearest)
      expect(await first('price')).toBe(usual)
      expect(await first('price', trader)).toBe(dearest)
    })
  })

  it('puts in order from when it begins, until it ends', async () => {
    const now = Date.now()
    const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
    const usual = await first('price')
    const dearest = await first('-price')
    for (const [startsAt, endsAt, expected] of [
      [at(-20), at(-10), usual],
      [at(10), at(20), usual],
      [at(-10), at(10), dearest],
    ] as const)
      await withList({ startsAt, endsAt }, async (made) => {
        await giveAway(made, dearest)
        expect([startsAt, await first('price')]).toEqual([startsAt, expected])
      })
  })
})
