import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { strangerOf, theOperator } from '../contract/support/house.ts'
import { look } from '../contract/support/sql.ts'
import {
  createPromotion,
  createShop,
  errorOf,
  fillCart,
  fresh,
  http,
  ok,
  readyForCheckout,
  startApp,
  type App,
  type Cart,
  type Http,
  type Order,
  type Reply,
  type Shop,
} from '../support/index.ts'

type Placed = { order: Order }
type Ready = { shopper: Http; path: string }

const many = 20
const { databaseUrl, dataDir } = inject('app')
let operator: Http
let second: App

beforeAll(async () => {
  operator = theOperator()
  second = await startApp({ databaseUrl, dataDir })
})

afterAll(() => second.stop())

/** The same client at the other process. */
const elsewhere = (client: Http): Http => http(second.url, client.headers)
const eachElsewhere = (client: Http, index: number) => (index % 2 ? elsewhere(client) : client)
const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

const ready = async (shop: Shop, quantity = 1, code?: string): Promise<Ready> => {
  const variant = shop.variants[0].id
  const { shopper, path } = await fillCart(strangerOf(shop.tenant), [{ variant, quantity }])
  await readyForCheckout(shopper, path)
  if (code) await ok(shopper.post(`${path}/codes`, { code }))
  return { shopper, path }
}

const placed = (replies: readonly Reply<Placed>[]) =>
  replies.filter(({ status }) => status === 201).map(({ body }) => body.order)

const stockIn = async (shop: Shop) => {
  const [row] = await look<{ on_hand: number; held: number; moved: number }>(
    databaseUrl,
    `select on_hand::int as on_hand, held::int as held,
       (select coalesce(sum(change), 0)::int from stock_movements m
         where m.variant_id = s.variant_id and m.cause like 'order:%') as moved
     from stock_levels s where variant_id = $1`,
    [shop.variants[0].id],
  )
  return row
}

describe('twenty simultaneous checkouts of the last three pieces, in two processes', () => {
  it('sell three, refuse the others with 409, and number the orders without a gap', async () => {
    const shop = await createShop(operator, { variant: { stock: 3 } })
    const carts = await times(many, () => ready(shop))
    const replies = await times(many, (index) => {
      const { shopper, path } = carts[index] as Ready
      return eachElsewhere(shopper, index).post<Placed>(`${path}/checkout`, {})
    })
    const orders = placed(replies)
    expect(orders).toHaveLength(3)
    expect(new Set(orders.map(({ number }) => number))).toEqual(new Set([1001, 1002, 1003]))
    for (const reply of replies.filter(({ status }) => status !== 201)) {
      expect(errorOf(reply)).toMatchObject({
        status: 409,
        code: 'insufficient_stock',
        data: { available: 0 },
      })
    }
    expect(await stockIn(shop)).toEqual({ on_hand: 0, held: 0, moved: -3 })
    const [row] = await look(
      databaseUrl,
      'select count(*)::int as orders from orders where tenant_id = $1',
      [shop.tenant.id],
    )
    expect(row).toEqual({ orders: 3 })
  })

  it('of several pieces each never sell more than there are', async () => {
    const shop = await createShop(operator, { variant: { stock: 7 } })
    const carts = await times(10, () => ready(shop, 2))
    const replies = await times(10, (index) => {
      const { shopper, path } = carts[index] as Ready
      return eachElsewhere(shopper, index).post<Placed>(`${path}/checkout`, {})
    })
    expect(placed(replies)).toHaveLength(3)
    expect(await stockIn(shop)).toEqual({ on_hand: 1, held: 0, moved: -6 })
  })

  it('of two articles in opposite order wait for each other, and none fails for it', async () => {
    const shop = await createShop(operator, { variant: { stock: 100 } })
    const [a, b] = [shop.variants[0].id, shop.variants[1].id]
    const carts = await times(many, async (index) => {
      const items = (index % 2 ? [a, b] : [b, a]).map((variant) => ({ variant, quantity: 1 }))
      const { shopper, path } = await fillCart(strangerOf(shop.tenant), items)
      await readyForCheckout(shopper, path)
      return { shopper, path }
    })
    const replies = await times(many, (index) => {
      const { shopper, path } = carts[index] as Ready
      return eachElsewhere(shopper, index).post<Placed>(`${path}/checkout`, {})
    })
    const numbers = placed(replies).map(({ number }) => number ?? 0)
    expect(numbers.toSorted((x, y) => x - y)).toEqual(
      Array.from({ length: many }, (_, index) => 1001 + index),
    )
  })
})

