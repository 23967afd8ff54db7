import { sql, type Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
let trader: Actor
const made: Record<string, Doc> = {}
const id = (name: string): string => made[name]?.id ?? ''
const keeper: Actor = { kind: 'member', id: 'keeper', roles: ['owner'] }

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, { settings: { currencies: ['EUR', 'USD', 'JPY'] } })
  made.trade = await shop.create('customer-groups', { name: 'Trade' })
  made.shelf = await shop.create('categories', { title: 'Mugs' })
  made.mug = await shop.create('products', {
    title: 'Mug',
    slug: 'mug',
    sku: 'MUG',
    categories: [id('shelf')],
    price: 1000,
    stock: 1000,
    _status: 'published',
  })
  made.cup = await shop.create('products', {
    title: 'Cup',
    slug: 'cup',
    sku: 'CUP',
    price: 1500,
    compareAtPrice: 2000,
    stock: 1000,
    _status: 'published',
  })
  for (const name of ['mug', 'cup']) {
    const { docs } = await shop.payload.find({
      collection: 'variants' as never,
      where: { product: { equals: id(name) } },
      depth: 0,
    })
    made[`${name}s`] = docs[0] as unknown as Doc
  }
  await shop.create('shipping-methods', {
    name: 'Post',
    price: 490,
    freeAbove: 10_000,
    active: true,
  })
  await shop.create('currencies', {
    code: 'USD',
    converts: true,
    rate: '1.0834',
    rounding: 'end99',
    direction: 'up',
  })
  const { customer } = (await shop.ask('customers.register', {
    email: 'trader@souk.test',
    password: 'a long password',
    name: 'Trader',
  })) as { customer: { id: string } }
  await shop.payload.update({
    collection: 'customers' as never,
    id: customer.id,
    data: { groups: [id('trade')] } as never,
  })
  trader = { kind: 'customer', id: customer.id }
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Card = { slug: string; priceRange: { min: number }; compareAtPrice: number | null }
const listed = async (query: object, actor?: Actor): Promise<Record<string, number>> => {
  const { docs } = (await shop.ask('products.list', { ...query }, actor)) as { docs: Card[] }
  return Object.fromEntries(docs.map(({ slug, priceRange }) => [slug, priceRange.min]))
}

type Cart = {
  id: string
  token: string
  items: {
    unitPrice: number
    compareAtPrice: number | null
    priceList: { title: string } | null
    subtotal: number
  }[]
  totals: Record<string, number>
}
const cartOf = async (
  name: string,
  {
    quantity = 1,
    currency = 'EUR',
    actor,
  }: { quantity?: number; currency?: string; actor?: Actor } = {},
): Promise<Cart> =>
  (await shop.ask(
    'carts.create',
    { currency, items: [{ variant: id(`${name}s`), quantity }], email: 'a@souk.test' },
    actor,
  )) as Cart

const withList = async (list: object, entries: object[], work: () => Promise<void>) => {
  const { id: made } = await shop.create('price-lists', {
    title: 'L',
    audience: 'everyone',
    ...list,
  })
  for (const entry of entries) await shop.create('price-list-entries', { list: made, ...entry })
  try {
    await work()
  } finally {
    await shop.payload.delete({ collection: 'price-lists' as never, id: made })
  }
}

