import { houseOf, doChore, sql, startWorker, type Actor, type Worker } from '@souk/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { callOffPayment } from '../../orders/operations/index.ts'
import { findPayment, manualProvider } from '../../payments/operations/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { paymentNews } from '../../paymentNews.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank
let worker: Worker

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [bank.provider, manualProvider] })
  worker = startWorker(shop.payload)
})

afterAll(async () => {
  await worker.stop()
  await shop.close()
  await database.drop()
})

beforeEach(() => {
  bank.captureLater(false)
  bank.refundsAre('succeeded')
})

const owner: Actor = { kind: 'member', id: 'ada', roles: ['owner'] }
type Order = {
  id: string
  number: number | null
  token: string
  status: string
  paymentStatus: string
  totals: { total: number }
  items: { id: string }[]
  refunds: { amount: number; status: string }[]
  timeline: { kind: string }[]
}
type CheckedOut = {
  order: Order
  payment: { provider: string; status: string; redirectUrl: string }
  created: boolean
}

let made = 0
const variantOf = async (stock = 10, price = 1000): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price, stock })).id
}

const cartOf = async (variant: string, quantity = 1) => {
  const cart = (await shop.ask('carts.create', {
    items: [{ variant, quantity }],
    email: 'ada@example.test',
  })) as { id: string; token: string; items: { id: string }[] }
  return { id: cart.id, cartToken: cart.token, item: cart.items[0]?.id }
}

const checkOut = (
  { id, cartToken }: { id: string; cartToken: string },
  more: Record<string, unknown> = {},
) =>
  shop.ask('carts.checkout', { id, cartToken, ...more }) as Promise<unknown> as Promise<CheckedOut>

const confirm = async ({ id, token }: Order): Promise<Order> =>
  ((await shop.ask('orders.confirm', { id, orderToken: token })) as { order: Order }).order
const read = async ({ id, token }: Order): Promise<Order> =>
  (await shop.ask('orders.read', { id, orderToken: token })) as unknown as Order
const member = async (name: string, input: Record<string, unknown>): Promise<Order> =>
  ((await shop.ask(name, input, owner)) as { order: Order }).order

const externalIdOf = ({ payment }: CheckedOut): string => payment.redirectUrl.slice(18)
const pay = (checkedOut: CheckedOut, truth: object = { state: 'paid', providerFee: 30 }) =>
  bank.say(externalIdOf(checkedOut), truth)

const bought = async (variant: string, quantity = 1) => {
  const checkedOut = await checkOut(await cartOf(variant, quantity))
  pay(checkedOut)
  const { token } = checkedOut.order
  return { checkedOut, order: { ...(await confirm(checkedOut.order)), token } }
}

const rows = async <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await shop.context()).sql<Row>(statement)

const stockOf = async (variant: string) => {
  const [level] = await rows<{ onHand: number; held: number }>(sql`
    select on_hand::int as "onHand", held::int as held from stock_levels where variant_id = ${variant}`)
  return level
}

/** What is on each account, of everything that was caused by this order. */
const booksOf = async ({ id }: Order) => {
  const found = await rows<{ account: string; amount: number }>(sql`
    select account::text as account, sum(amount)::int as amount from ledger_entries
    where cause = ${`order:${id}`}
      or cause in (select 'payment:' || p.id from payments p where p.order_id = ${id})
      or cause in (select 'refund:' || r.id from refunds r where r.order_id = ${id})
      or cause in (select 'dispute:' || d.external_id from disputes d where d.order_id = ${id})
    group by 1 having sum(amount) <> 0`)
  return Object.fromEntries(found.map(({ account, amount }) => [account, amount]))
}

const paymentsOf = ({ id }: Order) =>
  rows<{ id: string; state: string; refunded: number; provider: string }>(sql`
    select id::text as id, state, refunded::int as refunded, provider from payments
    where order_id = ${id} order by version, attempt`)

/** The worker does its chores as well, so that another may be at it: what comes of it is waited for. */
const chore = async (name: string) => {
  const found = houseOf(shop.payload.config).chores.find((one) => one.name === name)
  if (!found) throw new Error(`There is no chore ${name}.`)
  await doChore(shop.payload, found)
}

const lapse = async ({ id }: Order) => {
  await rows(sql`update orders set held_until = now() - interval '1 minute' where id = ${id}`)
  await chore('checkout.releaseLapsedHolds')
}

