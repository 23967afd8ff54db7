import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
import { openPlatform, type Json, type Platform, type Shop } from './support/platform.ts'

const DAY = 86_400

let platform: Platform
let plus: string
let pro: string
let dollars: string
let free: string
let shop: Shop
let count = 0

beforeAll(async () => {
  platform = await openPlatform()
  const common = { price: 2_900, currency: 'EUR', ownersMayChoose: true }
  const allowances = [{ meter: 'orders', included: 2, price: 5 }]
  plus = await platform.plan({ ...common, name: 'Plus', trialDays: 14, allowances })
  pro = await platform.plan({ ...common, name: 'Pro', price: 9_900, allowances })
  dollars = await platform.plan({ ...common, name: 'Dollars', currency: 'USD' })
  free = await platform.plan({ name: 'Free', ownersMayChoose: true })
}, 240_000)

afterAll(() => platform?.close())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`owing-${count}`)
  await platform.double.control.dunning('unpaid')
}, 60_000)

afterEach(({ task }) => {
  if (task.result?.state === 'fail')
    console.log(
      platform.house
        .log()
        .split('\n')
        .filter((line) => /"level":(40|50)/.test(line))
        .slice(-6)
        .join('\n'),
    )
})

const choose = (plan: string, who = shop.owner) =>
  platform.ask('POST', '/billing/plan', who, { plan })
const boss = () => ({ ...platform.boss, 'x-tenant-id': shop.slug })
const change = async (body: object) => {
  const path = `/tenants/${shop.id}`
  expect((await platform.ask('PATCH', path, platform.boss, body)).status).toBe(200)
  await platform.drain()
}
const refresh = () => platform.ask('POST', '/billing/refresh', shop.owner, {})
const pay = () => platform.ask('POST', '/billing/pay', shop.owner, {})
const after = async (days: number) => {
  await platform.double.control.advance(days * DAY)
  await platform.hear()
}
const sql = async (text: string) => (await platform.house.owner.query<Json>(text, [shop.id])).rows
const planOf = async () =>
  (await sql('select p.name from plans p join tenants t on t.plan_id = p.id where t.id = $1'))[0]?.[
    'name'
  ]
const subscriptionsOf = async () =>
  (
    await platform.stripe.subscriptions.list({
      customer: String((await platform.row(shop))['customer']),
      status: 'all',
    })
  ).data

describe('a shop that owes something', () => {
  const stopPaying = async (days: number) => {
    await choose(plus)
    await platform.card(shop)
    await after(15)
    await platform.card(shop, 'pm_card_chargeDeclined')
    await after(days)
  }

  it('and is closed for it is not opened by a plan that costs nothing', async () => {
    await stopPaying(48)
    expect(codeOf(await choose(free))).toBe('409 pay_first')
    expect(codeOf(await choose(pro))).toBe('409 pay_first')
    expect(await platform.isOpen(shop)).toBe(false)
    await platform.card(shop)
    await pay()
    expect((await choose(free)).json).toMatchObject({ billing: { state: 'free', isClosed: false } })
  }, 60_000)

  it('and has just paid at Stripe is not told to pay', async () => {
    await stopPaying(31)
    expect(codeOf(await choose(pro))).toBe('409 pay_first')
    await platform.card(shop)
    const customer = String((await platform.row(shop))['customer'])
    const { data } = await platform.stripe.invoices.list({ customer, status: 'open' })
    await platform.stripe.invoices.pay(data[0]?.id ?? '')
    expect(await platform.row(shop)).toMatchObject({ state: 'past_due' })
    expect((await choose(pro)).json).toMatchObject({ billing: { state: 'active', owed: 0 } })
  }, 60_000)

  it('and whose plan was ended for it does not begin again beside its debt', async () => {
    await platform.double.control.dunning('canceled')
    await stopPaying(48)
    await platform.card(shop)
    await refresh()
    expect(codeOf(await choose(plus))).toBe('409 pay_first')
    expect(await subscriptionsOf()).toHaveLength(1)
    await pay()
    expect((await choose(plus)).json).toMatchObject({
      billing: { state: 'active', isClosed: false },
    })
  }, 60_000)

  it('stays closed on another plan from an operator, who opens it all the same', async () => {
    await stopPaying(48)
    expect((await choose(free, boss())).json).toMatchObject({ billing: { state: 'free' } })
    expect(Number((await platform.row(shop))['owed'])).toBeGreaterThan(0)
    expect(await platform.isOpen(shop)).toBe(false)
    await platform.ask('POST', '/billing/open', boss(), {})
    await refresh()
    expect(await platform.isOpen(shop)).toBe(true)
  }, 60_000)
})

describe('a shop without a plan', () => {
  it('adds a card, and then chooses one that is paid from its first day', async () => {
    expect(codeOf(await choose(pro))).toBe('409 card_needed')
    expect((await platform.ask('POST', '/billing/portal', shop.owner, {})).json).toHaveProperty(
      'url',
    )
    expect(await platform.billing(shop)).toMatchObject({ state: 'none', isChanging: false })
    await platform.card(shop)
    expect((await refresh()).json).toMatchObject({ billing: { card: 'Visa ending in 4242' } })
    expect((await choose(pro)).json).toMatchObject({ billing: { state: 'active', owed: 0 } })
    expect(await planOf()).toBe('Pro')
  })

  it('adds no card for somebody who only looks at it', async () => {
    const { status } = await platform.ask('POST', '/billing/portal', shop.viewer, {})
    expect([401, 403]).toContain(status)
    expect(await sql('select id from subscriptions where tenant_id = $1')).toEqual([])
  })
})