describe('a further currency', () => {
  it('has one price for an article, in the list, on its page and in the cart', async () => {
    expect(await listed({ currency: 'USD' })).toEqual({ mug: 1099, cup: 1699 })
    const page = (await shop.ask('products.read', { slug: 'cup', currency: 'USD' })) as {
      variants: { price: number; compareAtPrice: number }[]
    }
    expect(page.variants).toMatchObject([{ price: 1699, compareAtPrice: 2199 }])
    const cart = await cartOf('cup', { currency: 'USD', quantity: 2 })
    expect(cart.items).toMatchObject([{ unitPrice: 1699, compareAtPrice: 2199, subtotal: 3398 }])
    expect(await listed({ currency: 'JPY' })).toEqual({})
    await expect(cartOf('cup', { currency: 'JPY' })).rejects.toMatchObject({
      code: 'variant_not_found',
    })
  })

  it('is what lists are sorted, narrowed down and counted by', async () => {
    const { facets } = (await shop.ask('products.list', { currency: 'USD', facets: 'true' })) as {
      facets: { price: object }
    }
    expect(facets.price).toEqual({ min: 1099, max: 1699 })
    const dear = await listed({ currency: 'USD', price: { min: '1100' } })
    expect(Object.keys(dear)).toEqual(['cup'])
    const sorted = await listed({ currency: 'USD', sort: '-price' })
    expect(Object.keys(sorted)).toEqual(['cup', 'mug'])
  })

  it('has shipping and discounts that follow, and an order that says how', async () => {
    await shop.create('promotions', {
      title: 'Two off',
      code: 'TWO',
      trigger: 'code',
      type: 'amount',
      amount: 200,
      active: true,
    })
    const { id: cart, token } = await cartOf('mug', { currency: 'USD', quantity: 2 })
    const key = { id: cart, cartToken: token }
    await shop.ask('carts.update', { ...key, shippingAddress: address })
    await shop.ask('carts.addCode', { ...key, code: 'TWO' })
    const { docs } = (await shop.ask('carts.shippingOptions', key)) as {
      docs: { id: string; price: number; currency: string }[]
    }
    // 4.90 € are 5.308… $, and prices end in .99.
    expect(docs).toMatchObject([{ price: 599, currency: 'USD' }])
    const ready = (await shop.ask('carts.chooseShipping', {
      ...key,
      option: (docs[0] as unknown as Doc | undefined)?.id,
    })) as unknown as Cart
    expect(ready.totals).toMatchObject({ subtotal: 2198, discount: 217, shipping: 599 })
    const { order } = (await shop.ask('carts.checkout', { ...key, provider: 'manual' })) as {
      order: { id: string; totals: object }
    }
    expect(order.totals).toEqual(ready.totals)
    const { sql: query } = await shop.context()
    const [row] = await query<{ origin: object }>(
      sql`select o.items->0->'priceOrigin' as origin from orders o where o.id = ${order.id}::uuid`,
    )
    expect(row?.origin).toEqual({ kind: 'converted', list: null, pieces: null, rate: '1.0834' })
  })

  it('has thresholds of shipping at the rate, which no rule for prices moves', async () => {
    const { id: method } = await shop.create('shipping-methods', {
      name: 'Free from 20.20',
      price: 300,
      freeAbove: 2020,
      active: true,
    })
    const { id: cart, token } = await cartOf('mug', { currency: 'USD', quantity: 2 })
    const key = { id: cart, cartToken: token }
    await shop.ask('carts.update', { ...key, shippingAddress: address })
    const { docs } = (await shop.ask('carts.shippingOptions', key)) as {
      docs: { name: string; price: number }[]
    }
    // The goods are 21.98 $. 20.20 € are 21.88 $, and would be 21.99 $ as a price.
    expect(docs.find(({ name }) => name === 'Free from 20.20')?.price).toBe(0)
    await shop.payload.delete({ collection: 'shipping-methods' as never, id: method })
  })

  it('is refused where the shop has not enabled it, or has no coins for the rule', async () => {
    const refused = (data: object) =>
      shop
        .create('currencies', { converts: true, rate: '1', ...data })
        .catch((error: unknown) => error)
    expect(await refused({ code: 'EUR' })).toMatchObject({ status: 400 })
    expect(await refused({ code: 'CHF' })).toMatchObject({ status: 400 })
    expect(await refused({ code: 'JPY', rounding: 'end99' })).toMatchObject({ status: 400 })
    expect(await refused({ code: 'JPY', rate: '1e3' })).toMatchObject({ status: 400 })
  })
})

