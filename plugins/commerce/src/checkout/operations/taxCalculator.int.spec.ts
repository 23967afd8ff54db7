import { houseOf, sql, type ShopTaxation } from '@souk/kernel'
import { ask as request } from '@souk/kernel/testing'
import { getPayload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import type { CartView } from '../../cart/operations/index.ts'
import type { RefundState } from '../../payments/domain/index.ts'
import {
  findRefund,
  moveRefund,
  paymentsOf,
  requestRefund,
  type NewRefund,
} from '../../payments/operations/index.ts'
import type { TaxCalculator, TaxQuestion } from '../../ports.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop

const taxation: { -readonly [K in keyof ShopTaxation]: ShopTaxation[K] } = {
  home: 'US',
  calculator: 'office',
}

const asked: TaxQuestion[] = []
const recorded: unknown[] = []
const reversed: unknown[] = []
let isForgotten = false
let mood: 'works' | 'down' | 'silent' | 'puzzled' = 'works'
let meanwhile: (() => Promise<unknown>) | null = null

/** Takes a tenth of everything. */
const office: TaxCalculator = {
  name: 'office',
  calculate: async (_ctx, question) => {
    asked.push(question)
    if (mood === 'down') throw new Error('The office is closed.')
    if (mood === 'puzzled') return null
    const first = meanwhile
    meanwhile = null
    await first?.()
    if (mood === 'silent') return new Promise(() => undefined)
    const of = (amount: number) => ({ tax: Math.round(amount / 10), rate: 10 })
    const lines = question.lines.map(({ amount }) => of(amount))
    const shipping = of(question.shipping)
    const whole = [...lines, shipping].reduce((sum, { tax }) => sum + tax, 0)
    return {
      lines,
      shipping,
      taxes: [{ name: 'Sales tax', rate: 10, amount: whole }],
      reference: `calc_${asked.length}`,
      expiresAt: null,
    }
  },
  record: async (_ctx, sale) => {
    recorded.push(sale)
    return isForgotten ? null : 'sale_1'
  },
  reverse: async (_ctx, returned) => void reversed.push(returned),
}

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    taxCalculators: [office],
    settings: { taxInclusive: false, taxRates: [{ country: 'US', rate: 5 }], taxation },
  })
  // Requests find their Payload by the config; it has a pool of its own.
  const { db } = await getPayload({ config: shop.payload.config })
  const { pool } = db as unknown as { pool: { on: (event: string, heard: () => void) => void } }
  pool.on('error', () => undefined)
})

beforeEach(() => {
  asked.length = 0
  mood = 'works'
  isForgotten = false
  taxation.whenDown = 'own'
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const ask = (name: string, input: object) =>
  shop.ask(name, input as Record<string, unknown>) as Promise<unknown> as Promise<CartView>

const shippingAddress = {
  name: 'Ada Example',
  line1: '1 Harbour Street',
  city: 'San Francisco',
  region: 'CA',
  postalCode: '94103',
  country: 'US',
}

let made = 0
const variantOf = async (facts: object = {}): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    _status: 'published',
    ...facts,
  })
  return (await shop.create('variants', { product: product.id, price: 1000, stock: 50 })).id
}

const newCart = async (variant: string) => {
  const { id, token } = (await shop.ask('carts.create', {
    items: [{ variant, quantity: 2 }],
    email: 'ada@example.test',
  })) as { id: string; token: string }
  const key = { id, cartToken: token }
  return { key, addressed: () => ask('carts.update', { ...key, shippingAddress }) }
}

type Order = { id: string; status: string; totals: { tax: number; total: number } }
const checkOut = async (key: object) =>
  ((await shop.ask('carts.checkout', { ...key, provider: 'manual' })) as { order: Order }).order
const taxationOf = async ({ id }: Order) =>
  (
    (await shop.payload.findByID({ collection: 'orders' as never, id })) as unknown as {
      taxation: Record<string, unknown>
    }
  ).taxation

