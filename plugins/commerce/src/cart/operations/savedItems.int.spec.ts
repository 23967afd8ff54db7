import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { MAX_SAVED } from '../domain/index.ts'
import type { CartView } from './index.ts'
import { sweepCarts } from './sweepCarts.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Key = { readonly id: string; readonly cartToken: string }
type Actor = Parameters<OpenShop['context']>[0]

const ask = (name: string, input: Record<string, unknown>, actor?: Actor) =>
  shop.ask(name, input, actor) as Promise<unknown> as Promise<CartView>

let made = 0
const articleOf = async ({ stock = 20, ...facts }: Record<string, unknown> = {}) => {
  made += 1
  const product = await shop.create('products', {
    title: `Cup ${made}`,
    requiresShipping: false,
    _status: 'published',
    ...facts,
  })
  const variant = await shop.create('variants', { product: product.id, price: 1000, stock })
  return { variant: variant.id, product: product.id, title: `Cup ${made}` }
}

const newCart = async (items: readonly object[], more: object = {}) => {
  const cart = (await shop.ask('carts.create', { items, ...more })) as unknown as CartView & {
    token: string
  }
  return { ...cart, key: { id: cart.id, cartToken: cart.token } as Key }
}

/** A cart in which one line lies and another one was set aside. */
const withSaved = async (quantity = 2) => {
  const [kept, aside] = [await articleOf(), await articleOf()]
  const cart = await newCart([
    { variant: kept.variant, quantity: 1 },
    { variant: aside.variant, quantity },
  ])
  const line = cart.items.find(({ variant }) => variant === aside.variant)
  const after = await ask('carts.saveForLater', { ...cart.key, item: line?.id })
  return { key: cart.key, kept, aside, after, item: String(after.savedItems[0]?.id) }
}

const change = (collection: 'products' | 'variants' | 'extras', id: string, data: object) =>
  shop.payload.update({ collection, id, data: data as never })
const refused = (code: string) => expect.objectContaining({ code }) as unknown

