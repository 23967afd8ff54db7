import { beforeAll, describe, expect, it } from 'vitest'

import {
  buy,
  createProduct,
  createPromotion,
  createShippingMethod,
  createTenant,
  createVariant,
  ok,
  type Http,
  type Order,
  type Tenant,
  type Variant,
} from '../support/index.ts'
import { strangerOf, theOperator } from './support/house.ts'

type Twin = { tenant: Tenant; variant: Variant; visitor: Http; price: number }

let operator: Http
let twins: readonly [Twin, Twin]

const twin = async (price: number): Promise<Twin> => {
  const tenant = await createTenant(operator)
  const product = await createProduct(operator, tenant, {
    title: `Costs ${price}`,
    slug: 'the-same-slug',
    options: [{ name: 'Size', values: ['One'] }],
  })
  const variant = await createVariant(
    operator,
    { tenant, product },
    { sku: 'THE-SAME-SKU', price, options: { Size: 'One' }, stock: 5 },
  )
  await createShippingMethod(operator, tenant)
  await createPromotion(operator, tenant, { code: 'SAME', value: price === 100 ? 10 : 50 })
  return { tenant, variant, visitor: strangerOf(tenant), price }
}

beforeAll(async () => {
  operator = theOperator()
  twins = [await twin(100), await twin(700)]
})

describe('a second tenant with the same slugs, SKUs, codes and e-mails', () => {
  it('does not disturb the first: catalogue, carts, numbers and stock stay apart', async () => {
    const [one, two] = twins
    for (const { visitor, price } of twins) {
      expect(await ok(visitor.get('/api/store/products/the-same-slug'))).toMatchObject({
        title: `Costs ${price}`,
        variants: [{ sku: 'THE-SAME-SKU', price }],
      })
    }
    const orders: Order[] = []
    for (const { visitor, variant } of [one, two, one]) {
      orders.push(await buy(visitor, [{ variant: variant.id, quantity: 1 }]))
    }
    expect(orders.map(({ number }) => number)).toEqual([1001, 1001, 1002])
    expect(orders.map(({ totals }) => totals.subtotal)).toEqual([100, 700, 100])
    const stock = async ({ variant }: Twin) =>
      (await ok(operator.get<{ stock: number }>(`/api/variants/${variant.id}`))).stock
    expect([await stock(one), await stock(two)]).toEqual([3, 4])
    const refused = await two.visitor.post('/api/store/carts', {
      items: [{ variant: one.variant.id, quantity: 1 }],
    })
    expect(refused.status).toBe(404)
  })

  it('has accounts of its own for the same people', async () => {
    const body = { email: 'ada@example.test', password: 'one password, twice' }
    for (const { visitor } of twins) {
      const reply = await visitor.post('/api/store/customers', body)
      expect(reply.status).toBe(201)
    }
  })
})
