import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openPlatform, type Json, type Platform, type Shop } from './support/platform.ts'

const MINUTE = 60

let platform: Platform
let plus: string
let pro: string
let tried: string
let free: string
let shop: Shop
let count = 0

beforeAll(async () => {
  platform = await openPlatform()
  const paid = { currency: 'EUR', ownersMayChoose: true }
  const allowances = [{ meter: 'orders', included: 2, price: 5 }]
  plus = await platform.plan({ ...paid, name: 'Plus', price: 2_900, allowances })
  pro = await platform.plan({ ...paid, name: 'Pro', price: 9_900, allowances })
  tried = await platform.plan({ ...paid, name: 'Tried', price: 1_000, trialDays: 14 })
  free = await platform.plan({ name: 'Free', ownersMayChoose: true })
}, 240_000)

afterAll(() => platform.close())
afterEach(() => platform.double.control.clearFaults())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`cut-off-${count}`)
  await platform.ask('POST', '/billing/portal', shop.owner, {})
  await platform.card(shop)
  await platform.ask('POST', '/billing/refresh', shop.owner, {})
}, 60_000)

const choose = async (plan: string): Promise<unknown> =>
  (await platform.ask('POST', '/billing/plan', shop.owner, { plan })).json['billing']
const sql = (text: string) => platform.house.owner.query<Json>(text, [shop.id])
const set = (columns: string) => sql(`update subscriptions set ${columns} where tenant_id = $1`)
const customer = async () => String((await platform.row(shop))['customer'])
const subscriptionsOf = async () =>
  (await platform.stripe.subscriptions.list({ customer: await customer(), status: 'all' })).data
const invoicesOf = async () =>
  (await platform.stripe.invoices.list({ customer: await customer() })).data.map(
    ({ status, total }) => ({ status, total }),
  )
const creditOf = async () => {
  const known = await platform.stripe.customers.retrieve(await customer())
  return known.deleted ? 0 : 0 - known.balance
}

describe('a worker that is killed when Stripe has begun a plan and nobody has noted it', () => {
  const killed = () =>
    set(`done = 0, subscription = null, state = 'starting', agreed = 'null', looked_at = null,
         trial_used = false, trial_ends_at = null`)

  it('has the shop charged once, when it chooses another', async () => {
    await choose(plus)
    await killed()
    expect(await choose(pro)).toMatchObject({ state: 'active', plan: { name: 'Pro' } })
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['active'])
    expect(await invoicesOf()).toEqual([{ status: 'paid', total: 2_900 }])
  })

  it('has it given back, when it chooses one that costs nothing', async () => {
    await choose(plus)
    await killed()
    expect(await choose(free)).toMatchObject({ state: 'free' })
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['canceled'])
    expect(await creditOf()).toBeGreaterThan(2_890)
  })

  it('has begun the one trial that there is', async () => {
    await choose(tried)
    await killed()
    expect(await choose(pro)).toMatchObject({ state: 'trialing', plan: { name: 'Pro' } })
    expect(await subscriptionsOf()).toHaveLength(1)
    expect(await platform.row(shop)).toMatchObject({ trial_used: true })
  })

  it('has begun it once, when it is carried out again', async () => {
    await choose(plus)
    await killed()
    await set('due_at = now()')
    await platform.chore('billing.finish-wishes')
    expect(await platform.billing(shop)).toMatchObject({ state: 'active', plan: { name: 'Plus' } })
    expect(await invoicesOf()).toEqual([{ status: 'paid', total: 2_900 }])
  })
})

describe('many uses', () => {
  it('are all told before the plan ends, and the shop stays with who tells them', async () => {
    await choose(plus)
    await sql(`insert into usage_records
      (id, tenant_id, meter, event, quantity, occurred_at, state, due_at, failures, created_at, updated_at)
      select gen_random_uuid(), $1, 'orders', 'use-' || n, 1, now(), 'waiting', now(), 0, now(), now()
      from generate_series(1, 150) n`)
    const leases = new Set<string>()
    const watch = setInterval(() => {
      void platform.row(shop).then(({ busy_until: until }) => {
        if (until instanceof Date) leases.add(until.toISOString())
      })
    }, 20)
    await choose(free)
    clearInterval(watch)
    const { rows } = await sql(
      `select state::text, count(*)::int as many from usage_records where tenant_id = $1 group by 1`,
    )
    expect(rows).toEqual([{ state: 'reported', many: 150 }])
    expect(leases.size).toBe(2)
    expect(await platform.row(shop)).toMatchObject({ busy_until: null })
  }, 60_000)
})

describe('a shop that could not be looked at', () => {
  it('was not seen, and lets others go first', async () => {
    await choose(plus)
    await set('looked_at = null, due_at = null')
    await platform.double.control.fault({
      kind: 'drop_before',
      times: 9,
      method: 'GET',
      path: '/v1/customers',
    })
    await platform.chore('billing.reconcile')
    const { looked_at: lookedAt, due_at: dueAt } = await platform.row(shop)
    expect(lookedAt).toBeNull()
    expect((dueAt as Date).getTime()).toBeGreaterThan(Date.now() + 10 * MINUTE * 1_000)
    await platform.double.control.clearFaults()
    await platform.chore('billing.reconcile')
    expect((await platform.row(shop))['looked_at']).not.toBeNull()
  })
})

describe('a shop that has paid where we did not hear of it', () => {
  it.each([
    ['is closed', `state = 'unpaid', suspension = 'unpaid', owed = 2900`],
    ['owed something', `owed = 2900`],
  ])('and %s is looked at within minutes', async (_, before) => {
    await choose(plus)
    await set(`${before}, looked_at = now() - interval '16 minutes'`)
    await platform.chore('billing.reconcile')
    const { state, suspension, owed } = await platform.row(shop)
    expect({ state, suspension, owed: Number(owed) }).toEqual({
      state: 'active',
      suspension: null,
      owed: 0,
    })
  })
})

describe('in the hour in which a renewal is not paid yet', () => {
  /** Stripe's clock goes ahead of ours from here on. */
  const renewed = async (token: string) => {
    await choose(plus)
    await platform.card(shop, token)
    const [one] = await subscriptionsOf()
    const end = one?.items.data[0]?.current_period_end ?? 0
    const { control } = platform.double
    await control.advance(end - (await control.now()) + 10 * MINUTE)
    expect((await invoicesOf())[0]).toEqual({ status: 'draft', total: 2_900 })
  }

  it('a plan that ends gives no credit for what its card does not pay', async () => {
    await renewed('pm_card_chargeDeclined')
    expect(await choose(free)).toMatchObject({ state: 'free' })
    expect(await creditOf()).toBe(0)
    expect(await invoicesOf()).toContainEqual({ status: 'open', total: 2_900 })
  })

  it('a plan that ends gives credit for what its card pays', async () => {
    await renewed('pm_card_visa')
    expect(await choose(free)).toMatchObject({ state: 'free' })
    expect(await creditOf()).toBeGreaterThan(2_800)
    expect((await invoicesOf()).map(({ status }) => status)).not.toContain('draft')
  })

  it('a plan that is changed takes off nothing that its card does not pay', async () => {
    await renewed('pm_card_chargeDeclined')
    await choose(pro)
    const pending = { customer: await customer(), pending: true }
    expect((await platform.stripe.invoiceItems.list(pending)).data).toEqual([])
  })
})
