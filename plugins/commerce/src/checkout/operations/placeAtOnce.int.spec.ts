import { sql } from '@souk/kernel'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'

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

it.each([1, 5])(
  'whoever is overtaken by another checkout of the cart gets the order of that one, of %d pieces',
  async (stock) => {
    const variant = await variantOf(stock)
    const cart = await cartOf(variant)
    let first: CheckedOut | undefined
    meanwhile = async () => (first = await checkOut(cart))
    const second = await checkOut(cart)
    expect(second.order.id).toBe(first?.order.id)
    expect([first?.created, second.created]).toEqual([true, false])
    expect(await heldOf(variant)).toBe(1)
  },
)

it.each([1, 20])(
  'ten that check a cart out at once get one order, and its pieces are held once, of %d',
  async (stock) => {
    const variant = await variantOf(stock)
    const cart = await cartOf(variant)
    const all = await Promise.all(Array.from({ length: 10 }, () => checkOut(cart)))
    expect(new Set(all.map(({ order }) => order.id)).size).toBe(1)
    expect(all.filter(({ created }) => created)).toHaveLength(1)
    expect(await heldOf(variant)).toBe(1)
  },
)

/** Runs `work` in a transaction that stays open until the returned function is called. */
const inAnOpenTransaction = async (work: ReturnType<typeof sql>): Promise<() => Promise<void>> => {
  const ctx = await shop.context()
  let end: (() => void) | undefined
  let over: Promise<void> | undefined
  await new Promise<void>((started) => {
    over = ctx.transaction(async (inside) => {
      await inside.sql(work)
      started()
      await new Promise<void>((ended) => (end = ended))
    })
  })
  return async () => {
    end?.()
    await over
  }
}

/** Until somebody waits for a lock. */
const untilSomebodyWaits = async (): Promise<void> => {
  const ctx = await shop.context()
  await vi.waitFor(async () => {
    const [row] = await ctx.sql<{ waiting: number }>(sql`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`)
    expect(row?.waiting).toBeGreaterThan(0)
  }, 20_000)
}

it.each([
  ['a hold is let go', sql`held = 0`],
  ['a piece is put on the shelf', sql`on_hand = 2`],
])('who waits while %s gets the piece', async (_what, change) => {
  const variant = await variantOf(1)
  const cart = await cartOf(variant)
  const ctx = await shop.context()
  let commit: (() => Promise<void>) | undefined
  meanwhile = async () => {
    await ctx.sql(sql`update stock_levels set held = 1 where variant_id = ${variant}`)
    commit = await inAnOpenTransaction(
      sql`update stock_levels set ${change} where variant_id = ${variant}`,
    )
  }
  const asked = checkOut(cart)
  await untilSomebodyWaits()
  await commit?.()
  expect(await asked).toMatchObject({ created: true })
})

it('an edit that is under way while the order waits to be written is in the order', async () => {
  const variant = await variantOf(5)
  const cart = await cartOf(variant)
  let commit: (() => Promise<void>) | undefined
  meanwhile = async () => {
    commit = await inAnOpenTransaction(sql`
      with changed as (update carts set updated_at = now() where id = ${cart.id} returning id)
      update cart_items set quantity = 3 where cart_id = (select id from changed)`)
  }
  const asked = checkOut(cart)
  await untilSomebodyWaits()
  await commit?.()
  expect((await asked).order.items).toMatchObject([{ quantity: 3 }])
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
