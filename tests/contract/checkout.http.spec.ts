import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  address,
  buy,
  createPromotion,
  createShop,
  createSimpleProduct,
  errorOf,
  fillCart,
  http,
  ok,
  readyForCheckout,
  type Cart,
  type Doc,
  type Http,
  type Order,
  type Shop,
} from '../support/index.ts'
import { change, strangerOf, theOperator } from './support/house.ts'
import { expectIdentities } from './support/identities.ts'
import { look } from './support/sql.ts'

type FullOrder = Order & Cart & Readonly<Record<string, unknown>>
type Placed = {
  order: FullOrder
  payment: { provider: string; status: string; instructions?: string }
}

let operator: Http
let shop: Shop
let visitor: Http
let small: string

const newShop = () =>
  createShop(operator, {
    tenant: {
      currency: 'EUR',
      taxInclusive: true,
      taxRates: [{ country: 'PT', rate: 23 }],
      paymentInstructions: 'Send it to PT50.',
    },
    variant: { stock: 1000 },
  })

const ready = async (on: Shop = shop, quantity = 2) => {
  const filled = await fillCart(strangerOf(on.tenant), [{ variant: on.variants[0].id, quantity }])
  const cart = await readyForCheckout(filled.shopper, filled.path)
  return { ...filled, cart }
}
const stockOf = async (variant: string) =>
  ok(operator.get<{ stock: number; held: number; available: number }>(`/api/variants/${variant}`))

beforeAll(async () => {
  operator = theOperator()
  shop = await newShop()
  visitor = strangerOf(shop.tenant)
  small = shop.variants[0].id
})

