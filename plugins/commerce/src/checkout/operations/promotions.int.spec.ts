import { sql } from '@payloadcms/db-postgres'
import type { Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import type { CartView } from '../../cart/operations/index.ts'
import { manualProvider } from '../../payments/operations/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { releaseLapsedHolds } from './releaseLapsedHolds.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [bank.provider, manualProvider] })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const owner: Actor = {
  kind: 'member',
  id: '0197a1b2-0000-7000-8000-000000000001',
  roles: ['owner'],
}

type Placed = { order: { id: string; token: string; totals: { discount: number } } }
type Key = { readonly id: string; readonly cartToken: string }
type Counts = { used: number; given: Record<string, number> }

let made = 0

const article = async ({
  price = 1000,
  categories = [] as string[],
  prices = [] as object[],
} = {}) => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    categories,
    _status: 'published',
  })
  const variant = await shop.create('variants', { product: product.id, price, prices, stock: 1000 })
  return { product: product.id, variant: variant.id }
}

const promotion = (facts: object) =>
  shop.create('promotions', { title: `Promotion ${(made += 1)}`, value: 10, ...facts })

const cartOf = async (
  variant: string,
  {
    quantity = 1,
    codes = [] as string[],
    email = `ada${(made += 1)}@example.test`,
    currency = 'EUR',
  } = {},
): Promise<Key> => {
  const items = [{ variant, quantity }]
  const { id, token } = (await shop.ask('carts.create', { items, email, currency })) as {
    id: string
    token: string
  }
  const key = { id, cartToken: token }
  for (const code of codes) await shop.ask('carts.addCode', { ...key, code })
  return key
}

const read = async (key: Key) => (await shop.ask('carts.read', key)) as unknown as CartView

const whysOf = async (key: Key) =>
  (await shop.ask('carts.promotions', key))['docs'] as {
    title: string
    applied: boolean
    reason: string
    why: string
  }[]

const place = async (key: Key, provider = 'bank') =>
  (await shop.ask('carts.checkout', { ...key, provider })) as unknown as Placed

const countsOf = async (id: string): Promise<Counts> => {
  const ctx = await shop.context()
  const [row] = await ctx.sql<Counts>(
    sql`select used::float8 as used, given from promotions where id = ${id}`,
  )
  return row ?? { used: -1, given: {} }
}

const fulfilled = <T>(results: readonly PromiseSettledResult<T>[]): T[] =>
  results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))

const discounted = (results: readonly PromiseSettledResult<Placed>[]): Placed[] =>
  fulfilled(results).filter(({ order }) => order.totals.discount > 0)

describe('a promotion that applies by itself', () => {
  it('shows in the cart with its title and says why, or why not yet', async () => {
    const { product, variant } = await article()
    const { id } = await promotion({
      trigger: 'automatic',
      title: 'Three for two',
      type: 'buyXGetY',
      value: null,
      buy: 2,
      get: 1,
      appliesTo: 'some',
      goods: [{ relationTo: 'products', value: product }],
    })
    const few = await cartOf(variant, { quantity: 2 })
    expect((await read(few)).discounts).toEqual([])
    expect(await whysOf(few)).toMatchObject([
      { title: 'Three for two', applied: false, reason: 'too_few_pieces' },
    ])
    const enough = await cartOf(variant, { quantity: 3 })
    const cart = await read(enough)
    expect(cart.discounts).toEqual([{ title: 'Three for two', amount: 1000 }])
    expect(cart.totals).toMatchObject({ subtotal: 3000, discount: 1000, total: 2000 })
    const [why] = await whysOf(enough)
    expect(why).toMatchObject({ applied: true, reason: 'applied' })
    expect(why?.why).toMatch(/one piece free/)
    await shop.payload.update({ collection: 'promotions', id, data: { active: false } })
    expect((await read(enough)).totals.discount).toBe(0)
  })
})