describe('a price list', () => {
  it('of a group is for its customers alone, wherever they look', async () => {
    const list = {
      title: 'Trade prices',
      audience: 'groups',
      groups: [id('trade')],
      crossesOut: false,
    }
    await withList({ ...list, percentage: 20 }, [{ product: id('mug'), amount: 750 }], async () => {
      expect(await listed({})).toEqual({ mug: 1000, cup: 1500 })
      expect(await listed({}, trader)).toEqual({ mug: 750, cup: 1200 })
      const cart = await cartOf('mug', { actor: trader })
      expect(cart.items).toMatchObject([
        { unitPrice: 750, compareAtPrice: null, priceList: { title: 'Trade prices' } },
      ])
      expect((await cartOf('mug')).items).toMatchObject([{ unitPrice: 1000, priceList: null }])
    })
  })

  it('is kept by the order with its title, whatever becomes of it', async () => {
    let order = { id: '', token: '' }
    await withList({ title: 'Sale' }, [{ variant: id('mugs'), percentage: 50 }], async () => {
      const { id: cart, token } = await cartOf('mug')
      const key = { id: cart, cartToken: token }
      await shop.ask('carts.update', { ...key, shippingAddress: address })
      const { docs } = (await shop.ask('carts.shippingOptions', key)) as { docs: { id: string }[] }
      await shop.ask('carts.chooseShipping', {
        ...key,
        option: (docs[0] as unknown as Doc | undefined)?.id,
      })
      const answer = (await shop.ask('carts.checkout', { ...key, provider: 'manual' })) as {
        order: typeof order
      }
      order = answer.order
    })
    const read = (await shop.ask('orders.read', { id: order.id, orderToken: order.token })) as {
      items: { unitPrice: number; compareAtPrice: number; priceList: { title: string } }[]
    }
    expect(read.items).toMatchObject([
      { unitPrice: 500, compareAtPrice: 1000, priceList: { title: 'Sale' } },
    ])
  })

  it('has lower prices for more pieces, in the cart', async () => {
    const tiers = [
      { product: id('mug'), pieces: 10, amount: 900 },
      { product: id('mug'), pieces: 50, percentage: 20 },
    ]
    await withList({}, tiers, async () => {
      const price = async (quantity: number) =>
        (await cartOf('mug', { quantity })).items[0]?.unitPrice
      expect([await price(9), await price(10), await price(50)]).toEqual([1000, 900, 800])
      expect((await listed({})).mug).toBe(1000)
    })
  })

  it('begins and ends by itself', async () => {
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
    const list = { percentage: 10, categories: [id('shelf')] }
    await withList({ ...list, startsAt: hours(-1), endsAt: hours(1) }, [], async () => {
      expect(await listed({})).toEqual({ mug: 900, cup: 1500 })
    })
    await withList({ ...list, startsAt: hours(1) }, [], async () => {
      expect((await listed({})).mug).toBe(1000)
    })
    await withList({ ...list, endsAt: hours(-1) }, [], async () => {
      expect((await listed({})).mug).toBe(1000)
    })
  })

  it('takes many prices at once, all or none, and says which lines of a table it cannot read', async () => {
    await withList({}, [], async () => {
      const { docs } = await shop.payload.find({ collection: 'price-lists' as never, limit: 1 })
      const list = (docs[0] as unknown as Doc | undefined)?.id as string
      const set = (input: object) => shop.ask('pricing.setEntries', { id: list, ...input }, keeper)
      const entries = async (q?: string) =>
        (await shop.ask('pricing.entries', { id: list, ...(q && { q }) }, keeper)) as {
          docs: { id: string; sku: string; pieces: number; amount: number | null }[]
        }
      await set({ set: [{ variant: id('mugs'), amount: 900 }] })
      const stranger = '01a1ff97-a376-71e6-be6e-013cf8077fa4'
      await expect(
        set({
          set: [
            { product: id('cup'), amount: 1 },
            { variant: stranger, amount: 1 },
          ],
        }),
      ).rejects.toMatchObject({ code: 'article_not_found' })
      expect((await entries()).docs).toMatchObject([{ sku: 'MUG', pieces: 1, amount: 900 }])
      const csv =
        'SKU;Price;Percentage;Pieces\nMUG;8,50;;1\n\nCUP;;10;5\n;;;\nNONE;1;;\n\n\nCUP;x;;\n'
      const tried = await shop.ask('pricing.importEntries', { id: list, csv, dryRun: true }, keeper)
      expect(tried).toMatchObject({ set: 2, refused: 2, problems: [{ line: 6 }, { line: 9 }] })
      expect((await entries()).docs).toHaveLength(1)
      const unquoted = { id: list, csv: 'sku,price\nMUG,12,50\nMUG,12,\n', dryRun: true }
      expect(await shop.ask('pricing.importEntries', unquoted, keeper)).toMatchObject({
        set: 1,
        problems: [{ line: 2 }],
      })
      await shop.ask('pricing.importEntries', { id: list, csv }, keeper)
      expect((await entries()).docs).toMatchObject([
        { sku: 'CUP', pieces: 5, amount: null, percentage: 10 },
        { sku: 'MUG', pieces: 1, amount: 850 },
      ])
      const [cup] = (await entries('cu')).docs
      expect(await set({ remove: [cup?.id] })).toEqual({ set: 0, removed: 1 })
      expect((await entries()).docs).toHaveLength(1)
    })
  })

  it('does not write a new price over one that is there', async () => {
    await withList({}, [{ variant: id('mugs'), amount: 900 }], async () => {
      const { docs } = await shop.payload.find({ collection: 'price-lists' as never, limit: 1 })
      const list = (docs[0] as unknown as Doc | undefined)?.id as string
      const set = (input: object) => shop.ask('pricing.setEntries', { id: list, ...input }, keeper)
      const kept = async () =>
        (
          (await shop.ask('pricing.entries', { id: list }, keeper)) as {
            docs: { id: string; sku: string; pieces: number; amount: number | null }[]
          }
        ).docs.map(({ sku, pieces, amount }) => [sku, pieces, amount])
      const mug = { variant: id('mugs'), isNew: true }
      await expect(
        set({
          set: [
            { variant: id('cups'), amount: 1, isNew: true },
            { ...mug, amount: 1 },
          ],
        }),
      ).rejects.toMatchObject({ code: 'price_already_there', status: 409 })
      expect(await kept()).toEqual([['MUG', 1, 900]])
      await set({ set: [{ ...mug, pieces: 5, amount: 800 }] })
      // What is moved to another number of pieces does not replace what is there either.
      const { docs: entries } = (await shop.ask('pricing.entries', { id: list }, keeper)) as {
        docs: Doc[]
      }
      const moved = entries.find(({ pieces }) => pieces === 5)?.id
      await expect(
        set({ set: [{ ...mug, pieces: 1, amount: 800 }], remove: [moved] }),
      ).rejects.toMatchObject({ code: 'price_already_there' })
      await set({ set: [{ ...mug, pieces: 10, amount: 800 }], remove: [moved] })
      await set({ set: [{ variant: id('mugs'), amount: 950 }] })
      expect(await kept()).toEqual([
        ['MUG', 1, 950],
        ['MUG', 10, 800],
      ])
    })
  })

  it('has one price or percentage for an article and a number of pieces', async () => {
    await withList({}, [{ variant: id('mugs'), amount: 1 }], async () => {
      const { docs } = await shop.payload.find({ collection: 'price-lists' as never, limit: 1 })
      const again = (data: object) =>
        shop
          .create('price-list-entries', {
            list: (docs[0] as unknown as Doc | undefined)?.id,
            ...data,
          })
          .then(
            () => 'kept',
            () => 'refused',
          )
      expect(await again({ variant: id('mugs'), amount: 2 })).toBe('refused')
      expect(await again({ variant: id('cups'), amount: 2, percentage: 5 })).toBe('refused')
      expect(await again({ variant: id('cups'), product: id('mug'), amount: 2 })).toBe('refused')
      expect(await again({ variant: id('cups'), amount: 2 })).toBe('kept')
    })
  })
})

