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

const newCart = async (items: readonly object[]): Promise<CartView & { key: Key }> => {
  const cart = (await shop.ask('carts.create', { items })) as unknown as CartView & {
    token: string
  }
  return { ...cart, key: { id: cart.id, cartToken: cart.token } }
}

let made = 0
const articleOf = async () => {
  made += 1
  const product = await shop.create('products', {
    title: `Cup ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  const { id } = await shop.create('variants', { product: product.id, price: 1000, stock: 10 })
  return { variant: id, product: product.id }
}

const change = (collection: string, id: string, data: object) =>
  shop.payload.update({ collection: collection as 'media', id, data: data as never })

describe('a shopper who comes back', () => {
  it('is told what became dearer or short or is gone, until they say that they know', async () => {
    const [dear, short, gone] = [await articleOf(), await articleOf(), await articleOf()]
    const { key, items, changes } = await newCart(
      [dear, short, gone].map(({ variant }) => ({ variant, quantity: 3 })),
    )
    expect(changes).toEqual([])
    await change('variants', dear.variant, { price: 1200 })
    await change('variants', short.variant, { stock: 2 })
    await change('products', gone.product, { _status: 'draft' })
    const told = [
      { kind: 'price', item: items[0]?.id, title: items[0]?.title, before: 1000, after: 1200 },
      { kind: 'short', item: items[1]?.id, title: items[1]?.title, before: 3, after: 2 },
      { kind: 'gone', item: items[2]?.id, title: items[2]?.title, before: null, after: null },
    ]
    expect((await ask('carts.read', key)).changes).toEqual(told)
    expect((await ask('carts.read', key)).changes).toEqual(told)
    expect((await ask('carts.update', { ...key, note: 'Hello' })).changes).toEqual(told)
    expect((await ask('carts.acknowledge', key)).changes).toEqual([])
    expect((await ask('carts.read', key)).changes).toEqual([])
  })

  it('misses nothing because something else was put in meanwhile', async () => {
    const [one, other] = [await articleOf(), await articleOf()]
    const { key, items } = await newCart([{ variant: one.variant, quantity: 1 }])
    await change('variants', one.variant, { price: 900 })
    const added = await ask('carts.addItem', { ...key, variant: other.variant, quantity: 1 })
    expect(added.changes).toMatchObject([{ kind: 'price', before: 1000, after: 900 }])
    expect((await ask('carts.read', key)).changes).toHaveLength(1)
    await ask('carts.changeItem', { ...key, item: items[0]?.id, quantity: 2 })
    expect((await ask('carts.read', key)).changes).toEqual([])
    await change('variants', other.variant, { price: 1100 })
    expect((await ask('carts.read', key)).changes).toMatchObject([{ before: 1000, after: 1100 }])
  })

  it('hears of extras and codes that are there no longer, and not of those taken back', async () => {
    const { variant } = await articleOf()
    const wrap = await shop.create('extras', { title: 'Gift wrap', price: 300 })
    const promotion = await shop.create('promotions', {
      title: 'Ten',
      code: 'TEN',
      type: 'percentage',
      value: 10,
      active: true,
    })
    const { key } = await newCart([{ variant, quantity: 1, extras: [wrap.id] }])
    await ask('carts.addCode', { ...key, code: 'TEN' })
    await change('extras', wrap.id, { price: 350 })
    expect((await ask('carts.read', key)).changes).toMatchObject([
      { kind: 'extra_price', title: 'Gift wrap', before: 300, after: 350 },
    ])
    await change('extras', wrap.id, { active: false })
    await change('promotions', promotion.id, { active: false })
    expect((await ask('carts.read', key)).changes).toMatchObject([
      { kind: 'extra_gone', title: 'Gift wrap' },
      { kind: 'code', title: 'TEN' },
    ])
    const taken = await ask('carts.removeCode', { ...key, code: 'TEN' })
    expect(taken.changes.map(({ kind }) => kind)).toEqual(['extra_gone'])
  })

  it('has both lines remembered that were put in at once', async () => {
    const articles = await Promise.all(Array.from({ length: 6 }, articleOf))
    const { key } = await newCart([])
    await Promise.all(
      articles.map(({ variant }) => ask('carts.addItem', { ...key, variant, quantity: 1 })),
    )
    for (const { variant } of articles) await change('variants', variant, { price: 500 })
    expect((await ask('carts.read', key)).changes).toHaveLength(articles.length)
  })

  it('is told where two calls at once put in more together than there is', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { variant } = await articleOf()
      const { key } = await newCart([])
      const line = (word: string) => ({
        ...key,
        variant,
        quantity: 6,
        properties: [{ name: 'Engraving', value: word }],
      })
      await Promise.allSettled(
        ['Ada', 'Bob'].map((word) => ask('carts.addItem', { ...line(word) })),
      )
      const { items, changes } = await ask('carts.read', key)
      if (items.length === 2) expect(changes.filter(({ kind }) => kind === 'short')).toHaveLength(2)
      await ask('carts.acknowledge', key)
      expect((await ask('carts.read', key)).changes).toEqual([])
    }
  })

  it('is told where a bundle and a part of it are more together than there is', async () => {
    const { variant: part } = await articleOf()
    const { variant: set } = await articleOf()
    await shop.create('bundle-parts', { bundle: set, part, quantity: 2 })
    const { key } = await newCart([])
    await Promise.all([
      ask('carts.addItem', { ...key, variant: set, quantity: 4 }),
      ask('carts.addItem', { ...key, variant: part, quantity: 4 }),
    ])
    const { items, changes } = await ask('carts.read', key)
    expect(items).toMatchObject([{ available: false }, { available: false }])
    expect(changes.map(({ kind }) => kind)).toEqual(['short', 'short'])
  })

  it('costs one statement when something is put in, however full the cart is', async () => {
    const articles = await Promise.all(Array.from({ length: 10 }, articleOf))
    const adding = async (count: number) => {
      const { key } = await newCart(
        articles.slice(0, count).map(({ variant }) => ({ variant, quantity: 1 })),
      )
      const { variant } = await articleOf()
      const add = await statementsOf(() => ask('carts.addItem', { ...key, variant, quantity: 1 }))
      return { add, read: await statementsOf(() => ask('carts.read', key)) }
    }
    const [one, many] = [await adding(1), await adding(10)]
    expect(many).toEqual(one)
    // Among them the transaction's beginning and end.
    expect(one.add).toHaveLength(5)
    expect(one.read).toHaveLength(1)
  })
})