describe('the currency of a shop’s invoices', () => {
  it('is not that of a plan which costs nothing', async () => {
    await choose(free)
    expect(await platform.billing(shop)).toMatchObject({
      state: 'free',
      currency: null,
      plan: { name: 'Free', currency: null },
    })
    const grant = { amount: 100, reason: 'Welcome' }
    const once = { ...boss(), 'idempotency-key': 'welcome' }
    expect(codeOf(await platform.ask('POST', '/billing/credits', once, grant))).toBe(
      '409 no_plan_to_credit',
    )
    await platform.ask('POST', '/billing/portal', shop.owner, {})
    await platform.card(shop)
    await refresh()
    expect((await choose(dollars)).json).toMatchObject({
      billing: { state: 'active', currency: 'USD' },
    })
  })

  it('is that of the first that was paid for, and stays it', async () => {
    await choose(plus)
    await platform.card(shop)
    await refresh()
    expect(codeOf(await choose(dollars))).toBe('409 plan_currency_differs')
    await choose(free)
    expect(codeOf(await choose(dollars))).toBe('409 plan_currency_differs')
  })
})

describe('the plan on a shop’s entry', () => {
  it('is an owner’s choice once that runs, a free one at once', async () => {
    await choose(free)
    expect(await planOf()).toBe('Free')
    await platform.ask('POST', '/billing/portal', shop.owner, {})
    await platform.card(shop, 'pm_card_chargeDeclined')
    await refresh()
    await choose(pro)
    expect(await platform.row(shop)).toMatchObject({ state: 'starting' })
    expect(await planOf()).toBe('Free')
    await platform.card(shop)
    await pay()
    expect(await planOf()).toBe('Pro')
  })

  it('keeps a plan from being deleted, and so does what was agreed', async () => {
    const id = await platform.plan({ name: `Gone ${count}`, ownersMayChoose: true })
    const remove = () => platform.ask('DELETE', `/plans/${id}`, platform.boss)
    await choose(id, boss())
    expect(codeOf(await remove())).toBe('409 plan_in_use')
    await sql('update tenants set plan_id = null where id = $1')
    expect(codeOf(await remove())).toBe('409 plan_in_use')
    await choose(free, boss())
    expect((await remove()).status).toBe(200)
  })

  it('is what it is billed by, though it was there before anybody collected', async () => {
    await platform.house.owner.query('update tenants set plan_id = $2 where id = $1', [
      shop.id,
      plus,
    ])
    await platform.ask('POST', '/billing/portal', shop.owner, {})
    await platform.chore('billing.bill-old-plans')
    await platform.drain()
    expect(await platform.billing(shop)).toMatchObject({
      state: 'trialing',
      plan: { name: 'Plus' },
    })
  })

  it('is not paid for while the shop is archived', async () => {
    await choose(plus)
    await change({ status: 'archived' })
    expect(await platform.row(shop)).toMatchObject({ state: 'none', subscription: null })
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['canceled'])
    await platform.chore('billing.bill-old-plans')
    await platform.drain()
    expect(await subscriptionsOf()).toHaveLength(1)
  })

  it('is not paid for by a shop that was archived while nobody looked', async () => {
    await choose(plus)
    await sql(`update tenants set status = 'archived' where id = $1`)
    await platform.chore('billing.bill-old-plans')
    await platform.drain()
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['canceled'])
  })
})

describe('what is written down of a shop', () => {
  it('is what it uses before its plan has begun, and that is billed afterwards', async () => {
    await choose(pro, boss())
    expect(await platform.row(shop)).toMatchObject({ state: 'starting' })
    await sql(`insert into usage_records
      (id, tenant_id, meter, event, quantity, occurred_at, state, due_at, failures, created_at, updated_at)
      values (gen_random_uuid(), $1, 'orders', 'before', 1, now(), 'waiting', now(), 0, now(), now())`)
    const states = () => sql('select state::text from usage_records where tenant_id = $1')
    await platform.chore('billing.tell-collector')
    expect(await states()).toEqual([{ state: 'waiting' }])
    await platform.card(shop)
    await pay()
    await platform.chore('billing.tell-collector')
    expect(await states()).not.toEqual([{ state: 'waiting' }])
    expect(await states()).not.toEqual([{ state: 'unbilled' }])
  })

  it('goes on to be looked at, though a wish is waiting', async () => {
    await choose(plus)
    await platform.card(shop)
    await sql(`update subscriptions set version = version + 1, due_at = now() + interval '1 day',
               looked_at = now() - interval '2 days' where tenant_id = $1`)
    await platform.chore('billing.reconcile')
    expect(await platform.row(shop)).toMatchObject({ card: 'Visa ending in 4242' })
  })

  it('is told above every page in one row, to those alone who may see it', async () => {
    const notice = (who: Readonly<Record<string, string>>) =>
      platform.ask('GET', '/billing/notice', who)
    expect((await notice(shop.owner)).json).toEqual({ notice: null })
    await choose(plus)
    expect((await notice(shop.owner)).json).toMatchObject({
      notice: { state: 'trialing', hasCard: false, suspension: null },
    })
    expect((await notice(shop.viewer)).status).toBe(403)
  })
})