describe('a code for a category', () => {
  it('counts what is below it, and nothing else', async () => {
    const parent = await shop.create('categories', { title: 'Shoes', slug: 'shoes' })
    const child = await shop.create('categories', {
      title: 'Boots',
      slug: 'boots',
      parent: parent.id,
    })
    const boots = await article({ price: 5000, categories: [child.id] })
    const other = await article({ price: 3000 })
    await promotion({
      code: 'SHOES10',
      type: 'percentage',
      appliesTo: 'some',
      goods: [{ relationTo: 'categories', value: parent.id }],
    })
    const key = await cartOf(boots.variant, { codes: ['shoes10'] })
    await shop.ask('carts.addItem', { ...key, variant: other.variant, quantity: 1 })
    const { totals, items } = await read(key)
    expect(totals).toMatchObject({ subtotal: 8000, discount: 500 })
    expect(items.map(({ subtotal, discount }) => [subtotal, discount])).toEqual([
      [5000, 500],
      [3000, 0],
    ])
    await expect(cartOf(other.variant, { codes: ['SHOES10'] })).rejects.toMatchObject({
      code: 'code_not_applicable',
      data: { code: 'SHOES10', reason: 'nothing_of_it', why: expect.any(String) },
    })
  })
})

describe('an amount', () => {
  it('is given in the currencies that it has, and in no other', async () => {
    const { variant } = await article({ prices: [{ currency: 'USD', price: 1100 }] })
    await promotion({ code: 'FIVE', type: 'amount', value: null, amount: 500 })
    await promotion({
      code: 'BOTH',
      type: 'amount',
      value: null,
      amount: 500,
      amounts: [{ currency: 'USD', amount: 600 }],
    })
    expect((await read(await cartOf(variant, { codes: ['FIVE'] }))).totals.discount).toBe(500)
    await expect(cartOf(variant, { codes: ['FIVE'], currency: 'USD' })).rejects.toMatchObject({
      code: 'code_not_applicable',
      data: { reason: 'not_in_currency' },
    })
    const dollars = await cartOf(variant, { codes: ['BOTH'], currency: 'USD' })
    expect((await read(dollars)).totals).toMatchObject({ subtotal: 1100, discount: 600 })
  })
})

describe('a form', () => {
  it('asks for what its kind needs', async () => {
    for (const facts of [
      { code: 'NOVALUE', type: 'percentage', value: null },
      { code: 'NOAMOUNT', type: 'amount' },
      { code: 'NOSTEPS', type: 'tiers' },
      { code: 'NOPARTS', type: 'bundle', price: 500 },
      { code: 'NOCOUNT', type: 'buyXGetY', buy: 2 },
      { code: 'NOGOODS', type: 'percentage', appliesTo: 'some' },
      { type: 'percentage' },
    ])
      await expect(promotion(facts)).rejects.toMatchObject({ status: 400 })
  })

  it('that is saved writes no count back', async () => {
    const { variant } = await article()
    const { id } = await promotion({ code: 'SAVED', type: 'percentage' })
    await place(await cartOf(variant, { codes: ['SAVED'] }), 'manual')
    await shop.payload.update({
      collection: 'promotions',
      id,
      data: { title: 'Saved', used: 7, given: {} },
      overrideAccess: true,
    })
    expect(await countsOf(id)).toEqual({ used: 1, given: { EUR: 100 } })
  })
})