describe('checkout', () => {
  it('places the order with 201: number at once with provider manual, payment pending, stock taken', async () => {
    const own = await newShop()
    const { shopper, path, cart } = await ready(own)
    const reply = await shopper.post<Placed>(`${path}/checkout`, { provider: 'manual' })
    expect(reply.status).toBe(201)
    const { order, payment } = reply.body
    expect(payment).toMatchObject({ provider: 'manual', status: 'pending' })
    expect(payment.instructions).toContain('PT50')
    expect(order).toMatchObject({
      number: 1001,
      status: 'confirmed',
      paymentStatus: 'pending',
      fulfilmentStatus: 'unfulfilled',
      email: 'ada@example.test',
      currency: 'EUR',
      taxInclusive: true,
      itemCount: 2,
      shippingAddress: address,
      shippingTaxRate: 23,
      totals: cart.totals,
      timeline: expect.any(Array) as unknown,
    })
    expect(order.token).toMatch(/.{20,}/)
    expect(order.items).toMatchObject([
      {
        variant: own.variants[0].id,
        title: own.product.title,
        sku: own.variants[0].sku,
        options: { Size: 'S' },
        quantity: 2,
        unitPrice: 1999,
        taxRate: 23,
      },
    ])
    expectIdentities(order)
    expect(await stockOf(own.variants[0].id)).toMatchObject({
      stock: 998,
      held: 0,
      available: 998,
    })
  })

  it('takes the only provider of a shop when none is named', async () => {
    const { shopper, path } = await ready()
    const reply = await shopper.post<Placed>(`${path}/checkout`, {})
    expect([reply.status, reply.body.payment.provider]).toEqual([201, 'manual'])
    const { shopper: other, path: there } = await ready()
    expect((await other.post(`${there}/checkout`)).status).toBe(201)
  })

  it('again answers the same order with 200, also of the closed cart', async () => {
    const { shopper, path } = await ready()
    const first = await shopper.post<Placed>(`${path}/checkout`, {})
    const second = await shopper.post<Placed>(`${path}/checkout`, {})
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body.order).toEqual(first.body.order)
    expect(second.body.payment).toMatchObject({ provider: 'manual', status: 'pending' })
  })

  it('closes the cart: writes to it are 409 cart_completed', async () => {
    const { shopper, path, cart } = await ready()
    await ok(shopper.post(`${path}/checkout`, {}))
    const option = shop.shippingMethod.id
    const item = `${path}/items/${cart.items[0]?.id}`
    for (const reply of [
      await shopper.post(`${path}/items`, { variant: small, quantity: 1 }),
      await shopper.patch(item, { quantity: 1 }),
      await shopper.patch(item, { quantity: 0 }),
      await shopper.delete(item),
      await shopper.patch(path, { email: 'eve@example.test' }),
      await shopper.post(`${path}/codes`, { code: 'X' }),
      await shopper.delete(`${path}/codes/X`),
      await shopper.put(`${path}/shipping-option`, { option }),
    ]) {
      expect(errorOf(reply)).toMatchObject({ status: 409, code: 'cart_completed' })
    }
    expect((await shopper.get(path)).status).toBe(200)
  })

  it('says with 422 checkout_incomplete everything that is missing', async () => {
    const missingIn = async (shopper: Http, path: string) => {
      const error = errorOf(await shopper.post(`${path}/checkout`, {}))
      expect([error.status, error.code]).toEqual([422, 'checkout_incomplete'])
      return (error.data.missing as string[]).toSorted()
    }
    const empty = await fillCart(visitor, [])
    expect(await missingIn(empty.shopper, empty.path)).toContain('items')
    const { shopper, path } = await fillCart(visitor, [{ variant: small, quantity: 1 }])
    expect(await missingIn(shopper, path)).toEqual(['email', 'shippingAddress', 'shippingOption'])
    await ok(shopper.patch(path, { email: 'ada@example.test' }))
    expect(await missingIn(shopper, path)).toEqual(['shippingAddress', 'shippingOption'])
    await ok(shopper.patch(path, { shippingAddress: address }))
    expect(await missingIn(shopper, path)).toEqual(['shippingOption'])
  })

  it('asks for no way to ship when nothing must be shipped', async () => {
    const product = await createSimpleProduct(operator, shop.tenant, { requiresShipping: false })
    const { variants } = await ok(
      visitor.get<{ variants: { id: string }[] }>(`/api/store/products/${product.slug}`),
    )
    const { shopper, path } = await fillCart(visitor, [
      { variant: variants[0]?.id ?? '', quantity: 1 },
    ])
    await ok(shopper.patch(path, { email: 'ada@example.test' }))
    const reply = await shopper.post(`${path}/checkout`, {})
    if (reply.status !== 201) {
      // A shop may want to know whom it bills.
      expect(errorOf(reply).data.missing).not.toContain('shippingOption')
    }
  })

  it('refuses what is no longer sold with 409 item_unavailable', async () => {
    const product = await createSimpleProduct(operator, shop.tenant)
    const { variants } = await ok(
      visitor.get<{ variants: { id: string }[] }>(`/api/store/products/${product.slug}`),
    )
    const { shopper, path } = await fillCart(visitor, [
      { variant: variants[0]?.id ?? '', quantity: 1 },
    ])
    await readyForCheckout(shopper, path)
    await change(operator, 'products', product, { _status: 'draft' })
    expect(errorOf(await shopper.post(`${path}/checkout`, {}))).toMatchObject({
      status: 409,
      code: 'item_unavailable',
    })
  })

  it('refuses what was deleted with 409 item_unavailable, until its line is taken out', async () => {
    const product = await createSimpleProduct(operator, shop.tenant)
    const { variants } = await ok(
      visitor.get<{ variants: { id: string }[] }>(`/api/store/products/${product.slug}`),
    )
    const { shopper, path } = await fillCart(visitor, [
      { variant: variants[0]?.id ?? '', quantity: 1 },
      { variant: small, quantity: 1 },
    ])
    await readyForCheckout(shopper, path)
    await ok(operator.delete(`/api/products/${product.id}`))
    const { items } = await ok(shopper.get<Cart>(path))
    const gone = items.find(({ variant }) => variant === null)
    expect(gone).toMatchObject({ title: product.title, available: false, total: 0 })
    expect(errorOf(await shopper.post(`${path}/checkout`, {}))).toMatchObject({
      status: 409,
      code: 'item_unavailable',
    })
    await ok(shopper.delete(`${path}/items/${gone?.id}`))
    expect((await shopper.post(`${path}/checkout`, {})).status).toBe(201)
  })

  it('refuses what has been sold meanwhile with 409, and takes no number for it', async () => {
    const own = await newShop()
    const { shopper, path } = await ready(own)
    await change(operator, 'variants', own.variants[0], { stock: 1 })
    expect(errorOf(await shopper.post(`${path}/checkout`, {}))).toMatchObject({
      status: 409,
      code: 'insufficient_stock',
      data: { available: 1 },
    })
    expect(await stockOf(own.variants[0].id)).toMatchObject({ stock: 1, held: 0 })
    await change(operator, 'variants', own.variants[0], { stock: 2 })
    const placed = await ok(shopper.post<Placed>(`${path}/checkout`, {}))
    expect(placed.order.number).toBe(1001)
  })

  it('charges a changed price as it is now, unless acceptTotal says otherwise', async () => {
    const own = await newShop()
    const { shopper, path, cart } = await ready(own, 1)
    await change(operator, 'variants', own.variants[0], { price: 2500 })
    const seen = cart.totals.total
    const error = errorOf(await shopper.post(`${path}/checkout`, { acceptTotal: seen }))
    expect(error).toMatchObject({
      status: 409,
      code: 'price_changed',
      data: { total: seen - 1999 + 2500 },
    })
    const { order } = await ok(
      shopper.post<Placed>(`${path}/checkout`, { acceptTotal: error.data.total }),
    )
    expect(order).toMatchObject({ number: 1001, totals: { total: seen - 1999 + 2500 } })

    const silent = await ready(own, 1)
    await change(operator, 'variants', own.variants[0], { price: 3000 })
    const charged = await ok(silent.shopper.post<Placed>(`${silent.path}/checkout`, {}))
    expect(charged.order.totals.subtotal).toBe(3000)
  })

  it('refuses an unknown provider, and what is no provider or total', async () => {
    const { shopper, path } = await ready()
    expect(errorOf(await shopper.post(`${path}/checkout`, { provider: 'barter' })).status).toBe(422)
    for (const body of [{ provider: 5 }, { acceptTotal: -1 }, { acceptTotal: '5' }, []]) {
      expect([body, errorOf(await shopper.post(`${path}/checkout`, body)).status]).toEqual([
        body,
        400,
      ])
    }
    expect((await shopper.post(`${path}/checkout`, {})).status).toBe(201)
  })

  it('freezes the order: later changes of product, price and tax do not reach it', async () => {
    const own = await newShop()
    const { shopper, path } = await ready(own)
    const { order } = await ok(shopper.post<Placed>(`${path}/checkout`, {}))
    await change(operator, 'products', own.product, { title: 'Renamed' })
    await change(operator, 'variants', own.variants[0], { price: 1, sku: 'RENAMED' })
    await change(operator, 'tenants', own.tenant, { taxRates: [{ country: 'PT', rate: 1 }] })
    const later = await ok(
      shopper
        .with({ 'x-order-token': order.token })
        .get<FullOrder>(`/api/store/orders/${order.id}`),
    )
    expect(later.items).toEqual(order.items)
    expect(later.totals).toEqual(order.totals)
  })

  it('keeps the code in the order, and a limited one is used up by it', async () => {
    const own = await newShop()
    await createPromotion(operator, own.tenant, { usageLimit: 1 })
    const first = await ready(own)
    await ok(first.shopper.post(`${first.path}/codes`, { code: 'WELCOME10' }))
    const { order } = await ok(first.shopper.post<Placed>(`${first.path}/checkout`, {}))
    expect(order).toMatchObject({ codes: ['WELCOME10'], totals: { discount: 400 } })
    expectIdentities(order)
    const second = await ready(own)
    expect(
      errorOf(await second.shopper.post(`${second.path}/codes`, { code: 'WELCOME10' })),
    ).toMatchObject({ status: 422, code: 'code_exhausted' })
  })
})