describe('a line that is saved for later', () => {
  it('is no part of the cart until it is taken back, as it was', async () => {
    const wrap = await shop.create('extras', { title: 'Gift wrap', price: 300 })
    const { variant } = await articleOf()
    const properties = [{ name: 'Engraving', value: 'Ada' }]
    const line = { variant, quantity: 2, properties, extras: [wrap.id] }
    const { key, items, totals } = await newCart([line])
    const without = await ask('carts.saveForLater', { ...key, item: items[0]?.id })
    expect(without).toMatchObject({ items: [], itemCount: 0, totals: { subtotal: 0, total: 0 } })
    expect(without.savedItems).toMatchObject([
      {
        variant,
        quantity: 2,
        properties,
        extras: [{ title: 'Gift wrap', amount: 600 }],
        unitPrice: 1000,
        formerPrice: null,
        sold: true,
        obtainable: 2,
      },
    ])
    const back = await ask('carts.takeBack', { ...key, item: without.savedItems[0]?.id })
    expect(back.savedItems).toEqual([])
    expect(back.totals).toEqual(totals)
    expect(back.items).toMatchObject([
      { variant, quantity: 2, properties, extras: [{ amount: 600 }] },
    ])
    await change('extras', wrap.id, { active: false })
  })

  it('keeps a gift card’s amount and words', async () => {
    const product = await shop.create('products', {
      title: 'Gift card',
      kind: 'gift_card',
      giftCard: { minimum: 1000, maximum: 9000 },
      _status: 'published',
    })
    const card = await shop.create('variants', { product: product.id, price: 2500 })
    const giftCard = { amount: 4200, recipientName: 'Ada', message: 'Well done' }
    const { key, items } = await newCart([{ variant: card.id, quantity: 1, giftCard }])
    const { savedItems } = await ask('carts.saveForLater', { ...key, item: items[0]?.id })
    expect(savedItems).toMatchObject([{ kind: 'gift_card', giftCard, unitPrice: 4200 }])
    const back = await ask('carts.takeBack', { ...key, item: savedItems[0]?.id })
    expect(back.items).toMatchObject([{ giftCard, unitPrice: 4200 }])
  })

  it('says what it costs now, and whether it can be had', async () => {
    const { key, aside, item } = await withSaved(2)
    const saved = async () => (await ask('carts.read', key)).savedItems[0]
    await change('variants', aside.variant, { price: 800 })
    expect(await saved()).toMatchObject({ unitPrice: 800, formerPrice: 1000, obtainable: 2 })
    await change('variants', aside.variant, { stock: 1 })
    expect(await saved()).toMatchObject({ sold: true, obtainable: 1 })
    await expect(ask('carts.takeBack', { ...key, item })).rejects.toEqual(
      refused('insufficient_stock'),
    )
    // Refused is not lost.
    expect(await saved()).toMatchObject({ id: item, quantity: 2 })
    await change('products', aside.product, { _status: 'draft' })
    expect(await saved()).toMatchObject({ sold: false, obtainable: 0, formerPrice: null })
    await expect(ask('carts.takeBack', { ...key, item })).rejects.toEqual(
      refused('variant_not_found'),
    )
    await shop.payload.delete({ collection: 'products', id: aside.product })
    expect(await saved()).toMatchObject({
      variant: null,
      slug: null,
      title: aside.title,
      sold: false,
    })
    await expect(ask('carts.takeBack', { ...key, item })).rejects.toEqual(
      refused('variant_not_found'),
    )
    expect((await ask('carts.removeSaved', { ...key, item })).savedItems).toEqual([])
    await expect(ask('carts.removeSaved', { ...key, item })).rejects.toEqual(
      refused('saved_item_not_found'),
    )
  })

  it('comes back with what it answers, and not without what is asked by then', async () => {
    const ask1 = { label: 'Engraving', kind: 'text', required: true }
    const asking = await articleOf({ asks: [ask1] })
    const plain = await articleOf()
    const properties = [{ name: 'Engraving', value: 'Ada' }]
    const { key, items } = await newCart([
      { variant: asking.variant, quantity: 1, properties },
      { variant: plain.variant, quantity: 1 },
    ])
    for (const { id } of items) await ask('carts.saveForLater', { ...key, item: id })
    const saved = async (variant: string) =>
      (await ask('carts.read', key)).savedItems.find((one) => one.variant === variant)?.id
    const back = await ask('carts.takeBack', { ...key, item: await saved(asking.variant) })
    expect(back.items).toMatchObject([{ variant: asking.variant, properties }])
    await change('products', plain.product, { asks: [ask1] })
    await expect(
      ask('carts.takeBack', { ...key, item: await saved(plain.variant) }),
    ).rejects.toEqual(refused('property_required'))
    expect(await saved(plain.variant)).toBeDefined()
  })

  it('comes back in fewer pieces where there are fewer', async () => {
    const { key, aside, item } = await withSaved(3)
    await change('variants', aside.variant, { stock: 1 })
    const back = await ask('carts.takeBack', { ...key, item, quantity: 1 })
    expect(back.savedItems).toEqual([])
    expect(back.items.find(({ variant }) => variant === aside.variant)).toMatchObject({
      quantity: 1,
      available: true,
    })
  })

  it('is one with another of the same, and apart from one that carries something else', async () => {
    const { variant } = await articleOf()
    const { key, items } = await newCart([{ variant, quantity: 2 }])
    await ask('carts.saveForLater', { ...key, item: items[0]?.id })
    const again = await ask('carts.addItem', { ...key, variant, quantity: 1 })
    const both = await ask('carts.saveForLater', { ...key, item: again.items[0]?.id })
    expect(both.savedItems).toMatchObject([{ quantity: 3 }])
    const properties = [{ name: 'Engraving', value: 'Ada' }]
    const engraved = await ask('carts.addItem', { ...key, variant, quantity: 1, properties })
    const apart = await ask('carts.saveForLater', { ...key, item: engraved.items[0]?.id })
    expect(apart.savedItems.map(({ quantity }) => quantity)).toEqual([1, 3])
  })

  it('finds no room beyond the limit, and stays in the cart then', async () => {
    const { variant } = await articleOf({ stock: 1000 })
    const properties = (word: number) => [{ name: 'Engraving', value: String(word) }]
    const { key, items } = await newCart(
      Array.from({ length: MAX_SAVED + 2 }, (_, n) => ({
        variant,
        quantity: 1,
        properties: properties(n),
      })),
    )
    // All at once: the last one that has room is as sure of it as the first.
    const outcomes = await Promise.allSettled(
      items.map(({ id }) => ask('carts.saveForLater', { ...key, item: id })),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2)
    const { savedItems, items: left } = await ask('carts.read', key)
    expect(savedItems).toHaveLength(MAX_SAVED)
    expect(left).toHaveLength(2)
    await expect(ask('carts.saveForLater', { ...key, item: left[0]?.id })).rejects.toEqual(
      refused('saved_full'),
    )
  })

  it('is nobody’s else, and not changed in a cart that became an order', async () => {
    const { key, item } = await withSaved()
    await expect(ask('carts.takeBack', { id: key.id, cartToken: 'made up', item })).rejects.toEqual(
      refused('cart_not_found'),
    )
    const other = await withSaved()
    await expect(ask('carts.takeBack', { ...other.key, item })).rejects.toEqual(
      refused('saved_item_not_found'),
    )
    await closed(key)
    await expect(ask('carts.takeBack', { ...key, item })).rejects.toEqual(refused('cart_completed'))
  })
})

