import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import type { CartView } from '../../cart/operations/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { endMergedCheckout } from './index.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [bank.provider] })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Key = { readonly id: string; readonly cartToken?: string }
type Actor = Parameters<OpenShop['context']>[0]
type CheckedOut = { readonly order: { readonly id: string } }

const ask = (name: string, input: Record<string, unknown>, actor?: Actor) =>
  shop.ask(name, input, actor) as Promise<unknown> as Promise<CartView>

let made = 0
const variantOf = async (facts: object): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 1000, ...facts })).id
}

const cartWith = async (items: readonly object[], actor?: Actor): Promise<Key> => {
  const email = 'ada@example.test'
  const cart = (await shop.ask('carts.create', { items, email }, actor)) as {
    id: string
    token: string
  }
  return { id: cart.id, cartToken: cart.token }
}

const checkOut = async (key: Key, actor?: Actor) =>
  (await shop.ask('carts.checkout', { ...key }, actor)) as CheckedOut

const customerOf = async () => {
  made += 1
  const credentials = { email: `ada-${made}@example.test`, password: 'a long enough secret' }
  const { customer } = (await shop.ask('customers.register', credentials)) as {
    customer: { id: string }
  }
  return { credentials, actor: { kind: 'customer', id: customer.id } as const }
}

const logIn = async (credentials: object, { cartToken }: Key) => {
  const { cart } = (await shop.ask('customers.login', { ...credentials, cartToken })) as {
    cart: CartView
  }
  return cart
}

const levelOf = async (variant: string) => {
  const [level] = await (
    await shop.context()
  ).sql<{ held: number }>(sql`
    select held::int as held, backordered::int as backordered from stock_levels
    where variant_id = ${variant}`)
  return level
}

describe('what a shopper’s own checkout holds', () => {
  it('is theirs: the cart has all of it, and may be changed as far as stock goes', async () => {
    const variant = await variantOf({ stock: 5 })
    const key = await cartWith([{ variant, quantity: 3 }])
    await checkOut(key)
    const [item] = (await ask('carts.read', key)).items
    expect(item).toMatchObject({ available: true, backordered: 0 })
    expect((await ask('carts.read', key)).changes).toEqual([])
    const more = await ask('carts.changeItem', { ...key, item: item?.id, quantity: 5 })
    expect(more.items).toMatchObject([{ quantity: 5, available: true }])
    await expect(ask('carts.addItem', { ...key, variant, quantity: 1 })).rejects.toMatchObject({
      code: 'insufficient_stock',
      data: { available: 5 },
    })
    // Nobody else's, though.
    await expect(cartWith([{ variant, quantity: 3 }])).rejects.toMatchObject({
      code: 'insufficient_stock',
      data: { available: 2 },
    })
    await checkOut(key)
    expect(await levelOf(variant)).toMatchObject({ held: 5 })
  })

  it('is not yet to come, unless it is', async () => {
    const variant = await variantOf({ stock: 2, stockPolicy: 'backorder', backorderLimit: 3 })
    const key = await cartWith([{ variant, quantity: 4 }])
    expect((await ask('carts.read', key)).items).toMatchObject([{ backordered: 2 }])
    await checkOut(key)
    expect((await ask('carts.read', key)).items).toMatchObject([
      { backordered: 2, available: true },
    ])
    const more = await ask('carts.addItem', { ...key, variant, quantity: 1 })
    expect(more.items).toMatchObject([{ quantity: 5, backordered: 3, available: true }])
  })

  it('is theirs as the parts of a bundle, too', async () => {
    const [cup, pot] = [await variantOf({ stock: 4 }), await variantOf({ stock: 2 })]
    const set = await variantOf({})
    for (const [part, quantity] of [
      [cup, 2],
      [pot, 1],
    ] as const)
      await shop.create('bundle-parts', { bundle: set, part, quantity })
    const key = await cartWith([{ variant: set, quantity: 2 }])
    await checkOut(key)
    expect((await ask('carts.read', key)).items).toMatchObject([
      { available: true, backordered: 0 },
    ])
  })
})

describe('a guest who logs in while they check out', () => {
  it('finds all of it in the cart that they had, and nothing held apart from it', async () => {
    const { credentials, actor } = await customerOf()
    const [last, other] = [await variantOf({ stock: 1 }), await variantOf({ stock: 3 })]
    const own = await cartWith([{ variant: other, quantity: 1 }], actor)
    const guest = await cartWith([{ variant: last, quantity: 1 }])
    const { order } = await checkOut(guest)
    const cart = await logIn(credentials, guest)
    expect(cart.id).toBe(own.id)
    expect(cart.items.find(({ variant }) => variant === last)).toMatchObject({
      quantity: 1,
      available: true,
    })
    expect(await levelOf(last)).toMatchObject({ held: 0 })
    const again = await checkOut({ id: cart.id }, actor)
    expect(again.order.id).not.toBe(order.id)
    expect(await levelOf(last)).toMatchObject({ held: 1 })
    // What comes of the first one's end takes nothing from the second, however often it comes.
    const event = { id: 'e', topic: 'cart.merged', subject: order.id, payload: {} }
    for (let times = 0; times < 2; times += 1)
      await (
        await shop.context()
      ).transaction((inside) => endMergedCheckout.handle(inside, event as never))
    expect(await levelOf(last)).toMatchObject({ held: 1 })
    const left = await shop.payload.findByID({ collection: 'orders' as never, id: order.id })
    expect(left).toMatchObject({ status: 'pending', stock: 'none' })
  })

  it('keeps a cart apart that is being paid for', async () => {
    const { credentials, actor } = await customerOf()
    const [paid, other] = [await variantOf({ stock: 2 }), await variantOf({ stock: 3 })]
    const own = await cartWith([{ variant: other, quantity: 1 }], actor)
    const guest = await cartWith([{ variant: paid, quantity: 1 }])
    const { order } = await checkOut(guest)
    await (
      await shop.context()
    ).sql(sql`
      update payments set state = 'processing' where order_id = ${order.id}`)
    const cart = await logIn(credentials, guest)
    expect(cart).toMatchObject({ id: own.id, items: [{ variant: other }] })
    expect(await ask('carts.read', { id: guest.id }, actor)).toMatchObject({
      items: [{ variant: paid, available: true }],
    })
  })

  it('keeps what is sold out by now, and more lines than they could put in', async () => {
    const { credentials, actor } = await customerOf()
    const [sold, kept] = [await variantOf({ stock: 1 }), await variantOf({ stock: 999 })]
    const lines = (from: number) =>
      Array.from({ length: 150 }, (_, n) => ({
        variant: kept,
        quantity: 1,
        properties: [{ name: 'Engraving', value: String(from + n) }],
      }))
    await cartWith(lines(0), actor)
    const guest = await cartWith([{ variant: sold, quantity: 1 }, ...lines(150)])
    await shop.payload.update({
      collection: 'variants' as never,
      id: sold,
      data: { stock: 0 } as never,
    })
    const cart = await logIn(credentials, guest)
    expect(cart.items).toHaveLength(301)
    expect(cart.items.find(({ variant }) => variant === sold)).toMatchObject({
      quantity: 1,
      available: false,
    })
    await expect(
      ask('carts.addItem', { id: cart.id, ...lines(900)[0] }, actor),
    ).rejects.toMatchObject({ code: 'cart_full' })
  })
})