describe('order numbers', () => {
  it('are consecutive from 1001 in each shop, and a refused checkout takes none', async () => {
    const shops = [await newShop(), await newShop()] as const
    for (const round of [0, 1, 2]) {
      for (const own of shops) {
        const refused = await fillCart(strangerOf(own.tenant), [
          { variant: own.variants[0].id, quantity: 1 },
        ])
        expect((await refused.shopper.post(`${refused.path}/checkout`, {})).status).toBe(422)
        const { number } = await buy(strangerOf(own.tenant), [
          { variant: own.variants[0].id, quantity: 1 },
        ])
        expect(number).toBe(1001 + round)
      }
    }
  })
})

describe('confirm', () => {
  it('answers the order, any number of times, and changes nothing that was settled', async () => {
    const { shopper, path } = await ready()
    const { order } = await ok(shopper.post<Placed>(`${path}/checkout`, {}))
    const buyer = http(inject('app').url, {
      'x-tenant-id': shop.tenant.slug,
      'x-order-token': order.token,
    })
    const before = await stockOf(small)
    for (let times = 0; times < 3; times += 1) {
      const reply = await buyer.post<{ order: FullOrder }>(`/api/store/orders/${order.id}/confirm`)
      expect(reply.status).toBe(200)
      expect(reply.body.order).toMatchObject({ id: order.id, number: order.number })
    }
    expect(await stockOf(small)).toMatchObject({ stock: before.stock })
  })
})

