import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { CartView } from './index.ts'

let database: TestDatabase
let shop: OpenShop
let statementsOf: ReturnType<typeof listenToStatements>

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  statementsOf = listenToStatements(shop.payload)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Key = { readonly id: string; readonly cartToken: string }

const ask = (name: string, input: Record<string, unknown>) =>
  shop.ask(name, input) as Promise<unknown> as Promise<CartView>

const newCart = async (
  items: readonly object[] = [],
  currency = 'EUR',
): Promise<CartView & { key: Key }> => {
  const cart = (await shop.ask('carts.create', { items, currency })) as unknown as CartView & {
    token: string
  }
  return { ...cart, key: { id: cart.id, cartToken: cart.token } }
}

let made = 0
const articleOf = async (facts: object = {}) => {
  made += 1
  const product = await shop.create('products', {
    title: `Cup ${made}`,
    requiresShipping: false,
    _status: 'published',
    ...facts,
  })
  const { id } = await shop.create('variants', {
    product: product.id,
    price: 1000,
    prices: [{ currency: 'USD', price: 1100 }],
    stock: 20,
  })
  return { variant: id, product: product.id, slug: String(product['slug']) }
}

const refused = (code: string) => expect.objectContaining({ code, status: 422 }) as unknown

describe('a paid extra', () => {
  it('is part of its line, once or for each piece, and of all totals', async () => {
    const wrap = await shop.create('extras', { title: 'Gift wrap', price: 300 })
    const card = await shop.create('extras', {
      title: 'Card',
      price: 200,
      per: 'line',
      position: 1,
    })
    const { variant, slug } = await articleOf()
    const page = (await shop.ask('products.read', { slug })) as { extras?: unknown }
    expect(page.extras).toMatchObject([
      { id: wrap.id, title: 'Gift wrap', price: 300, per: 'piece' },
      { id: card.id, title: 'Card', price: 200, per: 'line' },
    ])
    const cart = await newCart([{ variant, quantity: 2, extras: [wrap.id, card.id] }])
    expect(cart.items[0]).toMatchObject({
      unitPrice: 1000,
      extras: [
        { title: 'Gift wrap', amount: 600 },
        { title: 'Card', amount: 200 },
      ],
      offeredExtras: [],
      subtotal: 2800,
      total: 2800,
    })
    expect(cart.totals).toMatchObject({ subtotal: 2800, total: 2800 })

    const plain = await ask('carts.changeItem', {
      ...cart.key,
      item: cart.items[0]?.id,
      extras: [],
    })
    expect(plain.totals.total).toBe(2000)
    expect(plain.items[0]?.offeredExtras.map(({ title }) => title)).toEqual(['Gift wrap', 'Card'])
    const apart = await ask('carts.addItem', {
      ...cart.key,
      variant,
      quantity: 1,
      extras: [wrap.id],
    })
    expect(apart.items.map(({ subtotal }) => subtotal)).toEqual([2000, 1300])

    await ask('carts.update', { ...cart.key, email: 'ada@example.test' })
    const { order } = (await shop.ask('carts.checkout', cart.key)) as unknown as {
      order: { items: { extras: object[] }[]; totals: { total: number } }
    }
    expect(order.items.map(({ extras }) => extras)).toEqual([
      [],
      [{ id: wrap.id, title: 'Gift wrap', price: 300, per: 'piece', amount: 300 }],
    ])
    expect(order.totals.total).toBe(3300)
  })

  it('goes with what it was made for: products, categories and those below them', async () => {
    const gifts = await shop.create('categories', { title: 'Gifts' })
    const mugs = await shop.create('categories', { title: 'Mugs', parent: gifts.id })
    const mug = await articleOf({ categories: [mugs.id] })
    const book = await articleOf()
    const box = await shop.create('extras', {
      title: 'Box',
      price: 500,
      appliesTo: 'some',
      goods: [{ relationTo: 'categories', value: gifts.id }],
    })
    await shop.create('extras', { title: 'Nothing’s', price: 1, appliesTo: 'some' })
    await shop.create('extras', { title: 'Past', price: 1, active: false })
    const cart = await newCart([
      { variant: mug.variant, quantity: 1 },
      { variant: book.variant, quantity: 1 },
    ])
    const offered = cart.items.map(({ offeredExtras }) => offeredExtras.map(({ title }) => title))
    expect(offered[0]).toContain('Box')
    expect(offered[1]).not.toContain('Box')
    expect(offered.flat()).not.toContain('Nothing’s')
    expect(offered.flat()).not.toContain('Past')
    const wanted = { ...cart.key, variant: book.variant, quantity: 1, extras: [box.id] }
    await expect(ask('carts.addItem', wanted)).rejects.toEqual(refused('extra_not_offered'))
    await expect(
      newCart([{ variant: book.variant, quantity: 1, extras: ['no-id'] }]),
    ).rejects.toEqual(refused('extra_not_offered'))
  })

  it('goes with no gift card, which comes by mail', async () => {
    const { id } = await shop.create('extras', { title: 'Box', price: 100 })
    const { variant, slug } = await articleOf({ kind: 'gift_card' })
    expect(await shop.ask('products.read', { slug })).toMatchObject({ extras: [] })
    await expect(newCart([{ variant, quantity: 1, extras: [id] }])).rejects.toEqual(
      refused('extra_not_offered'),
    )
    await shop.payload.delete({ collection: 'extras' as never, id })
  })

  it('has a price of its own in another currency, or none there', async () => {
    const own = await shop.create('extras', {
      title: 'Ribbon',
      price: 100,
      prices: [{ currency: 'USD', price: 130 }],
    })
    const none = await shop.create('extras', { title: 'Euro only', price: 100 })
    const { variant } = await articleOf()
    const cart = await newCart([{ variant, quantity: 1, extras: [own.id] }], 'USD')
    expect(cart.totals.subtotal).toBe(1230)
    await expect(newCart([{ variant, quantity: 1, extras: [none.id] }], 'USD')).rejects.toEqual(
      refused('extra_not_offered'),
    )
  })

  it('asks no more of the database for many lines than for one', async () => {
    const extra = await shop.create('extras', { title: 'Tag', price: 50 })
    const articles = await Promise.all(Array.from({ length: 12 }, () => articleOf()))
    const read = async (count: number) => {
      const { key } = await newCart(
        articles
          .slice(0, count)
          .map(({ variant }) => ({ variant, quantity: 1, extras: [extra.id] })),
      )
      return statementsOf(() => ask('carts.read', key))
    }
    const [one, many] = [await read(1), await read(12)]
    expect(many).toEqual(one)
    expect(one).toHaveLength(1)
  })
})