const hear = async (name: string, event: object): Promise<string> => {
  const one = houseOf(shop.payload.config).subscribers.find((each) => each.name === name)
  if (!one) throw new Error(`Nobody is called ${name}.`)
  return one.handle(await shop.context({ kind: 'system' }), {
    id: 'event',
    shop: 'shop',
    occurredAt: new Date('2026-11-22T10:00:00Z'),
    payload: {},
    ...event,
  } as never)
}

const system = () => shop.context({ kind: 'system' })
const paid = async ({ id }: Order): Promise<void> => {
  const ctx = await system()
  await ctx.sql(sql`update payments set state = 'paid' where order_id = ${id}`)
  await ctx.sql(sql`update orders set payment_status = 'paid' where id = ${id}`)
}
const move = async (id: string, state: RefundState): Promise<void> => {
  const ctx = await system()
  const row = await findRefund(ctx, { id })
  if (row) await moveRefund(ctx, row, { state })
}
const refundOf = async (
  { id }: Order,
  facts: Partial<NewRefund>,
  state: RefundState = 'succeeded',
): Promise<string> => {
  const ctx = await system()
  const [payment] = await paymentsOf(ctx, id)
  if (!payment) throw new Error('There is a payment of each order.')
  const row = await ctx.transaction((inside) =>
    requestRefund(inside, payment, {
      amount: 0,
      tax: 0,
      reason: 'as asked',
      ofSale: true,
      restocked: true,
      ...facts,
    }),
  )
  await move(row.id, state)
  return row.id
}
const back = ({ id }: Order, refund: string): Promise<string> =>
  hear('orders.reverseTaxes', { topic: 'order.refunded', subject: id, payload: { refund } })

describe('a cart whose taxes somebody else works out', () => {
  it('asks once it is known where it goes, and again when it is another cart', async () => {
    const books = await shop.create('tax-classes', { title: 'Books', code: 'txcd_35010000' })
    const { key, addressed } = await newCart(await variantOf({ taxClass: books.id }))
    expect(asked).toHaveLength(0)
    const cart = await addressed()
    expect(asked).toMatchObject([
      {
        currency: 'EUR',
        inclusive: false,
        from: 'US',
        to: { country: 'US', region: 'CA', postalCode: '94103' },
        lines: [{ amount: 2000, quantity: 2, code: 'txcd_35010000' }],
      },
    ])
    expect(cart).toMatchObject({
      totals: { tax: 200, total: 2200 },
      taxes: [{ name: 'Sales tax', rate: 10, amount: 200 }],
    })
    expect(cart.items[0]).toMatchObject({ tax: 200, taxRate: 10 })
    await ask('carts.read', key)
    await ask('carts.read', key)
    expect(asked).toHaveLength(1)
    const more = await ask('carts.changeItem', { ...key, item: cart.items[0]?.id, quantity: 3 })
    expect(more.totals.tax).toBe(300)
    expect(asked).toHaveLength(2)
  })

  it('answers each call with them, asked under a key and of what is set aside as well', async () => {
    const [variant, other] = [await variantOf(), await variantOf()]
    const { key, addressed } = await newCart(variant)
    await addressed()
    let said = 0
    const send = async (method: string, path: string, body: object, again?: string) => {
      said += 1
      const reply = await request(shop.payload, `/store/carts/${key.id}${path}`, {
        method,
        body,
        headers: { 'x-cart-token': key.cartToken, 'idempotency-key': again ?? `tax-${said}` },
      })
      return reply.json as CartView
    }
    const added = await send('POST', '/items', { variant: other, quantity: 1 }, 'tax-add')
    expect(added.totals).toMatchObject({ subtotal: 3000, tax: 300 })
    const times = asked.length
    const again = await send('POST', '/items', { variant: other, quantity: 1 }, 'tax-add')
    expect(again.totals).toMatchObject({ subtotal: 3000, tax: 300 })
    expect(asked).toHaveLength(times)
    const item = added.items.find((line) => line.variant === other)?.id
    const without = await send('POST', `/items/${item}/save`, {})
    expect(without.totals).toMatchObject({ subtotal: 2000, tax: 200 })
    const saved = without.savedItems[0]?.id
    const back = await ask('carts.takeBack', { ...key, item: saved })
    expect(back.totals).toMatchObject({ subtotal: 3000, tax: 300 })
    // Whoever is down is no reason to answer nothing.
    mood = 'down'
    const less = await send('POST', `/items/${back.items[1]?.id}/save`, {})
    expect(less.totals.subtotal).toBeLessThan(3000)
    expect(less.totals.tax).toBe(less.totals.subtotal / 20)
  })

  it('is sold as it was shown, and the order says who decided', async () => {
    const { key, addressed } = await newCart(await variantOf())
    await addressed()
    const order = await checkOut(key)
    expect(asked).toHaveLength(1)
    expect(order.totals).toMatchObject({ tax: 200, total: 2200 })
    expect(await taxationOf(order)).toMatchObject({ by: 'office', reference: 'calc_1' })

    // Heard twice, as after a crash.
    for (let times = 0; times < 2; times += 1)
      await hear('orders.recordTaxes', { topic: 'order.paid', subject: order.id })
    expect(recorded).toEqual([
      { order: order.id, reference: 'calc_1', paidAt: '2026-11-22T10:00:00.000Z' },
    ])
    await paid(order)
    const one = await refundOf(order, { amount: 1100 })
    await back(order, one)
    await back(order, one)
    // No more goes back than was recorded.
    const two = await refundOf(order, { amount: 1100 })
    await back(order, two)
    const of = { transaction: 'sale_1', currency: 'EUR' }
    expect(reversed).toEqual([
      { refund: one, amount: 1100, before: 0, isWhole: false, ...of },
      { refund: two, amount: 1100, before: 1100, isWhole: false, ...of },
    ])
  })
})