describe('an order', () => {
  it('is read with its token; without it, with a wrong one, or in another shop it is 404', async () => {
    const other = await newShop()
    const { shopper, path } = await ready()
    const { order } = await ok(shopper.post<Placed>(`${path}/checkout`, {}))
    const at = `/api/store/orders/${order.id}`
    const right = { 'x-order-token': order.token }
    const found = await ok(visitor.with(right).get<FullOrder>(at))
    for (const name of 'id number status paymentStatus fulfilmentStatus items totals fulfilments refunds timeline'.split(
      ' ',
    )) {
      expect(found).toHaveProperty(name)
    }
    expect(found).not.toHaveProperty('token')
    for (const client of [
      visitor,
      visitor.with({ 'x-order-token': 'wrong' }),
      shopper,
      strangerOf(other.tenant).with(right),
    ]) {
      expect(errorOf(await client.get(at)).status).toBe(404)
      expect(errorOf(await client.post(`${at}/confirm`)).status).toBe(404)
    }
    for (const id of ['x', '1001', '0190b5a0-0000-7000-8000-000000000000', '%27']) {
      const reply = await visitor.with(right).get(`/api/store/orders/${id}`)
      expect([id, errorOf(reply).status]).toEqual([id, 404])
    }
  })

  it('is in the panel, with its payment, movements and event', async () => {
    const own = await newShop()
    const order = await buy(strangerOf(own.tenant), [{ variant: own.variants[0].id, quantity: 2 }])
    const doc = await ok(operator.get<Doc>(`/api/orders/${order.id}`))
    expect(doc).toMatchObject({ number: 1001, status: 'confirmed' })
    const { databaseUrl } = inject('app')
    const [row] = await look(
      databaseUrl,
      `select
        (select count(*)::int from payments where order_id = $1) as payments,
        (select sum(change)::int from stock_movements where cause = 'order:' || $1::text) as moved,
        (select count(*)::int from events where subject = $1::text and topic = 'order.placed') as events,
        (select count(*)::int from carts c join orders o on o.cart_id = c.id
          where o.id = $1 and c.status = 'completed') as carts`,
      [order.id],
    )
    expect(row).toEqual({ payments: 1, moved: -2, events: 1, carts: 1 })
  })

  it('of many pieces takes many pieces, once', async () => {
    const own = await newShop()
    await buy(strangerOf(own.tenant), [
      { variant: own.variants[0].id, quantity: 3 },
      { variant: own.variants[1].id, quantity: 1 },
    ])
    expect((await stockOf(own.variants[0].id)).stock).toBe(997)
    expect((await stockOf(own.variants[1].id)).stock).toBe(999)
  })
})
