import { sql } from '@souk/kernel'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { paymentsOf, requestRefund } from '../../payments/operations/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { applyRefundTruth } from './applyRefundTruth.ts'

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

it('a refund that was on its way is told of once more when it arrives', async () => {
  const product = await shop.create('products', {
    title: 'Mug',
    requiresShipping: false,
    _status: 'published',
  })
  const variant = await shop.create('variants', { product: product.id, price: 1000, stock: 5 })
  const cart = (await shop.ask('carts.create', {
    items: [{ variant: variant.id, quantity: 1 }],
    email: 'ada@example.test',
  })) as { id: string; token: string }
  const { order } = (await shop.ask('carts.checkout', {
    id: cart.id,
    cartToken: cart.token,
    provider: 'manual',
  })) as { order: { id: string } }
  const ctx = await shop.context({ kind: 'system' })
  await ctx.sql(sql`update payments set state = 'paid' where order_id = ${order.id}`)
  const [payment] = await paymentsOf(ctx, order.id)
  if (!payment) throw new Error('There is a payment of each order.')
  const facts = { amount: 400, tax: 0, reason: 'as asked', ofSale: true, restocked: true }
  const refund = await ctx.transaction((inside) => requestRefund(inside, payment, facts))
  const told = async (state: 'pending' | 'succeeded'): Promise<unknown[]> => {
    const truth = { state, externalId: 're_1', amount: 400, currency: 'EUR', feeReturned: 0 }
    await ctx.transaction((inside) => applyRefundTruth(inside, refund, truth))
    const events = await ctx.sql<{ topic: string }>(sql`
      select topic from events where subject = ${order.id} and topic like 'order.refund%'
      order by occurred_at, id`)
    return events.map(({ topic }) => topic)
  }
  expect(await told('pending')).toEqual(['order.refunded'])
  expect(await told('succeeded')).toEqual(['order.refunded', 'order.refund_succeeded'])
  expect(await told('succeeded')).toHaveLength(2)
})
