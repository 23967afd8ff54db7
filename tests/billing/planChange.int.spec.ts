import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openPlatform, type Json, type Platform, type Shop } from './support/platform.ts'

const DAY = 86_400

let platform: Platform
let plus: string
let pro: string
let tried: string
let shop: Shop
let count = 0

beforeAll(async () => {
  platform = await openPlatform()
  const paid = { currency: 'EUR', ownersMayChoose: true }
  const orders = (included: number, price: number) => [{ meter: 'orders', included, price }]
  plus = await platform.plan({ ...paid, name: 'Plus', price: 2_900, allowances: orders(2, 5) })
  pro = await platform.plan({ ...paid, name: 'Pro', price: 9_900, allowances: orders(1, 10) })
  tried = await platform.plan({ ...paid, name: 'Tried', price: 1_000, trialDays: 14 })
}, 240_000)

afterAll(() => platform.close())
afterEach(() => platform.double.control.clearFaults())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`changing-${count}`)
}, 60_000)

const choose = (plan: string, who = shop.owner) =>
  platform.ask('POST', '/billing/plan', who, { plan })
const addCard = async () => {
  await platform.ask('POST', '/billing/portal', shop.owner, {})
  await platform.card(shop)
  await platform.ask('POST', '/billing/refresh', shop.owner, {})
}
/** By Stripe's clock, which a test sets ahead of ours. */
const use = async (times: number, at: number) => {
  for (let n = 0; n < times; n += 1)
    await platform.house.owner.query(
      `with told as (
         insert into events (id, tenant_id, topic, subject, payload, occurred_at)
         values ($1::uuid, $2, 'order.placed', $1::text, '{}', to_timestamp($3)))
       insert into event_deliveries (id, tenant_id, event_id, handler, subject, status, attempts, due_at)
       values (gen_random_uuid(), $2, $1::uuid, 'billing.count-orders', $1::text, 'pending', 0, now())`,
      [randomUUID(), shop.id, at],
    )
  await platform.drain()
}
const now = () => platform.double.control.now()
const customer = async () => String((await platform.row(shop))['customer'])
const pending = async () =>
  (await platform.stripe.invoiceItems.list({ customer: await customer(), pending: true })).data
const code = ({ status, json }: { status: number; json: Json }) =>
  `${status} ${String((json['errors'] as { data?: Json }[] | undefined)?.[0]?.data?.['code'])}`

describe('a plan that is changed in the middle of a period', () => {
  beforeEach(async () => {
    await addCard()
    await choose(plus)
    await platform.double.control.advance(10 * DAY)
  }, 60_000)

  const newest = async () =>
    (await platform.stripe.invoices.list({ customer: await customer() })).data[0]

  it('bills what was used before by the old one, and what is used from then on by the new', async () => {
    await use(5, (await now()) - 60)
    await choose(pro)
    expect((await pending()).map(({ amount }) => amount)).toContain(15)
    await use(3, await now())
    const left = (await pending()).reduce((sum, { amount }) => sum + amount, 0)
    expect(await platform.billing(shop)).toMatchObject({
      usage: [{ used: 3, included: 1, over: 2, amount: 20 }],
      nextCharge: { amount: 9_900 + 20 + left },
    })
    await platform.double.control.advance(25 * DAY)
    expect(await newest()).toMatchObject({ total: 9_900 + 20 + left })
    await platform.hear()
    expect((await newest())?.total).toBeGreaterThan(9_900 + 20 + 15)
  }, 60_000)

  it('tells Stripe before what it has not heard of yet', async () => {
    await platform.double.control.fault({
      kind: 'drop_before',
      times: 40,
      path: '/v1/billing/meter_events',
    })
    await use(4, (await now()) - 60)
    await platform.double.control.clearFaults()
    await choose(pro)
    expect((await pending()).map(({ amount }) => amount)).toContain(10)
    expect(await platform.billing(shop)).toMatchObject({ usage: [{ used: 0, amount: 0 }] })
  }, 60_000)

  it('left for one that costs nothing bills what was used', async () => {
    const free = await platform.plan({ name: `Free ${count}`, ownersMayChoose: true })
    await use(5, (await now()) - 60)
    await choose(free)
    const { data } = await platform.stripe.invoices.list({ customer: await customer() })
    const amounts = data.flatMap(({ lines }) => lines.data.map(({ amount }) => amount))
    expect(amounts).toContain(15)
  }, 60_000)
})

describe('a trial', () => {
  it('is not carried to a plan that may not be tried, unless there is a card', async () => {
    await choose(tried)
    expect(code(await choose(pro))).toBe('409 card_needed')
    expect(await platform.billing(shop)).toMatchObject({
      state: 'trialing',
      plan: { name: 'Tried' },
      isChanging: false,
    })
    await addCard()
    expect((await choose(pro)).json).toMatchObject({ billing: { plan: { name: 'Pro' } } })
  })

  it('goes on with another plan that may be tried as well', async () => {
    const other = await platform.plan({
      name: `Tried ${count}`,
      price: 2_000,
      currency: 'EUR',
      trialDays: 7,
      ownersMayChoose: true,
    })
    await choose(tried)
    expect((await choose(other)).json).toMatchObject({
      billing: { state: 'trialing', plan: { name: `Tried ${count}` } },
    })
  })
})