/** Until every event has been heard once, and whoever is hearing one has finished. */
const quiet = async () => {
  for (;;) {
    const [row] = await rows<{ left: number }>(sql`
      select count(*)::int as left from event_deliveries where status = 'pending'
        and (attempts = 0 or due_at > now() + interval '40 seconds')`)
    if (row?.left === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const code = (name: string) => expect.objectContaining({ code: name }) as unknown

describe('a payment by card', () => {
  it('becomes one sale when the money is there, however many ask at once', async () => {
    const variant = await variantOf()
    const cart = await cartOf(variant, 2)
    const checkedOut = await checkOut(cart)
    expect(checkedOut).toMatchObject({
      created: true,
      order: { status: 'pending', number: null },
      payment: { provider: 'bank', status: 'pending' },
    })
    expect(await stockOf(variant)).toEqual({ onHand: 10, held: 2 })
    expect(await confirm(checkedOut.order)).toMatchObject({ status: 'pending' })
    pay(checkedOut)
    const all = await Promise.all(Array.from({ length: 12 }, () => confirm(checkedOut.order)))
    for (const order of all) {
      expect(order).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' })
    }
    expect(new Set(all.map(({ number }) => number)).size).toBe(1)
    expect(await stockOf(variant)).toEqual({ onHand: 8, held: 0 })
    expect(await booksOf(checkedOut.order)).toEqual({
      revenue: -2000,
      provider: 1920,
      provider_fees: 30,
      platform_fees: 50,
    })
    const topics = await rows<{ topic: string }>(
      sql`select topic from events where subject = ${checkedOut.order.id} order by topic`,
    )
    expect(topics.map(({ topic }) => topic)).toEqual(['order.paid', 'order.placed'])
    expect(await checkOut(cart)).toMatchObject({ created: false, order: { status: 'confirmed' } })
  })

  it('tells its fee late, or puts it right, and that is booked once', async () => {
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    const { order } = checkedOut
    const hear = async (truth: object) => {
      pay(checkedOut, { state: 'paid', ...truth })
      const [payment] = await paymentsOf(order)
      const ctx = await shop.context()
      await Promise.all([1, 2].map(() => paymentNews.ofPayment(ctx, payment?.id ?? '')))
    }
    await hear({})
    expect(await booksOf(order)).toMatchObject({ provider: 950 })
    await hear({ providerFee: 30 })
    expect(await booksOf(order)).toMatchObject({ provider: 920, provider_fees: 30 })
    await hear({ providerFee: 34 })
    expect(await booksOf(order)).toMatchObject({ provider: 916, provider_fees: 34 })
    await hear({ providerFee: 30 })
    expect(await booksOf(order)).toMatchObject({ provider: 920, provider_fees: 30 })
  })

  it('that is not what was asked for tells its fee late as well', async () => {
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    const { order } = checkedOut
    const hear = async (truth: object) => {
      pay(checkedOut, { state: 'paid', amount: 700, ...truth })
      const [payment] = await paymentsOf(order)
      await paymentNews.ofPayment(await shop.context(), payment?.id ?? '')
    }
    await hear({})
    await hear({ providerFee: 30 })
    expect(await paymentsOf(order)).toMatchObject([{ state: 'needs_review' }])
    expect(await booksOf(order)).toMatchObject({ provider: 620, provider_fees: 30 })
  })

  it('goes on with the same one when the answer was lost', async () => {
    const cart = await cartOf(await variantOf())
    bank.plan('drop')
    await expect(checkOut(cart)).rejects.toEqual(code('payment_unavailable'))
    const again = await checkOut(cart)
    pay(again)
    expect(await confirm(again.order)).toMatchObject({ paymentStatus: 'paid' })
    expect(await paymentsOf(again.order)).toHaveLength(1)
  })

  it('that is opened while it is called off is called off all the same', async () => {
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    const [row] = await paymentsOf(checkedOut.order)
    const ctx = await shop.context()
    const payment = await findPayment(ctx, row?.id ?? '')
    if (!payment) throw new Error('A payment was made.')
    // As it was read before the provider's answer was filed.
    await callOffPayment(ctx, { ...payment, state: 'creating', externalId: null })
    expect(bank.isCancelled(externalIdOf(checkedOut))).toBe(true)
    expect(await paymentsOf(checkedOut.order)).toMatchObject([{ state: 'cancelled' }])
  })

  it('is not gone on with on an account that the shop has left', async () => {
    const cart = await cartOf(await variantOf())
    const first = await checkOut(cart)
    expect(externalIdOf(await checkOut(cart))).toBe(externalIdOf(first))
    bank.connect('acct_2')
    const second = await checkOut(cart)
    expect(externalIdOf(second)).not.toBe(externalIdOf(first))
    await quiet()
    expect(bank.isCancelled(externalIdOf(first))).toBe(true)
    const accounts = await rows(sql`
      select account, state from payments where order_id = ${first.order.id} order by attempt`)
    expect(accounts).toEqual([
      { account: 'acct_1', state: 'cancelled' },
      { account: 'acct_2', state: 'pending' },
    ])
    pay(second)
    expect(await confirm(second.order)).toMatchObject({
      status: 'confirmed',
      paymentStatus: 'paid',
    })
    bank.connect('acct_1')
  })

  it('that was refused is tried anew, and in another way', async () => {
    const cart = await cartOf(await variantOf())
    bank.plan('refuse')
    await expect(checkOut(cart)).rejects.toMatchObject({
      code: 'payment_failed',
      data: { reason: 'We do not like this one.', cause: 'card_declined' },
    })
    const again = await checkOut(cart)
    expect(again.payment.status).toBe('pending')
    const byHand = await checkOut(cart, { provider: 'manual' })
    expect(byHand.order).toMatchObject({ id: again.order.id, status: 'confirmed' })
    await quiet()
    expect(bank.isCancelled(externalIdOf(again))).toBe(true)
    expect((await paymentsOf(again.order)).map(({ state }) => state)).toEqual([
      'failed',
      'cancelled',
      'pending',
    ])
  })

  it('is not asked for twice while one is on its way', async () => {
    const cart = await cartOf(await variantOf())
    const first = await checkOut(cart)
    pay(first, { state: 'processing' })
    await confirm(first.order)
    await expect(checkOut(cart)).rejects.toEqual(code('payment_in_progress'))
    pay(first, { state: 'failed', failure: 'The account is empty.' })
    expect(await confirm(first.order)).toMatchObject({ status: 'pending', paymentStatus: 'failed' })
    const second = await checkOut(cart)
    pay(second)
    expect(await confirm(second.order)).toMatchObject({ paymentStatus: 'paid' })
  })

  it('keeps its pieces while it is under way, though the time to pay is over', async () => {
    const variant = await variantOf(1)
    const slow = await checkOut(await cartOf(variant))
    pay(slow, { state: 'processing' })
    await confirm(slow.order)
    await lapse(slow.order)
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 1 })
    await expect(cartOf(variant)).rejects.toMatchObject({ code: 'insufficient_stock' })
    const [hold] = await rows<{ minutes: number }>(sql`
      select extract(epoch from h.until - now()) / 60 as minutes from stock_holds h
      where h.cause = ${`order:${slow.order.id}`}`)
    expect(Number(hold?.minutes)).toBeGreaterThan(50)
    await lapse(slow.order)
    pay(slow)
    expect(await confirm(slow.order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' })
    expect(await stockOf(variant)).toEqual({ onHand: 0, held: 0 })
  })

  it('lets its pieces go once it has failed after all', async () => {
    const variant = await variantOf(1)
    const slow = await checkOut(await cartOf(variant))
    pay(slow, { state: 'processing' })
    await confirm(slow.order)
    await lapse(slow.order)
    pay(slow, { state: 'failed', failure: 'The account is empty.' })
    await confirm(slow.order)
    await lapse(slow.order)
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0 })
  })

  it('keeps nothing for ever though it is called under way without end', async () => {
    const variant = await variantOf(1)
    const lost = await checkOut(await cartOf(variant))
    pay(lost, { state: 'processing' })
    await confirm(lost.order)
    await rows(sql`
      update payments set created_at = now() - interval '22 days' where order_id = ${lost.order.id}`)
    await lapse(lost.order)
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0 })
  })

  it('is a sale and nothing is let go where it arrives as its time ends', async () => {
    const variant = await variantOf(4)
    const late = await Promise.all(
      Array.from({ length: 4 }, async () => checkOut(await cartOf(variant))),
    )
    for (const one of late) pay(one)
    await Promise.all(late.flatMap((one) => [lapse(one.order), confirm(one.order)]))
    for (const { order } of late)
      expect(await read(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' })
    expect(await stockOf(variant)).toEqual({ onHand: 0, held: 0 })
  })

  it('has the whole time again at each checkout', async () => {
    const cart = await cartOf(await variantOf())
    const first = await checkOut(cart)
    const left = async () => {
      const [row] = await rows<{ minutes: number }>(sql`
        select extract(epoch from held_until - now()) / 60 as minutes from orders
        where id = ${first.order.id}`)
      return Number(row?.minutes)
    }
    await rows(sql`
      update orders set held_until = now() + interval '1 minute' where id = ${first.order.id}`)
    await checkOut(cart)
    expect(await left()).toBeGreaterThan(25)
  })

  it('that is not what was asked for is looked at by a person', async () => {
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    pay(checkedOut, { state: 'paid', amount: 900, providerFee: 30 })
    const order = await confirm(checkedOut.order)
    expect(order).toMatchObject({ status: 'pending', paymentStatus: 'pending' })
    expect(order.timeline.at(-1)?.kind).toBe('payment_needs_review')
    expect(await paymentsOf(order)).toMatchObject([{ state: 'needs_review' }])
    // It is owed to the shopper, until somebody sends it back.
    expect(await booksOf(order)).toMatchObject({ provider: 820, receivable: -900 })
    await member('orders.refund', { id: order.id, reason: 'Not what we asked for' })
    await quiet()
    const after = await read({ ...order, token: checkedOut.order.token })
    expect(after).toMatchObject({
      status: 'pending',
      paymentStatus: 'pending',
      refunds: [{ amount: 900, status: 'succeeded' }],
    })
    expect(await booksOf(order)).not.toHaveProperty('receivable')
  })
})

it('money that is reserved and not what was asked for is let go', async () => {
  bank.captureLater(true)
  const checkedOut = await checkOut(await cartOf(await variantOf()))
  pay(checkedOut, { state: 'authorized', amount: 900 })
  await confirm(checkedOut.order)
  await quiet()
  expect(bank.isCancelled(externalIdOf(checkedOut))).toBe(true)
  expect(await booksOf(checkedOut.order)).toEqual({})
})

describe('money that cannot become a sale', () => {
  it('goes back by itself when others were quicker', async () => {
    const variant = await variantOf(1)
    const slow = await checkOut(await cartOf(variant))
    await lapse(slow.order)
    const { order: quick } = await bought(variant)
    expect(quick.status).toBe('confirmed')
    pay(slow)
    expect(await confirm(slow.order)).toMatchObject({ status: 'cancelled', number: null })
    await quiet()
    const order = await read(slow.order)
    expect(order).toMatchObject({
      paymentStatus: 'refunded',
      refunds: [{ amount: 1000, status: 'succeeded' }],
    })
    expect(await booksOf(order)).toEqual({ provider: -75, provider_fees: 30, platform_fees: 45 })
    expect(await stockOf(variant)).toEqual({ onHand: 0, held: 0 })
  })

  it('goes back when it paid for the cart as it was', async () => {
    const variant = await variantOf()
    const cart = await cartOf(variant)
    const first = await checkOut(cart)
    await shop.ask('carts.changeItem', {
      id: cart.id,
      cartToken: cart.cartToken,
      item: cart.item,
      quantity: 3,
    })
    pay(first)
    const second = await checkOut(cart)
    expect(second.order.id).toBe(first.order.id)
    await quiet()
    expect(await paymentsOf(first.order)).toMatchObject([
      { state: 'paid', refunded: 1000 },
      { state: 'pending', refunded: 0 },
    ])
    pay(second)
    expect(await confirm(second.order)).toMatchObject({
      status: 'confirmed',
      paymentStatus: 'paid',
      totals: { total: 3000 },
    })
    expect(await stockOf(variant)).toEqual({ onHand: 7, held: 0 })
  })

  it('that was only reserved is let go', async () => {
    bank.captureLater(true)
    const variant = await variantOf(1)
    const slow = await checkOut(await cartOf(variant))
    await lapse(slow.order)
    bank.captureLater(false)
    await bought(variant)
    pay(slow, { state: 'authorized' })
    await confirm(slow.order)
    await quiet()
    expect(bank.isCancelled(externalIdOf(slow))).toBe(true)
    expect(await read(slow.order)).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' })
    expect(await booksOf(slow.order)).toEqual({})
  })
})

describe('reserved money', () => {
  it('is taken when the goods go out', async () => {
    bank.captureLater(true)
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    pay(checkedOut, { state: 'authorized' })
    expect(await confirm(checkedOut.order)).toMatchObject({
      status: 'confirmed',
      paymentStatus: 'authorized',
    })
    expect(await booksOf(checkedOut.order)).toEqual({ receivable: 1000, revenue: -1000 })
    await member('orders.fulfil', { id: checkedOut.order.id })
    await quiet()
    expect(await read(checkedOut.order)).toMatchObject({ paymentStatus: 'paid' })
    expect(await booksOf(checkedOut.order)).toMatchObject({ provider: 920, revenue: -1000 })
    expect(await read(checkedOut.order)).toMatchObject({ status: 'completed' })
    // The same wish again, its answer having been lost.
    expect(await member('orders.capture', { id: checkedOut.order.id })).toMatchObject({
      paymentStatus: 'paid',
    })
  })

  it('is let go when the order is called off', async () => {
    bank.captureLater(true)
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    pay(checkedOut, { state: 'authorized' })
    await confirm(checkedOut.order)
    await member('orders.cancel', { id: checkedOut.order.id, reason: 'Out of clay' })
    await quiet()
    expect(bank.isCancelled(externalIdOf(checkedOut))).toBe(true)
    expect(await read(checkedOut.order)).toMatchObject({ paymentStatus: 'refunded' })
    expect(await booksOf(checkedOut.order)).toEqual({})
  })
})

describe('a refund', () => {
  const refund = (order: Order, wish: object = {}) =>
    member('orders.refund', { id: order.id, reason: 'Broken', ...wish })

  it('puts pieces back on the shelf that are named, and no others', async () => {
    const variant = await variantOf()
    const { order } = await bought(variant, 3)
    for (const wish of [{ amount: 500 }, {}, { amount: 500, items: null }]) {
      await expect(refund(order, { ...wish, restock: true })).rejects.toMatchObject({
        issues: [{ path: ['restock'], message: expect.stringContaining('items') as unknown }],
      })
    }
    expect((await read(order)).refunds).toEqual([])
    expect(await stockOf(variant)).toEqual({ onHand: 7, held: 0 })
    const line = order.items[0]?.id
    await refund(order, { amount: 500, items: [{ line, quantity: 2 }], restock: true })
    await refund(order, { amount: 500, restock: false })
    await quiet()
    expect(await read(order)).toMatchObject({ refunds: [{ amount: 500 }, { amount: 500 }] })
    expect(await stockOf(variant)).toEqual({ onHand: 9, held: 0 })
  })

  it('in part and then in full brings everything back', async () => {
    const variant = await variantOf()
    const { order } = await bought(variant, 3)
    const line = order.items[0]?.id
    await refund(order, { items: [{ line, quantity: 1 }], restock: true })
    await quiet()
    expect(await read(order)).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ amount: 1000 }],
    })
    expect(await stockOf(variant)).toEqual({ onHand: 8, held: 0 })
    await refund(order)
    await quiet()
    expect(await read(order)).toMatchObject({ paymentStatus: 'refunded' })
    expect(await booksOf(order)).toEqual({
      revenue: -3000,
      refunds: 3000,
      provider: -70,
      provider_fees: 30,
      platform_fees: 40,
    })
    await expect(refund(order, { amount: 1 })).rejects.toEqual(code('refund_exceeds_payment'))
  })

  it('never sends more than was paid, whoever asks at once', async () => {
    const { order } = await bought(await variantOf(), 1)
    const asked = await Promise.allSettled(
      Array.from({ length: 8 }, () => refund(order, { amount: 300 })),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    await quiet()
    const { refunds } = await read(order)
    expect(refunds.map(({ amount, status }) => [amount, status])).toEqual([
      [300, 'succeeded'],
      [300, 'succeeded'],
      [300, 'succeeded'],
    ])
    const [payment] = await paymentsOf(order)
    expect(payment?.refunded).toBe(900)
  })

  it('is sent once though its answer was lost', async () => {
    const { order } = await bought(await variantOf())
    const before = bank.refunds().length
    bank.plan('drop')
    await refund(order)
    await quiet()
    expect((await read(order)).refunds).toMatchObject([{ status: 'requested' }])
    await rows(
      sql`update refunds set check_at = now() - interval '1 second' where order_id = ${order.id}`,
    )
    await chore('refunds.reconcile')
    await expect.poll(() => read(order)).toMatchObject({ paymentStatus: 'refunded' })
    expect(bank.refunds()).toHaveLength(before + 1)
  })

  it('that did not arrive is the shop’s again, and can be sent once more', async () => {
    const { order } = await bought(await variantOf())
    await refund(order)
    await quiet()
    const sent = bank.refunds().at(-1)
    if (!sent) throw new Error('A refund was sent.')
    bank.refund(sent.externalId, { ...sent, state: 'failed', failure: 'The card is lost.' })
    const [payment] = await paymentsOf(order)
    const news = { payment: payment?.id ?? '', externalId: sent.externalId }
    const ctx = await shop.context()
    await Promise.all([paymentNews.ofRefund(ctx, news), paymentNews.ofRefund(ctx, news)])
    expect(await read(order)).toMatchObject({ paymentStatus: 'paid', refunds: [] })
    // The platform's share of it was given back, and is not taken again.
    expect(await booksOf(order)).toMatchObject({ provider: 925, platform_fees: 45 })
    await refund(order)
    await quiet()
    expect(await read(order)).toMatchObject({ paymentStatus: 'refunded' })
  })

  it('tells the platform’s share that came back late, and it is booked once', async () => {
    const { order } = await bought(await variantOf())
    bank.refundsAre('pending')
    await refund(order, { amount: 500 })
    await quiet()
    expect(await booksOf(order)).toMatchObject({ provider: 425, platform_fees: 45 })
    const sent = bank.refunds().at(-1)
    const [payment] = await paymentsOf(order)
    const hear = async (truth: object) => {
      if (sent) bank.refund(sent.externalId, { ...sent, ...truth })
      const news = { payment: payment?.id ?? '', externalId: sent?.externalId ?? '' }
      const ctx = await shop.context()
      await Promise.all([paymentNews.ofRefund(ctx, news), paymentNews.ofRefund(ctx, news)])
    }
    await hear({ state: 'succeeded', feeReturned: 20 })
    expect(await booksOf(order)).toMatchObject({ provider: 440, platform_fees: 30 })
    await hear({ state: 'succeeded', feeReturned: 25 })
    expect(await booksOf(order)).toMatchObject({ provider: 445, platform_fees: 25 })
    // Nothing is what is told where it is not known at the moment.
    await hear({ state: 'succeeded', feeReturned: 0 })
    expect(await booksOf(order)).toMatchObject({ provider: 445, platform_fees: 25 })
    await hear({ state: 'failed', feeReturned: 0, failure: 'The card is lost.' })
    expect(await booksOf(order)).toMatchObject({ provider: 920, platform_fees: 50 })
  })

  it('that the provider refuses leaves everything as it was', async () => {
    const { order } = await bought(await variantOf())
    bank.refundsAre('failed')
    await refund(order, { amount: 300 })
    await quiet()
    expect(await read(order)).toMatchObject({ paymentStatus: 'paid', refunds: [] })
    expect(await booksOf(order)).toMatchObject({ provider: 920 })
    const [payment] = await paymentsOf(order)
    expect(payment?.refunded).toBe(0)
  })

  it('that was made at the provider is heard of, and counted once', async () => {
    const { order } = await bought(await variantOf())
    const [payment] = await paymentsOf(order)
    const truth = {
      state: 'succeeded',
      externalId: `re_${order.id}`,
      amount: 400,
      currency: 'EUR',
      feeReturned: 0,
    } as const
    bank.refund(truth.externalId, truth)
    const ctx = await shop.context()
    const news = { payment: payment?.id ?? '', externalId: truth.externalId }
    await Promise.all([1, 2, 3].map(() => paymentNews.ofRefund(ctx, news)))
    expect(await read(order)).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ amount: 400 }],
    })
  })

  it('of an order that was called off goes out by itself', async () => {
    const variant = await variantOf()
    const { order } = await bought(variant, 2)
    await refund(order, { amount: 500 })
    await quiet()
    await member('orders.cancel', { id: order.id, reason: 'Out of clay' })
    await quiet()
    expect(await read(order)).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' })
    expect(await booksOf(order)).toEqual({ provider: -70, provider_fees: 30, platform_fees: 40 })
    expect(await stockOf(variant)).toEqual({ onHand: 10, held: 0 })
  })

  describe('of which the provider refuses to hear', () => {
    const stuck = async () => {
      const { order } = await bought(await variantOf())
      bank.cutOff(true)
      await refund(order, { amount: 400 })
      await quiet()
      const [row] = await rows<{ id: string }>(
        sql`select id::text as id from refunds where order_id = ${order.id}`,
      )
      return { order, id: row?.id ?? '' }
    }
    const grow = async (id: string, hours: number) => {
      await rows(sql`update refunds set check_at = now() - interval '1 second',
        created_at = now() - make_interval(hours => ${hours}) where id = ${id}`)
      await chore('refunds.reconcile')
    }
    const resolve = (id: string, how: string, actor: Actor = owner) =>
      shop.ask('refunds.resolve', { id, how }, actor)
    const retry = async () => {
      await rows(sql`update event_deliveries set due_at = now() - interval '1 second', attempts = 0
        where handler = 'refunds.send' and status = 'pending'`)
      await quiet()
    }
    const kindsOf = async (order: Order) => (await read(order)).timeline.map(({ kind }) => kind)
    afterEach(async () => {
      bank.cutOff(false)
      await retry()
    })

    it('is told to the shop’s people once, after a while', async () => {
      const { order, id } = await stuck()
      await grow(id, 0)
      expect(await kindsOf(order)).not.toContain('refund_stuck')
      await grow(id, 2)
      await grow(id, 3)
      const kinds = await kindsOf(order)
      expect(kinds.filter((kind) => kind === 'refund_stuck')).toHaveLength(1)
      const told = await rows(sql`
        select payload from events where topic = 'order.refund_stuck' and subject = ${order.id}`)
      expect(told).toMatchObject([{ payload: { refund: id, amount: 400, refused: true } }])
    })

    it('is called off by a manager, is never sent after that, and the money can go back anew', async () => {
      const { order, id } = await stuck()
      const before = bank.refunds().length
      const packer: Actor = { kind: 'member', id: 'pete', roles: ['fulfilment'] }
      await expect(resolve(id, 'called_off', packer)).rejects.toMatchObject({ status: 403 })
      await resolve(id, 'called_off')
      await resolve(id, 'called_off')
      await expect(resolve(id, 'paid_otherwise')).rejects.toEqual(code('refund_under_way'))
      bank.cutOff(false)
      await retry()
      await grow(id, 2)
      expect(bank.refunds()).toHaveLength(before)
      expect(await paymentsOf(order)).toMatchObject([{ refunded: 0 }])
      expect(await booksOf(order)).toMatchObject({ provider: 920 })
      expect(await read(order)).toMatchObject({ paymentStatus: 'paid', refunds: [] })
      await refund(order)
      await quiet()
      expect(await read(order)).toMatchObject({ paymentStatus: 'refunded' })
    })

    it('was paid otherwise: from the bank, and once', async () => {
      const { order, id } = await stuck()
      const before = bank.refunds().length
      await Promise.all([resolve(id, 'paid_otherwise'), resolve(id, 'paid_otherwise')])
      bank.cutOff(false)
      await retry()
      await grow(id, 2)
      expect(bank.refunds()).toHaveLength(before)
      expect(await booksOf(order)).toMatchObject({ provider: 920, bank: -400, refunds: 400 })
      expect(await read(order)).toMatchObject({
        paymentStatus: 'partially_refunded',
        refunds: [{ amount: 400, status: 'succeeded' }],
      })
      await expect(refund(order, { amount: 601 })).rejects.toEqual(code('refund_exceeds_payment'))
    })

    it('and then hears of it again sends it, and lets nobody call it off', async () => {
      const { order, id } = await stuck()
      bank.cutOff(false)
      await expect(resolve(id, 'called_off')).rejects.toEqual(code('refund_under_way'))
      expect(await read(order)).toMatchObject({ refunds: [{ status: 'succeeded' }] })
      await expect(resolve(id, 'paid_otherwise')).rejects.toEqual(code('refund_under_way'))
      expect(await booksOf(order)).toMatchObject({ provider: 525 })
    })

    it('or that it only does not answer about cannot be called off', async () => {
      const { order, id } = await stuck()
      bank.cutOff(false)
      bank.plan('drop')
      await expect(resolve(id, 'called_off')).rejects.toEqual(code('provider_silent'))
      await retry()
      expect(await read(order)).toMatchObject({ refunds: [{ status: 'succeeded' }] })
    })
  })

  it('that was refused is not sent by a late repetition', async () => {
    const { order } = await bought(await variantOf())
    bank.plan('refuse')
    await refund(order)
    await quiet()
    const before = bank.refunds().length
    await rows(sql`update event_deliveries set status = 'pending', due_at = now() - interval '1 second', attempts = 0
      where subject = ${order.id} and handler = 'refunds.send'`)
    await quiet()
    expect(bank.refunds()).toHaveLength(before)
    expect(await booksOf(order)).toMatchObject({ provider: 920 })
  })

  it('by hand is done when it is said', async () => {
    const { order } = await checkOut(await cartOf(await variantOf()), { provider: 'manual' })
    await expect(refund(order)).rejects.toEqual(code('nothing_to_refund'))
    await member('orders.capture', { id: order.id })
    expect(await booksOf(order)).toEqual({ bank: 1000, revenue: -1000 })
    expect(await refund(order)).toMatchObject({
      paymentStatus: 'refunded',
      refunds: [{ amount: 1000, status: 'succeeded' }],
    })
    expect(await booksOf(order)).toEqual({ refunds: 1000, revenue: -1000 })
  })
})

