import { Client } from 'pg'
import { describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
import { holdBack } from './support/holdBack.ts'
import { setStage } from './support/setStage.ts'

const DAY = 86_400
const DECLINED = 'pm_card_chargeDeclined'

const paid = { currency: 'EUR', ownersMayChoose: true }
const allowances = [{ meter: 'orders', included: 2, price: 50 }]
const stage = setStage('unpaid', {
  plus: { ...paid, name: 'Plus', price: 2_900, allowances },
  pro: { ...paid, name: 'Pro', price: 9_900 },
  tried: { ...paid, name: 'Tried', price: 1_000, trialDays: 14 },
  free: { name: 'Free', ownersMayChoose: true },
})

const pay = () => stage.platform.ask('POST', '/billing/pay', stage.shop.owner, {})
const boss = () => ({ ...stage.platform.boss, 'x-tenant-id': stage.shop.slug })
const dunning = (end: 'canceled' | 'past_due' | 'unpaid') =>
  stage.platform.double.control.dunning(end)
const after = async (days: number) => {
  await stage.advance(days * DAY)
  await stage.platform.hear()
}
const begin = async () => {
  await stage.addCard()
  expect((await stage.choose('plus')).json).toMatchObject({ billing: { state: 'active' } })
}
const invoices = async () => {
  const customer = await stage.customer()
  const { data } = await stage.platform.stripe.invoices.list({ customer })
  return data.map(({ status, total }) => `${String(status)} ${total}`).toReversed()
}
const planOf = async () => {
  const path = `/tenants/${stage.shop.id}?depth=1`
  const { json } = await stage.platform.ask('GET', path, stage.platform.boss)
  return (json['plan'] as { name?: string } | null)?.name ?? null
}

describe('a plan that Stripe leaves past due after the last attempt', () => {
  it('closes its shop, and paying opens it', async () => {
    await dunning('past_due')
    await begin()
    await stage.card(DECLINED)
    await after(32)
    expect(await stage.billing()).toMatchObject({ state: 'past_due', owed: 2_900 })
    expect(await stage.isOpen()).toBe(true)
    await after(20)
    expect(await stage.billing()).toMatchObject({ state: 'unpaid', suspension: 'unpaid' })
    expect(await stage.isOpen()).toBe(false)
    await stage.card()
    await pay()
    expect(await stage.billing()).toMatchObject({ state: 'active', suspension: null, owed: 0 })
    expect(await stage.isOpen()).toBe(true)
  })

  it('does not close it again month after month where an operator has opened it', async () => {
    await dunning('past_due')
    await begin()
    await stage.card(DECLINED)
    await after(52)
    expect(await stage.isOpen()).toBe(false)
    await stage.platform.ask('POST', '/billing/open', boss(), {})
    for (const days of [12, 20, 12]) {
      await after(days)
      expect(await stage.isOpen()).toBe(true)
    }
    await stage.card()
    await pay()
    await stage.card(DECLINED)
    await after(52)
    expect(await stage.isOpen()).toBe(false)
  })
})

describe('a plan that is not paid for longer than a month', () => {
  it('costs what is open and the month that runs, and goes on then', async () => {
    await dunning('unpaid')
    await begin()
    await stage.card(DECLINED)
    await after(32)
    await after(32)
    expect(await invoices()).toEqual(['paid 2900', 'open 2900', 'draft 2900'])
    expect(await stage.billing()).toMatchObject({ state: 'unpaid', owed: 5_800 })
    await stage.card()
    expect((await pay()).json).toMatchObject({ billing: { state: 'active', owed: 0 } })
    expect(await invoices()).toEqual(['paid 2900', 'paid 2900', 'paid 2900'])
  })

  it('and is left past due for one that costs nothing closes its shop', async () => {
    await begin()
    await stage.card(DECLINED)
    await after(32)
    await stage.choose('free', boss())
    await stage.platform.hear()
    expect(await stage.billing()).toMatchObject({ state: 'free', suspension: 'unpaid' })
  })
})

describe('a plan from an operator that was never paid', () => {
  it('is not kept by trying to begin another one', async () => {
    await stage.choose('pro', boss())
    await stage.addCard()
    await stage.card(DECLINED)
    await stage.choose('plus')
    await after(2)
    expect(await stage.row()).toMatchObject({ state: 'cancelled', end_reason: 'never_begun' })
    expect(await planOf()).toBe('Pro')
    expect(await stage.isOpen()).toBe(false)
  })

  it('is no other than the one it was given: one that costs something by now closes no shop', async () => {
    const { platform } = stage
    const once = await platform.plan({ name: 'Once free', ownersMayChoose: true })
    await platform.ask('POST', '/billing/plan', boss(), { plan: once })
    await stage.addCard()
    await stage.card(DECLINED)
    await stage.choose('plus')
    await after(2)
    expect(await stage.row()).toMatchObject({ state: 'cancelled', end_reason: 'never_begun' })
    const dear = { price: 500, currency: 'EUR' }
    await platform.ask('PATCH', `/plans/${once}`, platform.boss, dear)
    await stage.refresh()
    expect(await planOf()).toBe('Once free')
    expect(await stage.isOpen()).toBe(true)
  })

  it('leaves nothing to pay when it is taken away, though Stripe is cut off in between', async () => {
    await stage.choose('pro', boss())
    await stage.platform.double.control.fault({
      kind: '500',
      times: 2,
      method: 'POST',
      path: '/void',
    })
    await stage.choose('free', boss())
    await stage.platform.double.control.clearFaults()
    await stage.set(`due_at = now() - interval '1 second', busy_until = null`)
    await stage.platform.chore('billing.finish-wishes')
    expect(await stage.billing()).toMatchObject({ state: 'free', owed: 0 })
    expect(await invoices()).toEqual(['void 9900'])
  })
})

describe('a trial that is over', () => {
  it('is paid once by two who pay at once with a card that is declined first', async () => {
    await stage.choose('tried')
    await after(15)
    await stage.card(DECLINED)
    await stage.platform.double.control.fault({
      kind: 'latency',
      times: 2,
      method: 'POST',
      path: '/resume',
      milliseconds: 1_000,
    })
    const codes = (await Promise.all([pay(), pay()])).map(codeOf)
    expect(codes.toSorted()).toEqual(['402 payment_declined', '409 billing_busy'])
    expect((await invoices()).filter((one) => one.endsWith(' 1000'))).toEqual(['open 1000'])
    await stage.card()
    expect((await pay()).json).toMatchObject({ billing: { state: 'active', owed: 0 } })
    const asked = await invoices()
    expect(asked.filter((one) => one.endsWith(' 1000'))).toEqual(['paid 1000'])
  })

  it('makes no debt of a card that was declined: another plan may be chosen', async () => {
    await stage.choose('tried')
    await after(15)
    await stage.card(DECLINED)
    await pay()
    expect(await stage.billing()).toMatchObject({ state: 'paused', owed: 1_000 })
    expect((await stage.choose('free')).json).toMatchObject({
      billing: { state: 'free', owed: 0, suspension: null },
    })
    expect(await stage.isOpen()).toBe(true)
    expect((await invoices()).filter((one) => one.startsWith('open'))).toEqual([])
  })
})

describe('what was used', () => {
  it('and not told before a period is collected comes onto its invoice or the next', async () => {
    await begin()
    const { period_end: end } = await stage.row()
    const ends = Date.parse(String(end)) / 1_000
    await stage.platform.double.control.fault({
      kind: 'drop_before',
      times: 60,
      path: '/v1/billing/meter_events',
    })
    await stage.advance(ends - (await stage.platform.double.control.now()) - 120)
    await stage.use(5)
    await stage.platform.double.control.clearFaults()
    await stage.advance(300)
    const from = (await stage.platform.double.control.exchanges()).length
    await stage.choose('pro')
    const asked = (await stage.platform.double.control.exchanges())
      .slice(from)
      .map(({ path }) => path)
    const told = asked.findIndex((path) => path === '/v1/billing/meter_events')
    const collected = asked.findIndex((path) => path.endsWith('/finalize'))
    expect(told).toBeGreaterThan(-1)
    expect(collected).toBeGreaterThan(told)
  })
})

describe('one who was slow', () => {
  it('gives nothing back for a subscription that the shop has ended meanwhile', async () => {
    await begin()
    await after(70)
    const slow = holdBack(stage.platform.house.payload, 'begun')
    const hearing = stage.platform.ask('POST', '/billing/refresh', stage.shop.owner, {})
    const news = stage.platform.stripe.customers.update(await stage.customer(), { name: 'News' })
    await Promise.all([hearing, news])
    const heard = stage.platform.hear()
    await slow.untilDone
    await stage.choose('free')
    // A worker may have been first to carry it out; the choice is answered then before it is done.
    await expect.poll(stage.billing, { timeout: 20_000 }).toMatchObject({ state: 'free' })
    await stage.refresh()
    const { credit } = await stage.billing()
    slow.letGo()
    await heard
    await stage.refresh()
    expect(await stage.billing()).toMatchObject({ state: 'free', credit })
    expect(Number(credit)).toBeLessThan(2_900)
  })

  it('bills no shop that was archived while it waited', async () => {
    const { house } = stage.platform
    await stage.addCard()
    const { id } = stage.shop
    await house.owner.query(
      `update tenants set plan_id = (select id from plans where name = 'Plus') where id = $1`,
      [id],
    )
    const { host, port, database, user, password } = house.owner
    const other = new Client({ host, port, database, user, password })
    await other.connect()
    await other.query('begin')
    await other.query(`update tenants set status = 'archived' where id = $1`, [id])
    const chore = stage.platform.chore('billing.bill-old-plans')
    await untilSomebodyWaits(house.owner)
    await other.query('commit')
    await other.end()
    await chore
    await stage.platform.drain()
    const customer = await stage.customer()
    const { data } = await stage.platform.stripe.subscriptions.list({ customer, status: 'all' })
    expect(data).toEqual([])
  })

  it('opens no shop that an operator suspends while its owner saves it', async () => {
    const path = `/tenants/${stage.shop.id}`
    const ask = stage.platform.ask
    for (let turn = 0; turn < 6; turn += 1) {
      await Promise.all([
        ask('PATCH', path, stage.shop.owner, { contactPhone: `+49 30 ${turn}` }),
        ask('PATCH', path, stage.platform.boss, { status: 'suspended' }),
      ])
      const { json } = await ask('GET', `${path}?depth=0`, stage.platform.boss)
      expect(json).toMatchObject({ status: 'suspended' })
      await ask('PATCH', path, stage.platform.boss, { status: 'active' })
    }
  })
})

describe('a plan that has changed since somebody looked', () => {
  it('is not agreed to', async () => {
    await stage.addCard()
    const shown = { price: 2_800, currency: 'EUR', trialDays: 0, allowances }
    const { offers } = (await stage.billing()) as { offers: { id: string; name: string }[] }
    const plan = offers.find(({ name }) => name === 'Plus')?.id
    const choose = (seen: object) =>
      stage.platform.ask('POST', '/billing/plan', stage.shop.owner, { plan, shown: seen })
    expect(codeOf(await choose(shown))).toBe('409 plan_changed')
    const dearer = [{ meter: 'orders', included: 0, price: 50 }]
    expect(codeOf(await choose({ ...shown, price: 2_900, allowances: dearer }))).toBe(
      '409 plan_changed',
    )
    expect(codeOf(await choose({ ...shown, price: 2_900 }))).toBe('200 undefined')
  })
})

const untilSomebodyWaits = async (owner: Client): Promise<void> => {
  for (;;) {
    const { rows } = await owner.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%tenants%'`,
    )
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
