import { sql } from '@souk/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../shared/testing/openShop.ts'
import { decidePrice, type PriceEntry, type PriceList } from './domain/index.ts'

let database: TestDatabase
let shop: OpenShop
const made: Record<string, Doc> = {}

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, { settings: { currencies: ['EUR', 'USD', 'JPY'] } })
  const clothes = await shop.create('categories', { title: 'Clothes' })
  const shirts = await shop.create('categories', { title: 'Shirts', parent: clothes.id })
  Object.assign(made, { clothes, shirts })
  made.trade = await shop.create('customer-groups', { name: 'Trade' })
  made.shirt = await shop.create('products', {
    title: 'Shirt',
    categories: [shirts.id],
    options: [{ name: 'Size', values: ['S', 'M'] }],
    _status: 'published',
  })
  const variant = (Size: string, price: number, rest: object = {}) =>
    shop.create('variants', {
      product: made.shirt?.id,
      options: { Size },
      price,
      stock: 99,
      ...rest,
    })
  made.small = await variant('S', 4000, { compareAtPrice: 5000 })
  made.medium = await variant('M', 4500, { prices: [{ currency: 'USD', price: 4900 }] })
  made.usd = await shop.create('currencies', {
    code: 'USD',
    converts: true,
    rate: '1.0834',
    rounding: 'end99',
    direction: 'up',
  })
  const account = await shop.payload.db.create({
    collection: 'customers',
    data: { email: 'trade@souk.test', username: 'shop:trade@souk.test', groups: [made.trade.id] },
    req: {} as never,
  })
  made.customer = account as unknown as Doc
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const id = (name: string): string => made[name]?.id ?? ''