describe('limits, while crowds check out at once', () => {
  const crowd = async (
    count: number,
    cart: (index: number) => Promise<Key>,
    provider: string,
  ): Promise<PromiseSettledResult<Placed>[]> => {
    const keys = await Promise.all(Array.from({ length: count }, (_, index) => cart(index)))
    return Promise.allSettled(keys.map((key) => place(key, provider)))
  }

  it.each(['manual', 'bank'])('in total are exact (%s)', async (provider) => {
    const { variant } = await article()
    const code = `TOTAL${provider.toUpperCase()}`
    const { id } = await promotion({ code, type: 'percentage', usageLimit: 3 })
    const results = await crowd(12, () => cartOf(variant, { codes: [code] }), provider)
    expect(discounted(results)).toHaveLength(3)
    expect(await countsOf(id)).toEqual({ used: 3, given: { EUR: 300 } })
  })

  it.each(['manual', 'bank'])('hold for orders that come to nothing too (%s)', async (provider) => {
    const { variant } = await article()
    const code = `FREE${provider.toUpperCase()}`
    const { id } = await promotion({ code, type: 'percentage', value: 100, usageLimit: 1 })
    const results = await crowd(8, () => cartOf(variant, { codes: [code] }), provider)
    expect(discounted(results)).toHaveLength(1)
    expect(await countsOf(id)).toMatchObject({ used: 1 })
  })

  it.each(['manual', 'bank'])(
    'by customer are exact, whatever follows a plus (%s)',
    async (provider) => {
      const { variant } = await article()
      const code = `EACH${provider.toUpperCase()}`
      const { id } = await promotion({ code, type: 'percentage', perCustomer: 1 })
      const results = await crowd(
        8,
        (index) =>
          cartOf(variant, {
            codes: [code],
            email: `${provider}${index % 2}+${index}@example.test`,
          }),
        provider,
      )
      expect(discounted(results)).toHaveLength(2)
      expect((await countsOf(id)).used).toBe(2)
    },
  )

  it.each(['manual', 'bank'])('in money are exact, and never overspent (%s)', async (provider) => {
    const { variant } = await article()
    const { id } = await promotion({
      title: `Budget ${provider}`,
      code: `BUDGET${provider.toUpperCase()}`,
      type: 'amount',
      value: null,
      amount: 300,
      budget: 1000,
    })
    const codes = [`BUDGET${provider.toUpperCase()}`]
    const results = await crowd(10, () => cartOf(variant, { codes }), provider)
    expect(discounted(results)).toHaveLength(3)
    expect(await countsOf(id)).toEqual({ used: 3, given: { EUR: 900 } })
  })

  it('of two promotions taken in either order end in no deadlock', async () => {
    const { variant } = await article()
    const both = [
      await promotion({ code: 'LEFT', type: 'percentage', usageLimit: 6 }),
      await promotion({ code: 'RIGHT', type: 'percentage', usageLimit: 6 }),
    ]
    const results = await crowd(
      12,
      (index) => cartOf(variant, { codes: index % 2 ? ['LEFT', 'RIGHT'] : ['RIGHT', 'LEFT'] }),
      'bank',
    )
    for (const one of results)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'code_exhausted' })
    for (const { id } of both) expect((await countsOf(id)).used).toBe(6)
  })

  it('are told when somebody else has used them up since the cart was shown', async () => {
    const { variant } = await article()
    await promotion({ code: 'ONLYONE', type: 'percentage', usageLimit: 1 })
    const first = await cartOf(variant, { codes: ['ONLYONE'] })
    const second = await cartOf(variant, { codes: ['ONLYONE'] })
    await place(first)
    await expect(place(second)).rejects.toMatchObject({
      code: 'code_exhausted',
      status: 422,
      data: { code: 'ONLYONE', reason: 'used_up' },
    })
    // They have been told, and may go on.
    expect((await place(second)).order.totals.discount).toBe(0)
  })

  it('are given back when an order is called off, or nobody pays it in time', async () => {
    const { variant } = await article()
    const { id } = await promotion({ code: 'BACK', type: 'percentage', usageLimit: 1 })
    const first = await cartOf(variant, { codes: ['BACK'] })
    const { order } = await place(first)
    expect(await countsOf(id)).toEqual({ used: 1, given: { EUR: 100 } })
    // Its own order does not stand in a cart's way.
    expect((await read(first)).totals.discount).toBe(100)
    await expect(cartOf(variant, { codes: ['BACK'] })).rejects.toMatchObject({
      code: 'code_exhausted',
    })
    const ctx = await shop.context()
    await ctx.sql(
      sql`update orders set held_until = now() - interval '1 minute' where id = ${order.id}`,
    )
    await releaseLapsedHolds.run({
      sql: ctx.sql,
      shop: () => sql`null::text`,
      inShop: async (_key: unknown, work: (inside: typeof ctx) => Promise<unknown>) => work(ctx),
      log: ctx.log,
    } as never)
    expect(await countsOf(id)).toEqual({ used: 0, given: { EUR: 0 } })
    const second = await place(await cartOf(variant, { codes: ['BACK'] }))
    expect((await countsOf(id)).used).toBe(1)
    await shop.ask('orders.cancel', { id: second.order.id, reason: 'Changed my mind' }, owner)
    expect(await countsOf(id)).toEqual({ used: 0, given: { EUR: 0 } })
  })

  it('are reserved anew when the cart of a waiting order changes', async () => {
    const { variant } = await article()
    const { id } = await promotion({ code: 'ANEW', type: 'percentage', usageLimit: 5 })
    const key = await cartOf(variant, { codes: ['ANEW'] })
    await place(key)
    await shop.ask('carts.addItem', { ...key, variant, quantity: 2 })
    await place(key)
    expect(await countsOf(id)).toEqual({ used: 1, given: { EUR: 300 } })
    await shop.ask('carts.removeCode', { ...key, code: 'ANEW' })
    await place(key)
    expect(await countsOf(id)).toEqual({ used: 0, given: { EUR: 0 } })
  })
})