describe('an answer', () => {
  it('that an address has none leaves others theirs, and checkout says so', async () => {
    taxation.whenDown = 'refuse'
    const { key, addressed } = await newCart(await variantOf())
    mood = 'puzzled'
    for (let times = 0; times < 5; times += 1) await addressed()
    await expect(checkOut(key)).rejects.toMatchObject({ code: 'tax_address_unknown', status: 422 })
    expect(asked).toHaveLength(6)
    mood = 'works'
    expect((await addressed()).totals.tax).toBe(200)
  })

  it('is not kept over that of a cart which has changed meanwhile', async () => {
    const { key, addressed } = await newCart(await variantOf())
    const cart = await ask('carts.read', key)
    meanwhile = () => ask('carts.changeItem', { ...key, item: cart.items[0]?.id, quantity: 3 })
    await addressed()
    const kept = asked.length
    expect(asked.map(({ lines }) => lines[0]?.quantity)).toEqual([2, 3])
    expect((await ask('carts.read', key)).totals.tax).toBe(300)
    expect(asked).toHaveLength(kept)
  })

  it('that is another one for the same amounts is named by the order as well', async () => {
    const { key, addressed } = await newCart(await variantOf())
    await addressed()
    const order = await checkOut(key)
    // As it is while it waits for its payment, and was placed while nobody answered.
    const ctx = await system()
    await ctx.sql(sql`
      update orders set status = 'pending', stock = 'none', taxation = taxation - array['by', 'reference']
      where id = ${order.id}`)
    await ctx.sql(sql`update carts set status = 'open' where id = ${key.id}`)
    expect(await checkOut(key)).toMatchObject({ id: order.id })
    expect(await taxationOf(order)).toMatchObject({
      by: 'office',
      reference: 'calc_1',
      treatment: 'taxed',
    })
  })
})