/** As an order that was confirmed leaves it. */
const closed = async ({ id }: Key) => {
  const { sql: query } = await shop.context()
  await query(sql`update carts set status = 'completed' where id = ${id}`)
}

describe('at once', () => {
  it('a change of the quantity and saving lose nothing of each other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { variant } = await articleOf()
      const { key, items } = await newCart([{ variant, quantity: 2 }])
      const item = items[0]?.id
      const [changed] = await Promise.allSettled([
        ask('carts.changeItem', { ...key, item, quantity: 5 }),
        ask('carts.saveForLater', { ...key, item }),
      ])
      const { items: left, savedItems } = await ask('carts.read', key)
      expect(left).toEqual([])
      // Whoever was told that there are five finds five.
      expect(savedItems.map(({ quantity }) => quantity)).toEqual([
        changed.status === 'fulfilled' ? 5 : 2,
      ])
    }
  })

  it('taken back twice comes back once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { key, aside, item } = await withSaved(2)
      const outcomes = await Promise.allSettled(
        Array.from({ length: 3 }, () => ask('carts.takeBack', { ...key, item })),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toEqual(refused('saved_item_not_found'))
      const { items, savedItems } = await ask('carts.read', key)
      expect(savedItems).toEqual([])
      expect(items.find(({ variant }) => variant === aside.variant)?.quantity).toBe(2)
    }
  })
})

