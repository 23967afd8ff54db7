import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openPlatform, type Json, type Platform, type Shop } from './support/platform.ts'

let platform: Platform
let plus: string
let pro: string
let count = 0
let shop: Shop

beforeAll(async () => {
  platform = await openPlatform()
  const paid = { currency: 'EUR', ownersMayChoose: true }
  plus = await platform.plan({ ...paid, name: 'Plus', price: 2_900, trialDays: 14 })
  pro = await platform.plan({ ...paid, name: 'Pro', price: 9_900 })
}, 240_000)

afterAll(() => platform.close())
afterEach(() => platform.double.control.clearFaults())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`racing-${count}`)
}, 60_000)

const choose = async (plan: string, who = shop.owner): Promise<unknown> =>
  (await platform.ask('POST', '/billing/plan', who, { plan })).json['billing']
const sql = (set: string) =>
  platform.house.owner.query(`update subscriptions set ${set} where tenant_id = $1`, [shop.id])
const finish = async () => {
  await sql(`due_at = now() - interval '1 second'`)
  await platform.chore('billing.finish-wishes')
}
const subscriptionsOf = async () => {
  const { customer } = await platform.row(shop)
  return (await platform.stripe.subscriptions.list({ customer: String(customer), status: 'all' }))
    .data
}
/** Until Stripe has been asked for this, which is answered late. */
const untilAsked = async (path: string) => {
  const { control } = platform.double
  while ((await control.faults()).some((fault) => fault.path === path))
    await new Promise((done) => setTimeout(done, 5))
}
const slowly = (method: string, path: string, milliseconds: number) =>
  platform.double.control.fault({ kind: 'latency', times: 1, method, path, milliseconds })

describe('two workers with one shop', () => {
  it('begin one subscription, also when the first has taken too long', async () => {
    await slowly('POST', '/v1/subscriptions', 1_500)
    const slow = choose(plus)
    await untilAsked('/v1/subscriptions')
    await sql(`busy_until = now() - interval '1 second'`)
    await finish()
    await slow
    await finish()
    expect(await platform.billing(shop)).toMatchObject({ state: 'trialing', isChanging: false })
    expect(await subscriptionsOf()).toHaveLength(1)
  })

  it('do not let go of what the other holds', async () => {
    await slowly('POST', '/v1/subscriptions', 800)
    const slow = choose(plus)
    await untilAsked('/v1/subscriptions')
    const held = new Date(Date.now() + 60_000).toISOString()
    await sql(`busy_until = '${held}'`)
    await slow
    expect((await platform.row(shop))['busy_until']).toEqual(new Date(held))
  })

  it('do not count a failure against the one that came after', async () => {
    await platform.double.control.fault({ kind: '400', times: 1, path: '/v1/prices' })
    await slowly('POST', '/v1/customers', 800)
    const slow = choose(plus)
    await untilAsked('/v1/customers')
    await sql(`busy_until = now() + interval '60 seconds'`)
    await slow
    expect(await platform.row(shop)).toMatchObject({ failures: '0', trouble: null })
  })

  it('book a credit once, the first answer being lost', async () => {
    await choose(plus)
    const headers = { ...platform.boss, 'x-tenant-id': shop.slug, 'idempotency-key': randomUUID() }
    const credit = { amount: 700, reason: 'Sorry for the outage' }
    await platform.ask('POST', '/billing/credits', headers, credit)
    await slowly('POST', '/balance_transactions', 500)
    await Promise.allSettled([
      platform.drain(),
      platform.chore('billing.tell-collector'),
      platform.chore('billing.tell-collector'),
    ])
    await platform.chore('billing.tell-collector')
    await platform.ask('POST', '/billing/refresh', shop.owner, {})
    expect(await platform.billing(shop)).toMatchObject({ credit: 700 })
    const { data } = await platform.stripe.customers.listBalanceTransactions(
      String((await platform.row(shop))['customer']),
    )
    expect(data.map(({ amount }) => amount)).toEqual([-700])
  })
})

describe('a subscription too many', () => {
  it('is ended when Stripe speaks of it, and one of somebody else’s making is not', async () => {
    await choose(plus)
    const { customer, subscription } = await platform.row(shop)
    const { items } = await platform.stripe.subscriptions.retrieve(String(subscription))
    const like = { customer: String(customer), items: [{ price: items.data[0]?.price.id ?? '' }] }
    const extra = { ...like, trial_period_days: 3 }
    const surplus = await platform.stripe.subscriptions.create({
      ...extra,
      metadata: { souk_key: 'billing:of-a-worker-that-was-cut-off:1' },
    })
    const foreign = await platform.stripe.subscriptions.create(extra)
    await platform.hear()
    const states = new Map((await subscriptionsOf()).map(({ id, status }) => [id, status]))
    expect(states.get(surplus.id)).toBe('canceled')
    expect(states.get(String(subscription))).toBe('trialing')
    expect(states.get(foreign.id)).toBe('trialing')
  })

  it('is not taken for one while a worker has begun it and not noted it yet', async () => {
    await choose(plus)
    const { subscription } = await platform.row(shop)
    const set = (what: string) =>
      platform.house.owner.query(`update subscriptions set ${what} where tenant_id = $1`, [shop.id])
    await set(`done = version - 1, subscription = null, looked_at = null,
      busy_until = now() + interval '1 minute'`)
    await platform.stripe.subscriptions.update(String(subscription), { metadata: { seen: 'yes' } })
    await platform.hear()
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['trialing'])
    await set('busy_until = null')
    await finish()
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['trialing'])
    expect(await platform.row(shop)).toMatchObject({ state: 'trialing', subscription })
  })
})

describe('a wish', () => {
  it('before the first look keeps the trial that has begun', async () => {
    await platform.double.control.fault({
      kind: 'drop_before',
      times: 9,
      method: 'GET',
      path: '/v1/invoices',
    })
    await choose(plus)
    await platform.double.control.clearFaults()
    expect(await platform.row(shop)).toMatchObject({ state: 'starting', looked_at: null })
    await choose(pro, { ...platform.boss, 'x-tenant-id': shop.slug })
    await finish()
    expect(await platform.billing(shop)).toMatchObject({ state: 'trialing', plan: { name: 'Pro' } })
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['trialing'])
  })

  it('that Stripe refuses leaves the old plan under our eyes', async () => {
    await choose(plus)
    const { subscription } = await platform.row(shop)
    await platform.double.control.webhooks({ timing: 'hold' } as never)
    await platform.stripe.subscriptions.cancel(String(subscription))
    await sql(`looked_at = now() - interval '1 day'`)
    await platform.double.control.fault({
      kind: '400',
      times: 1,
      method: 'GET',
      path: '/v1/prices',
    })
    const shown = (await choose(pro, { ...platform.boss, 'x-tenant-id': shop.slug })) as Json
    expect(shown).toMatchObject({ isChanging: true, state: 'cancelled', isClosed: true })
    expect(await platform.isOpen(shop)).toBe(false)
    await platform.double.control.webhooks({ timing: 'after' } as never)
    await platform.double.control.release()
  })
})

describe('a plan that ended at Stripe', () => {
  it('is not kept for nothing', async () => {
    await choose(plus)
    const { subscription } = await platform.row(shop)
    await platform.stripe.subscriptions.cancel(String(subscription))
    await platform.hear()
    expect(await platform.billing(shop)).toMatchObject({ state: 'cancelled', isClosed: true })
    expect(await platform.isOpen(shop)).toBe(false)
  })
})