describe('the form of a price list', () => {
  const collection = 'price-lists' as never
  const change = (list: string, data: object) =>
    shop.payload.update({ collection, id: list, data: data as never, depth: 0 }) as Promise<unknown>
  const remove = (list: string) => shop.payload.delete({ collection, id: list })

  it('that names groups is for them alone, whatever else it leaves out', async () => {
    const trade = await shop.create('price-lists', {
      title: 'Trade',
      groups: [id('trade')],
      percentage: 30,
    })
    expect(trade.audience).toBe('groups')
    expect((await listed({})).mug).toBe(1000)
    expect((await listed({}, trader)).mug).toBe(700)
    const both = { title: 'Both', audience: 'everyone', groups: [id('trade')], percentage: 30 }
    await expect(shop.create('price-lists', both)).rejects.toMatchObject({ status: 400 })
    await expect(change(trade.id, { groups: [] })).rejects.toMatchObject({ status: 400 })
    // Who says everybody means it.
    expect(await change(trade.id, { audience: 'everyone' })).toMatchObject({ groups: [] })
    expect((await listed({})).mug).toBe(700)
    expect(await change(trade.id, { groups: [id('trade')] })).toMatchObject({ audience: 'groups' })
    expect((await listed({})).mug).toBe(1000)
    await remove(trade.id)
  })

  it('keeps its currency while it has amounts', async () => {
    const list = await shop.create('price-lists', { title: 'Amounts', audience: 'everyone' })
    const entry = (data: object) =>
      shop.create('price-list-entries', { list: list.id, product: id('mug'), ...data })
    await entry({ pieces: 5, percentage: 10 })
    await change(list.id, { currency: 'JPY' })
    const { id: amount } = await entry({ amount: 1999 })
    const refused = { status: 409, data: { code: 'price_list_has_prices', currency: 'JPY' } }
    await expect(change(list.id, { currency: 'EUR' })).rejects.toMatchObject(refused)
    await expect(change(list.id, { currency: null })).rejects.toMatchObject(refused)
    await expect(change(list.id, { currency: '' })).rejects.toMatchObject(refused)
    await change(list.id, { title: 'Yen', currency: 'JPY' })
    await shop.payload.delete({ collection: 'price-list-entries' as never, id: amount })
    await change(list.id, { currency: null })
    await entry({ amount: 900 })
    // The shop's own currency, and no other, is no other money.
    await change(list.id, { currency: 'EUR' })
    await expect(change(list.id, { currency: 'USD' })).rejects.toMatchObject({ status: 409 })
    await remove(list.id)
  })
})