describe('a dispute', () => {
  type State = 'inquiry' | 'open' | 'review' | 'won' | 'lost'
  const truth = (order: Order, state: State) =>
    ({
      state,
      externalId: `du_${order.id}`,
      amount: 1000,
      currency: 'EUR',
      reason: 'fraudulent',
      dueBy: '2031-01-01T00:00:00.000Z',
      withheld: state === 'won' || state === 'inquiry' ? 0 : 1000,
      charge: state === 'inquiry' ? 0 : 15,
    }) as const

  const newsOf = async (order: Order) => {
    const [payment] = await paymentsOf(order)
    return { payment: payment?.id ?? '', externalId: `du_${order.id}` }
  }
  const hear = async (order: Order, state: State, more: object = {}) => {
    bank.dispute(`du_${order.id}`, { ...truth(order, state), ...more })
    const [news, ctx] = [await newsOf(order), await shop.context()]
    await Promise.all([paymentNews.ofDispute(ctx, news), paymentNews.ofDispute(ctx, news)])
  }
  const stateOf = async (order: Order) => {
    const [row] = await rows<{ state: string }>(
      sql`select state::text as state from disputes where order_id = ${order.id}`,
    )
    return row?.state
  }

  it('takes money until the bank decides for the shop', async () => {
    const { order } = await bought(await variantOf())
    await hear(order, 'open')
    expect(await read(order)).toMatchObject({ paymentStatus: 'disputed' })
    expect(await booksOf(order)).toMatchObject({ disputes: 1000, provider: -95 })
    await expect(member('orders.refund', { id: order.id, reason: 'x' })).rejects.toEqual(
      code('refund_disputed'),
    )
    const [dispute] = await rows<{ id: string }>(
      sql`select id::text as id from disputes where order_id = ${order.id}`,
    )
    await member('disputes.answer', { id: dispute?.id, evidence: { statement: 'It was sent.' } })
    await expect(
      member('disputes.answer', { id: dispute?.id, evidence: { statement: 'Again.' } }),
    ).rejects.toEqual(code('dispute_not_open'))
    await hear(order, 'won')
    expect(await read(order)).toMatchObject({ paymentStatus: 'paid' })
    expect(await booksOf(order)).toMatchObject({ provider: 905, provider_fees: 45 })
  })

  it('is answered with files, which are with the provider alone', async () => {
    const { order } = await bought(await variantOf())
    await hear(order, 'open')
    const [dispute] = await rows<{ id: string }>(
      sql`select id::text as id from disputes where order_id = ${order.id}`,
    )
    const id = dispute?.id
    const add = async (text: string, more: object = {}, actor = owner) => {
      const content = Buffer.from(text, 'latin1').toString('base64')
      const file = { id, as: 'shippingDocument', name: 'Label.pdf', content, ...more }
      return (await shop.ask('disputes.addFile', file, actor)) as {
        file: { externalId: string; size: number; proof: string }
      }
    }
    const packer: Actor = { kind: 'member', id: 'pete', roles: ['fulfilment'] }
    await expect(add('%PDF-1.7', {}, packer)).rejects.toMatchObject({ status: 403 })
    await expect(add('<svg>%PDF-</svg>')).rejects.toEqual(code('file_not_readable'))
    await expect(add(`%PDF-${'x'.repeat(4_200_000)}`)).rejects.toEqual(code('files_too_large'))
    await expect(add('%PDF-1.7', { id: crypto.randomUUID() })).rejects.toEqual(
      code('dispute_not_found'),
    )
    bank.plan('drop')
    await expect(add('%PDF-1.7')).rejects.toEqual(code('provider_silent'))
    const { file } = await add('%PDF-1.7')
    expect((await add('%PDF-1.7')).file).toEqual(file)
    expect(bank.files()).toEqual([{ name: 'Label.pdf', type: 'application/pdf' }])
    const half = `\x89PNG\r\n\x1a\n${'x'.repeat(2_100_000)}`
    const large = [
      (await add(half, { as: 'other' })).file,
      (await add(`${half}y`, { as: 'correspondence' })).file,
    ]
    const answer = (files: object[]) =>
      member('disputes.answer', { id, evidence: { statement: 'It was sent.', files } })
    for (const forged of [
      { ...file, externalId: 'file_of_another_shop' },
      { ...file, size: 1 },
      { ...file, as: 'other' },
      { ...file, proof: '' },
    ])
      await expect(answer([forged])).rejects.toEqual(code('file_unknown'))
    await expect(answer(large)).rejects.toEqual(code('files_too_large'))
    await expect(answer([file, file])).rejects.toMatchObject({ name: 'ZodError' })
    expect(bank.told(`du_${order.id}`)).toBeUndefined()
    await answer([file])
    const { proof: _proof, size: _size, ...kept } = file
    const evidence = { statement: 'It was sent.', files: [kept] }
    expect(bank.told(`du_${order.id}`)).toMatchObject({
      evidence,
      receipt: { title: `Receipt for order #${order.number}`, sums: [{ amount: '€10.00' }] },
    })
    expect(await rows(sql`select evidence from disputes where id = ${id}`)).toEqual([{ evidence }])
    // The same again is the one that was given.
    await answer([file])
    await expect(add('%PDF-1.7')).rejects.toEqual(code('dispute_not_open'))
  })

  it('heard of before the money settles the money first', async () => {
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    pay(checkedOut)
    await hear(checkedOut.order, 'open')
    const order = await read(checkedOut.order)
    expect(order).toMatchObject({ status: 'confirmed', paymentStatus: 'disputed', refunds: [] })
    expect(await booksOf(order)).toMatchObject({ disputes: 1000, revenue: -1000 })
  })

  it('is answered in time or not at all', async () => {
    const { order } = await bought(await variantOf())
    bank.dispute(`du_${order.id}`, { ...truth(order, 'open'), dueBy: null })
    const [payment] = await paymentsOf(order)
    await paymentNews.ofDispute(await shop.context(), {
      payment: payment?.id ?? '',
      externalId: `du_${order.id}`,
    })
    const [dispute] = await rows<{ id: string }>(
      sql`select id::text as id from disputes where order_id = ${order.id}`,
    )
    await expect(
      member('disputes.answer', { id: dispute?.id, evidence: { statement: 'Late.' } }),
    ).rejects.toEqual(code('dispute_not_open'))
    expect((await read(order)).timeline.map(({ kind }) => kind)).not.toContain('dispute_answered')
  })

  it('is in the books with what is out for it, whichever way it goes and however often', async () => {
    const { order } = await bought(await variantOf())
    const before = { ...(await booksOf(order)), provider: 920, provider_fees: 30 }
    await hear(order, 'inquiry')
    expect(await booksOf(order)).toEqual(before)
    await hear(order, 'open', { amount: 400, withheld: 400 })
    expect(await booksOf(order)).toMatchObject({ disputes: 400, provider: 505 })
    // It becomes more, then the whole.
    await hear(order, 'open', { amount: 700, withheld: 700 })
    await hear(order, 'open')
    expect(await booksOf(order)).toMatchObject({ disputes: 1000, provider: -95 })
    await hear(order, 'lost')
    expect(await read(order)).toMatchObject({ paymentStatus: 'refunded' })
    // The bank thinks better of it, and of that again.
    await hear(order, 'won')
    expect(await read(order)).toMatchObject({ paymentStatus: 'paid' })
    expect(await booksOf(order)).toEqual({ ...before, provider: 905, provider_fees: 45 })
    await hear(order, 'lost')
    expect(await read(order)).toMatchObject({ paymentStatus: 'refunded' })
    expect(await booksOf(order)).toMatchObject({ disputes: 1000, provider: -95 })
    // What was charged for it is given back.
    await hear(order, 'won', { charge: 0 })
    expect(await booksOf(order)).toEqual(before)
    const kinds = (await read(order)).timeline.map(({ kind }) => kind)
    expect(kinds.slice(-4)).toEqual(['dispute_lost', 'dispute_won', 'dispute_lost', 'dispute_won'])
  })

  it('that was a question and closed becomes a claim after all', async () => {
    const { order } = await bought(await variantOf())
    await hear(order, 'inquiry')
    await hear(order, 'won', { charge: 0 })
    expect(await read(order)).toMatchObject({ paymentStatus: 'paid' })
    await hear(order, 'open')
    expect(await read(order)).toMatchObject({ paymentStatus: 'disputed' })
  })

  it('that was answered does not wait for an answer again because of old news', async () => {
    const { order } = await bought(await variantOf())
    await hear(order, 'open')
    const [dispute] = await rows<{ id: string }>(
      sql`select id::text as id from disputes where order_id = ${order.id}`,
    )
    await member('disputes.answer', { id: dispute?.id, evidence: { statement: 'It was sent.' } })
    expect(await stateOf(order)).toBe('review')
    await hear(order, 'open')
    expect(await stateOf(order)).toBe('review')
    // The bank knows the answer, and has another question.
    await hear(order, 'open', { answers: 1 })
    expect(await stateOf(order)).toBe('open')
  })

  it('is asked about again where an answer comes after a later one', async () => {
    const { order } = await bought(await variantOf())
    await hear(order, 'open')
    await hear(order, 'lost')
    let arrive = () => {}
    bank.slowDispute(new Promise((resolve) => (arrive = resolve)))
    // Made up while it was lost, and on its way until it is won.
    const late = paymentNews.ofDispute(await shop.context(), await newsOf(order))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await hear(order, 'won')
    arrive()
    await late
    expect(await stateOf(order)).toBe('won')
    expect(await booksOf(order)).toMatchObject({ provider: 905 })
  })

  it('is money lost when the bank decides for the shopper', async () => {
    const { order } = await bought(await variantOf())
    await hear(order, 'open')
    await hear(order, 'lost')
    await hear(order, 'open')
    expect(await read(order)).toMatchObject({ paymentStatus: 'refunded' })
    expect(await booksOf(order)).toMatchObject({ disputes: 1000, provider: -95, revenue: -1000 })
  })
})

