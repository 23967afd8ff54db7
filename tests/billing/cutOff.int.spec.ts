import { beforeEach, describe, expect, it } from 'vitest'

import type { Json } from './support/platform.ts'
import { setStage } from './support/setStage.ts'

const MINUTE = 60

const paid = { currency: 'EUR', ownersMayChoose: true }
const allowances = [{ meter: 'orders', included: 2, price: 5 }]
const stage = setStage('cut-off', {
  plus: { ...paid, name: 'Plus', price: 2_900, allowances },
  pro: { ...paid, name: 'Pro', price: 9_900, allowances },
  tried: { ...paid, name: 'Tried', price: 1_000, trialDays: 14 },
  free: { name: 'Free', ownersMayChoose: true },
})
const { card, row, set, billing, customer } = stage

beforeEach(stage.addCard, 60_000)

const choose = async (...wish: Parameters<typeof stage.choose>): Promise<unknown> =>
  (await stage.choose(...wish)).json['billing']
const boss = () => ({ ...stage.platform.boss, 'x-tenant-id': stage.shop.slug })
const sql = (text: string) => stage.platform.house.owner.query<Json>(text, [stage.shop.id])
const subscriptionsOf = async () =>
  (await stage.platform.stripe.subscriptions.list({ customer: await customer(), status: 'all' }))
    .data
const invoicesOf = async () =>
  (await stage.platform.stripe.invoices.list({ customer: await customer() })).data.map(
    ({ status, total }) => ({ status, total }),
  )
const creditOf = async () => {
  const known = await stage.platform.stripe.customers.retrieve(await customer())
  return known.deleted ? 0 : 0 - known.balance
}

describe('a worker that is killed when Stripe has begun a plan and nobody has noted it', () => {
  const killed = () =>
    set(`done = 0, subscription = null, state = 'starting', agreed = 'null', looked_at = null,
         trial_used = false, trial_ends_at = null`)

  it('has the shop charged once, when it chooses another', async () => {
    await choose('plus')
    await killed()
    expect(await choose('pro')).toMatchObject({ state: 'active', plan: { name: 'Pro' } })
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['active'])
    expect(await invoicesOf()).toEqual([{ status: 'paid', total: 2_900 }])
  })

  it('has it given back, when it chooses one that costs nothing', async () => {
    await choose('plus')
    await killed()
    expect(await choose('free')).toMatchObject({ state: 'free' })
    expect((await subscriptionsOf()).map(({ status }) => status)).toEqual(['canceled'])
    expect(await creditOf()).toBeGreaterThan(2_890)
  })

  it('has begun the one trial that there is', async () => {
    await choose('tried')
    await killed()
    expect(await choose('pro')).toMatchObject({ state: 'trialing', plan: { name: 'Pro' } })
    expect(await subscriptionsOf()).toHaveLength(1)
    expect(await row()).toMatchObject({ trial_used: true })
  })

  it('has begun it once, when it is carried out again', async () => {
    await choose('plus')
    await killed()
    await set(`due_at = now() - interval '1 second'`)
    await stage.platform.chore('billing.finish-wishes')
    expect(await billing()).toMatchObject({ state: 'active', plan: { name: 'Plus' } })
    expect(await invoicesOf()).toEqual([{ status: 'paid', total: 2_900 }])
  })
})

describe('many uses', () => {
  it('are all told before the plan ends, and the shop stays with who tells them', async () => {
    await choose('plus')
    await sql(`insert into usage_records
      (id, tenant_id, meter, event, quantity, occurred_at, state, due_at, failures, created_at, updated_at)
      select gen_random_uuid(), $1, 'orders', 'use-' || n, 1, now(), 'waiting', now(), 0, now(), now()
      from generate_series(1, 150) n`)
    const leases = new Set<string>()
    const watch = setInterval(() => {
      void row().then(({ busy_until: until }) => {
        if (until instanceof Date) leases.add(until.toISOString())
      })
    }, 20)
    await choose('free', boss())
    clearInterval(watch)
    const { rows } = await sql(
      `select state::text, count(*)::int as many from usage_records where tenant_id = $1 group by 1`,
    )
    expect(rows).toEqual([{ state: 'reported', many: 150 }])
    expect(leases.size).toBe(2)
    expect(await row()).toMatchObject({ busy_until: null })
  }, 60_000)
})

describe('a shop that could not be looked at', () => {
  it('was not seen, and lets others go first', async () => {
    await choose('plus')
    await set('looked_at = null, due_at = null')
    await stage.platform.double.control.fault({
      kind: 'drop_before',
      times: 9,
      method: 'GET',
      path: '/v1/customers',
    })
    await stage.platform.chore('billing.reconcile')
    const { looked_at: lookedAt, due_at: dueAt } = await row()
    expect(lookedAt).toBeNull()
    expect((dueAt as Date).getTime()).toBeGreaterThan(Date.now() + 10 * MINUTE * 1_000)
    await stage.platform.double.control.clearFaults()
    await stage.platform.chore('billing.reconcile')
    expect((await row())['looked_at']).not.toBeNull()
  })
})

describe('a shop that has paid where we did not hear of it', () => {
  it.each([
    ['is closed', `state = 'unpaid', suspension = 'unpaid', owed = 2900`],
    ['owed something', `owed = 2900`],
  ])('and %s is looked at within minutes', async (_, before) => {
    await choose('plus')
    await set(`${before}, looked_at = now() - interval '16 minutes'`)
    await stage.platform.chore('billing.reconcile')
    const { state, suspension, owed } = await row()
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
    await choose('plus')
    await card(token)
    const [one] = await subscriptionsOf()
    const end = one?.items.data[0]?.current_period_end ?? 0
    const { control } = stage.platform.double
    await control.advance(end - (await control.now()) + 10 * MINUTE)
    expect((await invoicesOf())[0]).toEqual({ status: 'draft', total: 2_900 })
  }

  /** Who asks nobody to pay first. */

  it('a plan that ends gives no credit for what its card does not pay', async () => {
    await renewed('pm_card_chargeDeclined')
    expect(await choose('free', boss())).toMatchObject({ state: 'free' })
    expect(await creditOf()).toBe(0)
    expect(await invoicesOf()).toContainEqual({ status: 'open', total: 2_900 })
  })

  it('a plan that ends gives credit for what its card pays', async () => {
    await renewed('pm_card_visa')
    expect(await choose('free')).toMatchObject({ state: 'free' })
    expect(await creditOf()).toBeGreaterThan(2_800)
    expect((await invoicesOf()).map(({ status }) => status)).not.toContain('draft')
  })

  it('a plan that is changed takes off nothing that its card does not pay', async () => {
    await renewed('pm_card_chargeDeclined')
    expect(await choose('pro', boss())).toMatchObject({ plan: { name: 'Pro' } })
    const pending = { customer: await customer(), pending: true }
    expect((await stage.platform.stripe.invoiceItems.list(pending)).data).toEqual([])
  })
})