describe('why a price is as it is', () => {
  it('is told to the shop’s people for any customer, currency, quantity and time', async () => {
    const list = { title: 'Trade', audience: 'groups', groups: [id('trade')] }
    await withList(list, [{ product: id('mug'), pieces: 5, amount: 800 }], async () => {
      const explain = (input: object, actor: Actor = keeper) =>
        shop.ask('pricing.explain', { variant: id('mugs'), ...input }, actor)
      expect(await explain({})).toMatchObject({
        price: 1000,
        why: [
          { code: 'own', isChosen: true },
          { code: 'other_customers', isChosen: false },
        ],
      })
      const traders = { groups: [id('trade')] }
      expect(await explain({ ...traders })).toMatchObject({
        why: [{}, { code: 'more_pieces', text: 'The list begins at 5 pieces of this article.' }],
      })
      expect(await explain({ ...traders, quantity: 5, currency: 'USD' })).toMatchObject({
        price: 899,
        compareAtPrice: 1099,
        why: [
          { code: 'converted', text: expect.stringContaining('1 EUR = 1.0834 USD') as unknown },
          { code: 'list', isChosen: true, priceList: { title: 'Trade' } },
        ],
      })
      await expect(explain({}, { kind: 'anonymous' })).rejects.toMatchObject({
        code: 'unauthenticated',
      })
      await expect(explain({ currency: 'GBP' })).rejects.toMatchObject({ code: 'invalid_input' })
    })
  })
})

const address = {
  name: 'Ada',
  line1: '1 Road',
  city: 'Porto',
  postalCode: '4000-001',
  country: 'PT',
}