describe('who packs parcels', () => {
  const packer: Actor = { kind: 'member', id: 'pete', roles: ['fulfilment'] }
  const asPacker = (name: string, input: object) =>
    shop.ask(name, input as Record<string, unknown>, packer)
  const forbidden = expect.objectContaining({ status: 403 }) as unknown

  it('sends them and takes the money for them, and sends none back', async () => {
    const { order } = await bought(await variantOf())
    const reason = 'Chipped'
    await expect(asPacker('orders.refund', { id: order.id, reason })).rejects.toEqual(forbidden)
    await expect(asPacker('orders.cancel', { id: order.id, reason })).rejects.toEqual(forbidden)
    const dispute = { id: crypto.randomUUID(), evidence: { statement: 'It was sent.' } }
    await expect(asPacker('disputes.answer', dispute)).rejects.toEqual(forbidden)
    await asPacker('orders.fulfil', { id: order.id })
    expect(await read(order)).toMatchObject({ status: 'completed', paymentStatus: 'paid' })
  })

  it('calls off what nobody has paid', async () => {
    const { order } = await checkOut(await cartOf(await variantOf()), { provider: 'manual' })
    await asPacker('orders.cancel', { id: order.id, reason: 'Nobody paid' })
    expect(await read(order)).toMatchObject({ status: 'cancelled' })
  })
})