describe('first orders', () => {
  it('are known by the e-mail address', async () => {
    const { variant } = await article()
    await promotion({ code: 'FIRST', type: 'percentage', firstOrder: true })
    const email = 'first@example.test'
    const key = await cartOf(variant, { codes: ['FIRST'], email })
    expect((await read(key)).totals.discount).toBe(100)
    await place(await cartOf(variant, { email }), 'manual')
    expect((await read(key)).totals.discount).toBe(0)
    expect(await whysOf(key)).toContainEqual(
      expect.objectContaining({ reason: 'not_first_order', applied: false }),
    )
  })

  it.each(['manual', 'bank'])('of one shopper are one, in a crowd too (%s)', async (provider) => {
    const { variant } = await article()
    const code = `NEW${provider.toUpperCase()}`
    const { id } = await promotion({ code, type: 'percentage', firstOrder: true })
    const carts = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        cartOf(variant, { codes: [code], email: `${provider}new+${at}@example.test` }),
      ),
    )
    const results = await Promise.allSettled(carts.map((key) => place(key, provider)))
    expect(discounted(results)).toHaveLength(1)
    expect((await countsOf(id)).used).toBe(1)
  })
})

describe('a group', () => {
  it('that discounts are for is kept, lest they be for everybody', async () => {
    const { id: group } = await shop.create('customer-groups', { name: 'Staff' })
    const facts = { code: 'STAFF', type: 'percentage', groups: [group], title: 'For staff' }
    const { id } = await promotion(facts)
    const drop = () => shop.payload.delete({ collection: 'customer-groups' as never, id: group })
    await expect(drop()).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('For staff') as unknown,
    })
    await shop.payload.delete({ collection: 'promotions', id })
    await drop()
  })
})

describe('goods', () => {
  it('that a discount is for alone are kept, lest it be on everything', async () => {
    const { id: category } = await shop.create('categories', { title: 'Winter' })
    const goods = [{ relationTo: 'categories', value: category }]
    const facts = { code: 'WINTER', type: 'percentage', appliesTo: 'some', goods, title: 'Winter' }
    const { id } = await promotion(facts)
    const drop = () => shop.payload.delete({ collection: 'categories' as never, id: category })
    await expect(drop()).rejects.toMatchObject({ status: 409 })
    const list = await shop.create('price-lists', {
      title: 'Cold',
      categories: [category],
      percentage: 5,
    })
    await shop.payload.delete({ collection: 'promotions', id })
    await expect(drop()).rejects.toMatchObject({ status: 409 })
    await shop.payload.delete({ collection: 'price-lists' as never, id: list.id })
    await drop()
  })
})

