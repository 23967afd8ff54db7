import { beforeAll, describe, expect, it } from 'vitest'

import {
  address,
  createPromotion,
  createShop,
  createSimpleProduct,
  fillCart,
  ok,
  type Cart,
  type Http,
  type Order,
  type Shop,
} from '../support/index.ts'
import { strangerOf, theOperator } from './support/house.ts'
import { expectIdentities } from './support/identities.ts'

/** Repeatable chance: a failure names its seed. */
const chance = (seed: number) => {
  let state = seed
  return (least: number, most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return least + (state % (most - least + 1))
  }
}

const kinds = [
  { currency: 'JPY', taxInclusive: true, rate: 10 },
  { currency: 'EUR', taxInclusive: true, rate: 19 },
  { currency: 'USD', taxInclusive: false, rate: 8.875 },
  { currency: 'KWD', taxInclusive: false, rate: 5 },
] as const

let operator: Http

beforeAll(() => {
  operator = theOperator()
})

describe.each(kinds)('totals in $currency, tax included: $taxInclusive', (kind) => {
  const { currency, taxInclusive, rate } = kind
  let shop: Shop
  let visitor: Http
  let variants: { id: string; price: number }[]

  beforeAll(async () => {
    shop = await createShop(operator, {
      tenant: { currency, taxInclusive, taxRates: [{ country: 'PT', rate }] },
      shipping: { price: 333, freeAbove: 100_000 },
    })
    visitor = strangerOf(shop.tenant)
    for (const [code, value] of [
      ['P10', 10],
      ['P33', 33.3333],
      ['P100', 100],
    ] as const) {
      await createPromotion(operator, shop.tenant, { code, value })
    }
    variants = []
    for (const price of [1, 7, 99, 1999, 12_345]) {
      const product = await createSimpleProduct(operator, shop.tenant, { price, stock: 100_000 })
      const found = await ok(
        visitor.get<{ variants: { id: string }[] }>(`/api/store/products/${product.slug}`),
      )
      variants.push({ id: found.variants[0]?.id ?? '', price })
    }
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'add up to the last minor unit in a cart and its order (%i)',
    async (seed) => {
      const pick = chance(seed * 7919)
      const items = variants
        .filter(() => pick(0, 3) > 0)
        .map(({ id }) => ({ variant: id, quantity: pick(1, 40) }))
      if (items.length === 0) items.push({ variant: variants[0]?.id ?? '', quantity: 3 })
      const { cart, shopper, path } = await fillCart(visitor, items)
      expectIdentities(cart)
      for (const { variant, unitPrice } of cart.items) {
        expect(unitPrice).toBe(variants.find(({ id }) => id === variant)?.price)
      }
      const codes = ['P10', 'P33', 'P100'].filter(() => pick(0, 2) === 0)
      for (const code of codes) {
        expectIdentities(await ok(shopper.post<Cart>(`${path}/codes`, { code })))
      }
      await ok(shopper.patch(path, { email: 'ada@example.test', shippingAddress: address }))
      const quoted = await ok(
        shopper.put<Cart>(`${path}/shipping-option`, { option: shop.shippingMethod.id }),
      )
      expectIdentities(quoted)
      const goods = quoted.totals.subtotal - quoted.totals.discount
      expect(quoted.totals.shipping).toBe(goods >= 100_000 ? 0 : 333)
      // Each line is rounded for itself: never more than half a unit a line off.
      const net = goods + quoted.totals.shipping
      const exact = taxInclusive ? (net * rate) / (100 + rate) : (net * rate) / 100
      expect(Math.abs(quoted.totals.tax - exact)).toBeLessThanOrEqual(
        (quoted.items.length + 1) / 2 + 1e-6,
      )
      const { order } = await ok(shopper.post<{ order: Order & Cart }>(`${path}/checkout`, {}))
      expectIdentities(order)
      expect(order.totals).toEqual(quoted.totals)
    },
  )
})