describe('twenty simultaneous checkout and confirm calls for one cart, in two processes', () => {
  it('make one order', async () => {
    const shop = await createShop(operator)
    const { shopper, path } = await ready(shop, 2)
    const replies = await times(many, (index) =>
      eachElsewhere(shopper, index).post<Placed>(`${path}/checkout`, {}),
    )
    const statuses = replies.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 200)).toHaveLength(many - 1)
    const orders = replies.map(({ body }) => body.order)
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1)
    expect(new Set(orders.map(({ number }) => number))).toEqual(new Set([1001]))
    const [order] = orders
    const buyer = strangerOf(shop.tenant).with({ 'x-order-token': order?.token ?? '' })
    const mixed = await times(many, (index) =>
      index % 4 < 2
        ? eachElsewhere(buyer, index).post(`/api/store/orders/${order?.id}/confirm`)
        : eachElsewhere(shopper, index).post(`${path}/checkout`, {}),
    )
    expect(new Set(mixed.map(({ status }) => status))).toEqual(new Set([200]))
    const [row] = await look(
      databaseUrl,
      `select (select count(*)::int from orders where tenant_id = $1) as orders,
              (select count(*)::int from payments where tenant_id = $1) as payments,
              (select count(*)::int from events where tenant_id = $1 and topic = 'order.placed') as events`,
      [shop.tenant.id],
    )
    expect(row).toEqual({ orders: 1, payments: 1, events: 1 })
    expect(await stockIn(shop)).toEqual({ on_hand: 8, held: 0, moved: -2 })
  })

  it('and writes to the cart meanwhile never sell what was not ordered', async () => {
    const shop = await createShop(operator, { variant: { stock: 100 } })
    const { shopper, path } = await ready(shop, 1)
    const variant = shop.variants[0].id
    const replies = await times(many, (index) =>
      index % 2
        ? shopper.post<Placed>(`${path}/checkout`, {})
        : elsewhere(shopper).post(`${path}/items`, { variant, quantity: 1 }),
    )
    expect(replies.every(({ status }) => status < 500)).toBe(true)
    const cart = await ok(shopper.get<Cart>(path))
    const { order } = await ok(shopper.post<{ order: Order & Cart }>(`${path}/checkout`, {}))
    expect(order.itemCount).toBe(cart.itemCount)
    expect(await stockIn(shop)).toEqual({
      on_hand: 100 - order.itemCount,
      held: 0,
      moved: -order.itemCount,
    })
  })
})

describe('parallel calls to one cart', () => {
  it('all add up', async () => {
    const shop = await createShop(operator, { variant: { stock: 100 } })
    const { shopper, path } = await fillCart(strangerOf(shop.tenant), [])
    const variant = shop.variants[0].id
    const replies = await times(many, (index) =>
      eachElsewhere(shopper, index).post(`${path}/items`, { variant, quantity: 1 }),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    const cart = await ok(shopper.get<Cart>(path))
    expect(cart.items).toMatchObject([{ variant, quantity: many }])
  })

  it('never put in more than there is', async () => {
    const shop = await createShop(operator, { variant: { stock: 5 } })
    const { shopper, path } = await fillCart(strangerOf(shop.tenant), [])
    const variant = shop.variants[0].id
    const replies = await times(many, (index) =>
      eachElsewhere(shopper, index).post(`${path}/items`, { variant, quantity: 1 }),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(await ok(shopper.get<Cart>(path))).toMatchObject({ itemCount: 5 })
  })
})

describe('the last use of a limited code', () => {
  it('goes to one of ten buyers who check out at once', async () => {
    const shop = await createShop(operator, { variant: { stock: 100 } })
    const promotion = await createPromotion(operator, shop.tenant, { usageLimit: 1 })
    const carts = await times(10, () => ready(shop, 1, 'WELCOME10'))
    const replies = await times(10, (index) => {
      const { shopper, path } = carts[index] as Ready
      return eachElsewhere(shopper, index).post<Placed>(`${path}/checkout`, {})
    })
    expect(replies.every(({ status }) => status === 201 || (status >= 400 && status < 500))).toBe(
      true,
    )
    const discounted = placed(replies).filter(({ totals }) => totals.discount > 0)
    expect(discounted).toHaveLength(1)
    const [row] = await look<{ used: number }>(
      databaseUrl,
      'select used::int as used from promotions where id = $1',
      [promotion.id],
    )
    expect(row?.used).toBe(1)
  })
})

describe('one Idempotency-Key from many at once, in two processes', () => {
  it('places one order', async () => {
    const shop = await createShop(operator)
    const { shopper, path } = await ready(shop)
    const keyed = shopper.with({ 'idempotency-key': fresh('race') })
    const replies = await times(many, (index) =>
      eachElsewhere(keyed, index).post<Placed>(`${path}/checkout`, {}),
    )
    const made = replies.filter(({ status }) => status === 201)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made.map(({ text }) => text)).size).toBe(1)
    for (const reply of replies.filter(({ status }) => status !== 201)) {
      expect(errorOf(reply)).toMatchObject({ status: 409, code: 'idempotency_in_progress' })
    }
    expect(await stockIn(shop)).toEqual({ on_hand: 9, held: 0, moved: -1 })
  })
})

describe('stock', () => {
  it('is never negative and never below what is held, whoever writes at once', async () => {
    const shop = await createShop(operator, { variant: { stock: 10 } })
    const variant = shop.variants[0].id
    const carts = await times(10, () => ready(shop))
    const asMember = operator.with({ 'x-tenant-id': shop.tenant.slug })
    await Promise.all([
      ...carts.map(({ shopper, path }, index) =>
        eachElsewhere(shopper, index).post(`${path}/checkout`, {}),
      ),
      ...Array.from({ length: 10 }, (_, index) =>
        eachElsewhere(asMember, index).post('/api/stock/adjust', {
          variant,
          change: -1,
          reason: 'Broken',
        }),
      ),
    ])
    const [row] = await look<{ on_hand: number; held: number; moved: number }>(
      databaseUrl,
      `select on_hand::int as on_hand, held::int as held,
         (select sum(change)::int from stock_movements where variant_id = $1) as moved
       from stock_levels where variant_id = $1`,
      [variant],
    )
    expect(row?.on_hand).toBe(0)
    expect(row?.held).toBe(0)
    // What the books say adds up to what lies on the shelf.
    expect(row?.moved).toBe(0)
  })

  it('cannot be made negative by the database’s own word', async () => {
    const shop = await createShop(operator, { variant: { stock: 1 } })
    for (const change of ['on_hand = -1', 'held = -1', 'held = on_hand + 1']) {
      const attempt = look(databaseUrl, `update stock_levels set ${change} where variant_id = $1`, [
        shop.variants[0].id,
      ])
      await expect(attempt).rejects.toThrow('check constraint')
    }
  })
})