describe('first orders of two promotions', () => {
  it('are one first order', async () => {
    const { variant } = await article()
    for (const code of ['HELLO', 'WELCOME'])
      await promotion({ code, type: 'percentage', firstOrder: true })
    const email = `twice${(made += 1)}@example.test`
    await place(await cartOf(variant, { codes: ['HELLO'], email }))
    await expect(cartOf(variant, { codes: ['WELCOME'], email })).rejects.toMatchObject({
      code: 'code_not_applicable',
    })
  })

  it.each(['manual', 'bank'])('are one in a crowd, too (%s)', async (provider) => {
    const { variant } = await article()
    const codes = [`HI${provider.toUpperCase()}`, `HEY${provider.toUpperCase()}`]
    for (const code of codes) await promotion({ code, type: 'percentage', firstOrder: true })
    const carts = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        cartOf(variant, {
          codes: [codes[at % 2] ?? ''],
          email: `${provider}two+${at}@example.test`,
        }),
      ),
    )
    const results = await Promise.allSettled(carts.map((key) => place(key, provider)))
    expect(discounted(results)).toHaveLength(1)
  })
})

describe('a promotion for a country', () => {
  it('looks at where things are collected, not at where the shopper lives', async () => {
    const point = await shop.create('pickup-points', {
      name: 'Counter',
      line1: 'Hauptstraße 1',
      postalCode: '10115',
      city: 'Berlin',
      country: 'DE',
    })
    const collect = await shop.create('shipping-methods', {
      name: 'Collect',
      kind: 'pickup',
      price: 0,
      points: [point.id],
    })
    const drop = () => shop.payload.delete({ collection: 'pickup-points' as never, id: point.id })
    await expect(drop()).rejects.toMatchObject({ status: 409 })
    const product = await shop.create('products', {
      title: `Thing ${(made += 1)}`,
      price: 1000,
      stock: 5,
      _status: 'published',
    })
    const { docs } = await shop.payload.find({
      collection: 'variants' as never,
      where: { product: { equals: product.id } },
    })
    await promotion({ code: 'BERLIN', type: 'percentage', countries: ['DE'] })
    const [variant] = docs as unknown as { id: string }[]
    const key = await cartOf(variant?.id ?? '', { codes: ['BERLIN'] })
    expect((await read(key)).totals.discount).toBe(0)
    await shop.ask('carts.chooseShipping', { ...key, option: `${collect.id}:${point.id}` })
    expect((await read(key)).totals.discount).toBe(100)
  })
})

describe('many codes', () => {
  it('are made at once, and each is used as often as it may be', async () => {
    const { variant } = await article()
    const { id } = await promotion({ trigger: 'codes', title: 'Many', type: 'percentage' })
    await expect(shop.ask('promotions.makeCodes', { id, count: 5 })).rejects.toMatchObject({
      status: 401,
    })
    const { made: count, codes } = (await shop.ask(
      'promotions.makeCodes',
      { id, count: 3000, prefix: 'spring-' },
      owner,
    )) as { made: number; codes: string[] }
    expect([count, new Set(codes).size]).toEqual([3000, 3000])
    const one = codes[1700] ?? ''
    expect(one).toMatch(/^SPRING-[2-9A-Z]{12}$/)
    const results = await Promise.allSettled(
      (await Promise.all(Array.from({ length: 6 }, () => cartOf(variant, { codes: [one] })))).map(
        (key) => place(key),
      ),
    )
    expect(discounted(results)).toHaveLength(1)
    await expect(cartOf(variant, { codes: [one] })).rejects.toMatchObject({
      code: 'code_exhausted',
      data: { reason: 'code_used_up' },
    })
    // Two codes of one promotion are worth no more than one.
    const two = await cartOf(variant, { codes: [codes[1] ?? ''] })
    await shop.ask('carts.addCode', { ...two, code: codes[2] }).catch(() => undefined)
    expect((await read(two)).totals.discount).toBe(100)
    const listed = (await shop.ask('promotions.codes', { id }, owner)) as {
      docs: { code: string; used: number }[]
      totalDocs: number
    }
    expect(listed.totalDocs).toBe(3000)
    expect(listed.docs.filter(({ used }) => used > 0)).toEqual([
      { code: one, used: 1, usageLimit: 1 },
    ])
    const single = await promotion({ code: 'SINGLE', type: 'percentage' })
    await expect(
      shop.ask('promotions.makeCodes', { id: single.id, count: 1 }, owner),
    ).rejects.toMatchObject({ code: 'codes_not_many' })
  })
})
