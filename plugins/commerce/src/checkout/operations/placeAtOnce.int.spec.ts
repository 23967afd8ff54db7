import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank

/** What happens, once, between the reading of a cart that is checked out and the writing of its order. */
let meanwhile: (() => Promise<unknown>) | undefined

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  const offers = async (): Promise<boolean> => {
    const work = meanwhile
    meanwhile = undefined
    await work?.()
    return true
  }
  shop = await openShop(database.url, { providers: [{ ...bank.provider, offers }] })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

beforeEach(() => {
  meanwhile = undefined
})

type Cart = { id: string; cartToken: string }
type CheckedOut = {
  order: { id: string; items: { quantity: number }[]; totals: { total: number } }
  created: boolean
}

let made = 0
const variantOf = async (stock: number): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 1000, stock })).id
}

const cartOf = async (variant: string): Promise<Cart> => {
  const cart = (await shop.ask('carts.create', {
    items: [{ variant, quantity: 1 }],
    email: 'ada@example.test',
  })) as { id: string; token: string }
  return { id: cart.id, cartToken: cart.token }
}

const checkOut = async (cart: Cart, acceptTotal?: number): Promise<CheckedOut> =>
  (await shop.ask('carts.checkout', { ...cart, acceptTotal })) as CheckedOut

const heldOf = async (id: string): Promise<unknown> => {
  const found = await shop.payload.findByID({ collection: 'variants' as never, id })
  return (found as Record<string, unknown>).held
}

it('an order is what the cart is when it is written, though it was another when it was read', async () => {
  const [first, second] = [await variantOf(5), await variantOf(5)]
  const cart = await cartOf(first)
  meanwhile = () => shop.ask('carts.addItem', { ...cart, variant: second, quantity: 2 })
  const { order, created } = await checkOut(cart)
  expect(created).toBe(true)
  expect(order.items.map(({ quantity }) => quantity)).toEqual([1, 2])
  expect([await heldOf(first), await heldOf(second)]).toEqual([1, 2])
})

it('a total that was accepted is not exceeded by what was added meanwhile', async () => {
  const variant = await variantOf(5)
  const cart = await cartOf(variant)
  meanwhile = () => shop.ask('carts.addItem', { ...cart, variant, quantity: 2 })
  await expect(checkOut(cart, 1000)).rejects.toMatchObject({ code: 'price_changed' })
  expect(await heldOf(variant)).toBe(0)
})

it('whoever is overtaken by another checkout of the cart gets the order of that one', async () => {
  const variant = await variantOf(5)
  const cart = await cartOf(variant)
  let first: CheckedOut | undefined
  meanwhile = async () => (first = await checkOut(cart))
  const second = await checkOut(cart)
  expect(second.order.id).toBe(first?.order.id)
  expect([first?.created, second.created]).toEqual([true, false])
  expect(await heldOf(variant)).toBe(1)
})

it('ten that check a cart out at once get one order, and its pieces are held once', async () => {
  const variant = await variantOf(20)
  const cart = await cartOf(variant)
  const all = await Promise.all(Array.from({ length: 10 }, () => checkOut(cart)))
  expect(new Set(all.map(({ order }) => order.id)).size).toBe(1)
  expect(all.filter(({ created }) => created)).toHaveLength(1)
  expect(await heldOf(variant)).toBe(1)
})

it('nothing is written when others took the last piece meanwhile', async () => {
  const variant = await variantOf(1)
  const [slow, quick] = [await cartOf(variant), await cartOf(variant)]
  meanwhile = () => checkOut(quick)
  await expect(checkOut(slow)).rejects.toMatchObject({
    code: 'insufficient_stock',
    data: { available: 0 },
  })
  const { totalDocs } = await shop.payload.find({
    collection: 'orders' as never,
    where: { cart: { equals: slow.id } },
  })
  expect(totalDocs).toBe(0)
})