describe('what was saved goes on', () => {
  const customerOf = async () => {
    made += 1
    const credentials = { email: `ada-${made}@example.test`, password: 'a long enough secret' }
    const { customer } = (await shop.ask('customers.register', credentials)) as {
      customer: { id: string }
    }
    return { credentials, actor: { kind: 'customer', id: customer.id } as const }
  }
  const newCartOf = (actor: Actor, items: readonly object[]) =>
    ask('carts.create', { items }, actor)

  it('after an order, in the next cart of whoever has the secret of the last', async () => {
    const { key, aside } = await withSaved()
    await closed(key)
    expect((await ask('carts.read', key)).savedItems).toHaveLength(1)
    const next = await newCart([], { cartToken: key.cartToken })
    expect(next.savedItems).toMatchObject([
      { variant: aside.variant, quantity: 2, unitPrice: 1000 },
    ])
    expect((await ask('carts.read', key)).savedItems).toEqual([])
    // A cart that is still open keeps its own.
    const stays = await withSaved()
    expect((await newCart([], { cartToken: stays.key.cartToken })).savedItems).toEqual([])
  })

  it('after a customer’s order, in their next cart, and once where two begin at once', async () => {
    const { actor } = await customerOf()
    const { variant } = await articleOf()
    const first = await newCartOf(actor, [{ variant, quantity: 2 }])
    await ask('carts.saveForLater', { id: first.id, item: first.items[0]?.id }, actor)
    await closed({ id: first.id, cartToken: '' })
    const both = await Promise.all([newCartOf(actor, []), newCartOf(actor, [])])
    expect(both.flatMap(({ savedItems }) => savedItems)).toMatchObject([{ variant, quantity: 2 }])
  })

  it('at a login, where the same adds up', async () => {
    const { credentials, actor } = await customerOf()
    const [shared, own] = [await articleOf(), await articleOf()]
    const mine = await newCartOf(actor, [
      { variant: shared.variant, quantity: 1 },
      { variant: own.variant, quantity: 1 },
    ])
    for (const { id } of mine.items)
      await ask('carts.saveForLater', { id: mine.id, item: id }, actor)
    const guest = await newCart([{ variant: shared.variant, quantity: 3 }])
    await ask('carts.saveForLater', { ...guest.key, item: guest.items[0]?.id })
    const { cart } = (await shop.ask('customers.login', {
      ...credentials,
      cartToken: guest.key.cartToken,
    })) as { cart: CartView }
    expect(cart.id).toBe(mine.id)
    expect(new Map(cart.savedItems.map(({ variant, quantity }) => [variant, quantity]))).toEqual(
      new Map([
        [shared.variant, 4],
        [own.variant, 1],
      ]),
    )
  })

  it('at a login to a full list, whole: only what is set aside by hand is counted', async () => {
    const { credentials, actor } = await customerOf()
    const { variant } = await articleOf({ stock: 1000 })
    const line = (word: number) => ({
      variant,
      quantity: 1,
      properties: [{ name: 'Engraving', value: String(word) }],
    })
    const mine = await newCartOf(
      actor,
      Array.from({ length: MAX_SAVED }, (_, n) => line(n)),
    )
    for (const { id } of mine.items)
      await ask('carts.saveForLater', { id: mine.id, item: id }, actor)
    const guest = await newCart([line(3), line(MAX_SAVED + 1)])
    for (const { id } of guest.items) await ask('carts.saveForLater', { ...guest.key, item: id })
    const { cart } = (await shop.ask('customers.login', {
      ...credentials,
      cartToken: guest.key.cartToken,
    })) as { cart: CartView }
    expect(cart.savedItems).toHaveLength(MAX_SAVED + 1)
    expect(cart.savedItems.filter(({ quantity }) => quantity === 2)).toMatchObject([
      { properties: [{ value: '3' }] },
    ])
    const more = await ask('carts.addItem', { id: cart.id, ...line(99) }, actor)
    const item = more.items.find(({ quantity }) => quantity === 1)?.id
    await expect(ask('carts.saveForLater', { id: cart.id, item }, actor)).rejects.toEqual(
      refused('saved_full'),
    )
  })

  it('for thirty days after the order, and no longer', async () => {
    const [old, fresh] = [await withSaved(), await withSaved()]
    await closed(old.key)
    await closed(fresh.key)
    const { sql: query } = await shop.context()
    await query(sql`
      update carts set expires_at = now() - interval '1 second' where id = ${old.key.id}`)
    await sweepCarts.run({ sql: query } as never)
    expect((await ask('carts.read', old.key)).savedItems).toEqual([])
    expect((await ask('carts.read', fresh.key)).savedItems).toHaveLength(1)
  })
})

it('costs a cart no statement, however much was saved', async () => {
  const statementsOf = listenToStatements(shop.payload)
  const articles = await Promise.all(Array.from({ length: 8 }, () => articleOf()))
  const reading = async (count: number) => {
    const { key, items } = await newCart(articles.map(({ variant }) => ({ variant, quantity: 1 })))
    for (const { id } of items.slice(0, count))
      await ask('carts.saveForLater', { ...key, item: id })
    return statementsOf(() => ask('carts.read', key))
  }
  const none = await reading(0)
  expect(none).toHaveLength(1)
  expect(await reading(1)).toEqual(none)
  expect(await reading(7)).toEqual(none)
})
