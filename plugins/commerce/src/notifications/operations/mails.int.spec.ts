import { sql, startWorker, type Actor, type Worker } from '@souk/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

type Mail = { readonly to: string | string[]; readonly subject: string; readonly text: string }

const owner: Actor = { kind: 'member', id: 'ada', roles: ['owner'] }
const mails: Mail[] = []
let database: TestDatabase
let shop: OpenShop
let worker: Worker
let order: { id: string; number: number }

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    staffEmails: () => Promise.resolve(['ada@shop.test', 'bo@shop.test']),
    orderPageUrl: (_shop, id) => `https://panel.test/orders/${id}`,
  })
  Object.defineProperty(shop.payload, 'sendEmail', {
    value: (mail: Mail) => Promise.resolve(void mails.push(mail)),
  })
  worker = startWorker(shop.payload)
  const product = await shop.create('products', {
    title: 'Cup',
    requiresShipping: false,
    _status: 'published',
  })
  const variant = await shop.create('variants', { product: product.id, price: 1000, stock: 5 })
  const cart = (await shop.ask('carts.create', {
    items: [{ variant: variant.id, quantity: 2 }],
    email: 'shopper@example.test',
  })) as { id: string; token: string }
  const placed = await shop.ask('carts.checkout', { id: cart.id, cartToken: cart.token })
  order = placed['order'] as typeof order
  await shop.ask('orders.capture', { id: order.id }, owner)
  await quiet()
})

afterAll(async () => {
  await worker.stop()
  await shop.close()
  await database.drop()
})

beforeEach(() => mails.splice(0))

const quiet = async () => {
  const { sql: query } = await shop.context()
  for (;;) {
    const [row] = await query<{ left: number }>(
      sql`select count(*)::int as left from event_deliveries where status = 'pending'`,
    )
    if (row?.left === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const happen = async (topic: string, payload: Record<string, unknown>) => {
  const ctx = await shop.context()
  await ctx.transaction((inside) => inside.emit({ topic, subject: order.id, payload }))
  await quiet()
}

const money = { amount: 2000, currency: 'EUR' }

describe('a shopper', () => {
  it('is told once that money was sent back', async () => {
    await shop.ask('orders.refund', { id: order.id, amount: 500, reason: 'Chipped' }, owner)
    await quiet()
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'shopper@example.test' })
    expect(mails[0]?.text).toContain(`€5.00 of your order ${order.number}`)
    expect(mails[0]?.text).not.toContain('Chipped')
  })

  it('is told why a payment goes back by itself', async () => {
    await happen('payment.returned', { ...money, reason: 'paid_twice' })
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'shopper@example.test' })
    expect(mails[0]?.text).toContain('paid twice')
  })
})

describe('the shop’s people', () => {
  const told = () => {
    expect(mails).toHaveLength(1)
    expect(mails[0]?.to).toEqual(['ada@shop.test', 'bo@shop.test'])
    expect(mails[0]?.text).toContain(`https://panel.test/orders/${order.id}`)
    return mails[0]?.subject
  }

  it('hear of a dispute that waits for an answer, and of no other', async () => {
    const dueBy = '2031-01-01T12:00:00.000Z'
    await happen('order.disputed', { ...money, state: 'open', dueBy })
    expect(told()).toContain('before 1 January 2031')
    mails.splice(0)
    for (const state of ['review', 'won', 'lost'])
      await happen('order.disputed', { ...money, state, dueBy })
    expect(mails).toEqual([])
  })

  it('hear of money to look at, and of a reservation that ends', async () => {
    await happen('payment.needs_review', {})
    expect(told()).toContain('needs a look')
    mails.splice(0)
    await happen('payment.capture_due', { captureBefore: '2031-01-01T12:00:00.000Z' })
    expect(told()).toContain('take the money')
  })

  it('hear of a refund that did not arrive', async () => {
    const ctx = await shop.context()
    const [refund] = await ctx.sql<{ id: string }>(sql`
      update refunds set failure = 'The account is closed.' where order_id = ${order.id} returning id::text as id`)
    await happen('order.refund_failed', { refund: refund?.id })
    expect(told()).toContain('did not arrive')
    expect(mails[0]?.text).toContain('The account is closed.')
  })
})