describe('a price in the database', () => {
  const amount = fc.integer({ min: 0, max: 100_000 })
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
  const percent = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 10_000)
  const entry = fc
    .record({
      isOfVariant: fc.boolean(),
      from: fc.integer({ min: 1, max: 3 }),
      isAmount: fc.boolean(),
      amount,
      percent,
    })
    .map(({ isOfVariant, isAmount, ...one }) => ({
      isOfVariant,
      from: one.from,
      amount: isAmount ? one.amount : null,
      percent: isAmount ? null : one.percent,
    }))
  const moment = maybe(fc.constantFrom(-1, 0, 1))
  const list = fc.record({
    active: fc.boolean(),
    isForTrade: fc.boolean(),
    startsAt: moment,
    endsAt: moment,
    currency: maybe(fc.constantFrom('EUR', 'USD', 'JPY')),
    priority: fc.integer({ min: 0, max: 1 }),
    percent: fc.oneof(fc.constant(0), percent),
    category: maybe(fc.constantFrom('clothes', 'shirts')),
    crossesOut: fc.boolean(),
    entries: fc.uniqueArray(entry, {
      maxLength: 4,
      selector: ({ isOfVariant, from }) => `${isOfVariant} ${from}`,
    }),
  })
  const sale = fc.record({
    lists: fc.array(list, { maxLength: 4 }),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    isTrade: fc.boolean(),
    variant: fc.constantFrom('small', 'medium'),
    rate: fc.constantFrom('1.0834', '0.5', '163.25'),
    rounding: fc.constantFrom('exact', 'end99', 'ten', 'end50', 'to005'),
    direction: fc.constantFrom('nearest', 'up', 'down'),
  })

  it('is what the rules say of one piece, whatever lists there are', async () => {
    const { gridOf, exchangeOf } = await import('./domain/index.ts')
    const now = new Date('2026-06-15T12:00:00Z')
    const at = (days: number | null) =>
      days === null ? null : new Date(now.getTime() + days * 86_400_000)
    const ctx = await shop.context()
    await fc.assert(
      fc.asyncProperty(sale, async ({ lists, currency, isTrade, variant, ...conversion }) => {
        const rows = lists.map((one) => ({ ...one, id: ctx.newId() }))
        const kept: PriceList[] = rows.map((one) => ({
          id: one.id,
          title: 'L',
          active: one.active,
          groups: one.isForTrade ? [id('trade')] : null,
          startsAt: at(one.startsAt),
          endsAt: at(one.endsAt),
          currency: one.currency,
          priority: one.priority,
          percent: one.percent,
          categories: one.category === null ? [] : [id(one.category)],
          crossesOut: one.crossesOut,
          entries: one.entries.map((each): PriceEntry => ({
            variant: each.isOfVariant ? id(variant) : null,
            from: each.from,
            amount: each.amount,
            percent: each.percent,
          })),
        }))
        const grid = gridOf(conversion.rounding, 'USD')
        const exchange = grid && exchangeOf(conversion, { from: 'EUR', to: 'USD' })
        const isSmall = variant === 'small'
        const expected = decidePrice({
          main: 'EUR',
          currency,
          quantity: 1,
          now,
          groups: isTrade ? [id('trade')] : [],
          categories: [id('shirts'), id('clothes')],
          own: isSmall ? { price: 4000, compareAt: 5000 } : { price: 4500, compareAt: null },
          foreign: !isSmall && currency === 'USD' ? { price: 4900, compareAt: null } : null,
          exchange: currency === 'USD' ? exchange : null,
          lists: kept,
        })
        const [found] = await ctx.transaction(async (inside) => {
          await inside.sql(sql`
            update currencies set factor = ${exchange?.factor ?? null}, step = ${exchange?.step ?? null},
              ending = ${exchange?.ending ?? null}, direction = ${conversion.direction}::enum_currencies_direction`)
          await inside.sql(sql`delete from price_lists`)
          await inside.sql(sql`
            insert into price_lists (id, title, active, audience, starts_at, ends_at, currency, priority, percentage, crosses_out)
            select x.id, 'L', x.active, (case when x."isForTrade" then 'groups' else 'everyone' end)::enum_price_lists_audience,
              ${now.toISOString()}::timestamptz + x."startsAt" * interval '1 day',
              ${now.toISOString()}::timestamptz + x."endsAt" * interval '1 day', x.currency, x.priority, x.percent, x."crossesOut"
            from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, active boolean, "isForTrade" boolean,
              "startsAt" int, "endsAt" int, currency text, priority int, percent numeric, "crossesOut" boolean)`)
          const rels = kept.flatMap((one) => [
            ...one.categories.map((category) => ({ list: one.id, path: 'categories', category })),
            ...(one.groups ?? []).map((group) => ({ list: one.id, path: 'groups', group })),
          ])
          await inside.sql(sql`
            insert into price_lists_rels (parent_id, path, categories_id, customer_groups_id)
            select x.list, x.path, x.category, x."group" from jsonb_to_recordset(${JSON.stringify(rels)}::jsonb)
              as x(list uuid, path text, category uuid, "group" uuid)`)
          const entries = kept.flatMap((one) =>
            one.entries.map((each) => ({ ...each, list: one.id, id: ctx.newId() })),
          )
          await inside.sql(sql`
            insert into price_list_entries (id, list_id, product_id, variant_id, pieces, amount, percentage)
            select x.id, x.list, ${id('shirt')}::uuid, x.variant, x."from", x.amount, x.percent
            from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
              as x(id uuid, list uuid, variant uuid, "from" int, amount numeric, percent numeric)`)
          return inside.sql<{
            price: number | null
            compare_at: number | null
            list: string | null
          }>(sql`
            select p.price::float8 as price, p.compare_at::float8 as compare_at, p.list::text as list
            from variants v, souk_price(null, v.id, v.product_id, v.price, v.compare_at_price, 'EUR', ${currency}::text,
              ${isTrade ? id('customer') : null}::uuid, ${now.toISOString()}::timestamptz) p
            where v.id = ${id(variant)}::uuid`)
        })
        expect(found).toEqual({
          price: expected.price,
          compare_at: expected.compareAt,
          list: expected.source?.kind === 'list' ? expected.source.list.id : null,
        })
      }),
      { numRuns: 150 },
    )
  })
})
