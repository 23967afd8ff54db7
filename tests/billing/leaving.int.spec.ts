import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openPlatform, type Json, type Platform, type Shop } from './support/platform.ts'

const DAY = 86_400

let platform: Platform
let plus: string
let pro: string
let free: string
let shop: Shop
let count = 0

beforeAll(async () => {
  platform = await openPlatform()
  const paid = { currency: 'EUR', ownersMayChoose: true }
  const allowances = [{ meter: 'orders', included: 2, price: 50_000 }]
  plus = await platform.plan({ ...paid, name: 'Plus', price: 2_900, allowances })
  pro = await platform.plan({ ...paid, name: 'Pro', price: 3_000, allowances })
  free = await platform.plan({ name: 'Free', ownersMayChoose: true })
  await platform.double.control.dunning('unpaid')
}, 240_000)

afterAll(() => platform?.close())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`leaving-${count}`)
}, 60_000)

const choose = (plan: string, who = shop.owner) =>
  platform.ask('POST', '/billing/plan', who, { plan })
const boss = () => ({ ...platform.boss, 'x-tenant-id': shop.slug })
const refresh = () => platform.ask('POST', '/billing/refresh', shop.owner, {})
const pay = () => platform.ask('POST', '/billing/pay', shop.owner, {})
const save = async (body: object) => {
  const path = `/tenants/${shop.id}`
  expect((await platform.ask('PATCH', path, platform.boss, body)).status).toBe(200)
  await platform.drain()
}
const code = ({ status, json }: { status: number; json: Json }) =>
  `${status} ${String((json['errors'] as { data?: Json }[] | undefined)?.[0]?.data?.['code'])}`
const pass = async (seconds: number) => {
  await platform.double.control.advance(seconds)
  await platform.hear()
}
const begin = async (plan: string) => {
  await platform.ask('POST', '/billing/portal', shop.owner, {})
  await platform.card(shop)
  await refresh()
  expect((await choose(plan)).json).toMatchObject({ billing: { state: 'active' } })
}
/** By Stripe's clock, which a test sets ahead of ours. */
const use = async (times: number) => {
  const at = (await platform.double.control.now()) - 1
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
const told = (what: string) =>
  platform.mails().filter((mail) => mail.includes(`${shop.slug}: ${what}`))

describe('what was used of a plan that is left with a card that declines', () => {
  beforeEach(async () => {
    await begin(plus)
    await pass(DAY)
    await use(5)
    await platform.card(shop, 'pm_card_chargeDeclined')
    expect((await choose(free)).json).toMatchObject({ billing: { state: 'free' } })
    await platform.hear()
  }, 60_000)

  it('closes the shop until it is paid, and leads to no other plan', async () => {
    expect(Number((await platform.row(shop))['owed'])).toBeGreaterThan(140_000)
    expect(await platform.row(shop)).toMatchObject({ state: 'free', suspension: 'unpaid' })
    expect(await platform.isOpen(shop)).toBe(false)
    expect(told('your shop is closed for now')).toHaveLength(1)
    await platform.card(shop)
    expect(code(await choose(plus))).toBe('409 pay_first')
    expect((await pay()).json).toMatchObject({ billing: { owed: 0, suspension: null } })
    expect(await platform.isOpen(shop)).toBe(true)
    expect((await choose(plus)).json).toMatchObject({ billing: { state: 'active' } })
  }, 60_000)

  it('closes it no second time when an operator opens it all the same', async () => {
    await platform.ask('POST', '/billing/open', boss(), {})
    await refresh()
    await pass(3 * DAY)
    expect(await platform.isOpen(shop)).toBe(true)
    expect(code(await choose(plus))).toBe('409 pay_first')
  }, 60_000)
})

describe('what is owed', () => {
  it('is asked for before a change, whether or not word of it has come', async () => {
    await begin(plus)
    await platform.card(shop, 'pm_card_chargeDeclined')
    await platform.double.control.advance(32 * DAY)
    expect(await platform.row(shop)).toMatchObject({ state: 'active', owed: '0' })
    expect(code(await choose(free))).toBe('409 pay_first')
    await platform.hear()
  }, 60_000)
})

describe('a plan from an operator that nobody pays for', () => {
  it('closes the shop in the end, and choosing it again with a card opens it', async () => {
    await choose(pro, boss())
    const notice = () => platform.ask('GET', '/billing/notice', shop.owner)
    expect((await notice()).json).toMatchObject({ notice: { state: 'starting', owed: 3_000 } })
    expect(await platform.isOpen(shop)).toBe(true)
    await pass(2 * DAY)
    expect(await platform.row(shop)).toMatchObject({ state: 'cancelled', suspension: 'unpaid' })
    expect(await platform.isOpen(shop)).toBe(false)
    expect(told('your shop is closed for now')).toHaveLength(1)
    await platform.card(shop)
    expect((await choose(pro)).json).toMatchObject({
      billing: { state: 'active', suspension: null, isClosed: false },
    })
  }, 60_000)

  it('closes it no second time when an operator opens it all the same', async () => {
    await choose(pro, boss())
    await pass(2 * DAY)
    await platform.ask('POST', '/billing/open', boss(), {})
    await refresh()
    expect(await platform.isOpen(shop)).toBe(true)
  }, 60_000)

  it('but does not where an owner has only tried to begin it', async () => {
    await choose(free)
    await platform.ask('POST', '/billing/portal', shop.owner, {})
    await platform.card(shop, 'pm_card_chargeDeclined')
    await choose(pro)
    await pass(2 * DAY)
    expect(await platform.row(shop)).toMatchObject({ state: 'cancelled', suspension: null })
    expect(await platform.isOpen(shop)).toBe(true)
  }, 60_000)
})

describe('an archived shop', () => {
  it('is put on no plan, whoever asks for it', async () => {
    await platform.ask('POST', '/billing/portal', shop.owner, {})
    await platform.card(shop)
    await save({ status: 'archived' })
    expect(code(await choose(plus, boss()))).toBe('409 shop_archived')
    const { customer } = await platform.row(shop)
    const { data } = await platform.stripe.subscriptions.list({ customer: String(customer) })
    expect(data).toEqual([])
  })
})

describe('what a plan includes', () => {
  it('does not begin anew with every change', async () => {
    await begin(plus)
    await pass(60)
    await use(2)
    expect((await choose(pro)).json).toMatchObject({ billing: { plan: { name: 'Pro' } } })
    await pass(60)
    await use(2)
    const refused = await choose(plus)
    expect(code(refused)).toBe('409 plan_changed_already')
    expect(refused.text).toMatch(/again on \d+ \w+ 20\d\d/)
    expect(await platform.billing(shop)).toMatchObject({ plan: { name: 'Pro' } })
    await use(2)
    expect(await platform.billing(shop)).toMatchObject({ usage: [{ used: 4, over: 2 }] })
    expect((await choose(plus, boss())).json).toMatchObject({ billing: { plan: { name: 'Plus' } } })
    await pass(32 * DAY)
    expect((await choose(pro)).json).toMatchObject({ billing: { plan: { name: 'Pro' } } })
  }, 60_000)

  it('keeps nobody from leaving for a plan that costs nothing', async () => {
    await begin(plus)
    await pass(60)
    await choose(pro)
    await pass(60)
    expect((await choose(free)).json).toMatchObject({ billing: { state: 'free' } })
  }, 60_000)
})