describe('money that goes back', () => {
  it('takes no tax along before it has arrived, or where it was never a sale', async () => {
    const { key, addressed } = await newCart(await variantOf())
    await addressed()
    const order = await checkOut(key)
    reversed.length = 0
    const unpaid = await refundOf(order, { amount: 100, destination: 'gift_card' })
    expect(await back(order, unpaid)).toContain('never paid')
    await paid(order)
    await hear('orders.recordTaxes', { topic: 'order.paid', subject: order.id })
    const pending = await refundOf(order, { amount: 2200 }, 'pending')
    expect(await back(order, pending)).toBe('It has not arrived.')
    await move(pending, 'failed')
    expect(await back(order, pending)).toBe('It has not arrived.')
    const twice = await refundOf(order, { amount: 500, ofSale: false })
    expect(await back(order, twice)).toBe('It was no part of the sale.')
    expect(reversed).toEqual([])
    await move(twice, 'failed')
    const again = await refundOf(order, { amount: 2200 }, 'pending')
    await move(again, 'succeeded')
    expect(await back(order, again)).toBe('Taken back.')
    expect(reversed).toMatchObject([{ refund: again, amount: 2200, isWhole: true }])
  })

  it('of a gift card leaves its wrap, which was sold and taxed', async () => {
    const { key, addressed } = await newCart(await variantOf())
    await addressed()
    const order = await checkOut(key)
    reversed.length = 0
    await paid(order)
    const ctx = await system()
    await ctx.sql(
      sql`update orders set items = jsonb_set(items, '{0}', items->0 || ${JSON.stringify({
        kind: 'gift_card',
        unitPrice: 900,
      })}::jsonb) where id = ${order.id}`,
    )
    await hear('orders.recordTaxes', { topic: 'order.paid', subject: order.id })
    await back(order, await refundOf(order, { amount: 2200 }))
    expect(reversed).toMatchObject([{ amount: 400, isWhole: true }])
  })
})

describe('a sale that is paid too late to be recorded', () => {
  it('is tried once, and nothing of it goes back', async () => {
    const { key, addressed } = await newCart(await variantOf())
    await addressed()
    const order = await checkOut(key)
    await paid(order)
    const late = await refundOf(order, { amount: 100 })
    const refunded = () => back(order, late)
    // The refund may be heard of first.
    await expect(refunded()).rejects.toThrow('not been recorded yet')
    isForgotten = true
    const event = { topic: 'order.paid', subject: order.id }
    expect(await hear('orders.recordTaxes', event)).toContain('Too late')
    expect(await hear('orders.recordTaxes', event)).toBe('Recorded before.')
    expect(await refunded()).toBe('The sale was never recorded.')
  })
})

describe('while nobody answers', () => {
  it('a shopper waits two seconds and no longer', async () => {
    const { addressed } = await newCart(await variantOf())
    mood = 'silent'
    const began = Date.now()
    expect((await addressed()).totals.tax).toBe(100)
    const waited = Date.now() - began
    expect(waited).toBeGreaterThan(1500)
    expect(waited).toBeLessThan(6000)
  })

  it('the shop’s own rates hold, and the order says so', async () => {
    const { key, addressed } = await newCart(await variantOf())
    mood = 'down'
    expect((await addressed()).totals.tax).toBe(100)
    const order = await checkOut(key)
    expect(order.totals.tax).toBe(100)
    const decided = await taxationOf(order)
    expect(decided).not.toHaveProperty('by')
    expect(await hear('orders.recordTaxes', { topic: 'order.paid', subject: order.id })).toBe(
      'Nobody else worked its taxes out.',
    )
  })

  it('or nothing is sold, where the shop wants it so', async () => {
    taxation.whenDown = 'refuse'
    const { key, addressed } = await newCart(await variantOf())
    mood = 'down'
    await addressed()
    await expect(checkOut(key)).rejects.toMatchObject({ code: 'tax_unavailable', status: 503 })
  })
})