describe('what is owed to shoppers by hand', () => {
  it('is counted until it is noted as handed back', async () => {
    const owed = async () => {
      const { trouble } = (await shop.ask('insight.overview', {}, owner)) as {
        trouble: { owed: number }
      }
      return trouble.owed
    }
    const before = await owed()
    const { order } = await checkOut(await cartOf(await variantOf()), { provider: 'manual' })
    await member('orders.capture', { id: order.id })
    expect(await owed()).toBe(before)
    await member('orders.cancel', { id: order.id, reason: 'Out of clay' })
    expect(await owed()).toBe(before + 1)
    await member('orders.refund', { id: order.id, reason: 'Out of clay' })
    expect(await owed()).toBe(before)
    // What a card was charged goes back by itself.
    const { order: byCard } = await bought(await variantOf())
    await member('orders.cancel', { id: byCard.id, reason: 'Out of clay' })
    expect(await owed()).toBe(before)
    await quiet()
  })
})

describe('the reconciler', () => {
  const due = (order: Order) =>
    rows(
      sql`update payments set check_at = now() - interval '1 second' where order_id = ${order.id}`,
    )

  it('settles what nobody told of', async () => {
    const checkedOut = await checkOut(await cartOf(await variantOf()))
    pay(checkedOut, { state: 'paid' })
    await due(checkedOut.order)
    await chore('checkout.reconcilePayments')
    await expect.poll(() => read(checkedOut.order)).toMatchObject({ paymentStatus: 'paid' })
    expect(await booksOf(checkedOut.order)).not.toHaveProperty('provider_fees')
    pay(checkedOut, { state: 'paid', providerFee: 30 })
    await due(checkedOut.order)
    await chore('checkout.reconcilePayments')
    await expect
      .poll(() => booksOf(checkedOut.order))
      .toMatchObject({ provider: 920, provider_fees: 30 })
  })

  it('calls off what nobody waits for, and the pieces are for sale again', async () => {
    const variant = await variantOf(1)
    const cart = await cartOf(variant)
    const checkedOut = await checkOut(cart)
    await lapse(checkedOut.order)
    await due(checkedOut.order)
    await chore('checkout.reconcilePayments')
    const patiently = { timeout: 10_000 }
    await expect.poll(() => bank.isCancelled(externalIdOf(checkedOut)), patiently).toBe(true)
    await expect
      .poll(() => paymentsOf(checkedOut.order), patiently)
      .toMatchObject([{ state: 'cancelled' }])
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0 })
    const again = await checkOut(cart)
    expect(again.order.id).toBe(checkedOut.order.id)
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 1 })
    pay(again)
    expect(await confirm(again.order)).toMatchObject({ status: 'confirmed' })
  })
})
