import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
import { openPlatform, type Platform, type Shop } from './support/platform.ts'

let platform: Platform
let plus: string
let shop: Shop
let count = 0

beforeAll(async () => {
  platform = await openPlatform()
  plus = await platform.plan({
    name: 'Plus',
    price: 2_900,
    currency: 'EUR',
    trialDays: 14,
    ownersMayChoose: true,
  })
}, 240_000)

afterAll(() => platform.close())
afterEach(() => platform.double.control.clearFaults())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`credited-${count}`)
  await platform.ask('POST', '/billing/plan', shop.owner, { plan: plus })
}, 60_000)

const grant = (amount: number, key: string = randomUUID(), reason = 'Sorry for the outage') =>
  platform.ask(
    'POST',
    '/billing/credits',
    { ...platform.boss, 'x-tenant-id': shop.slug, 'idempotency-key': key },
    { amount, reason },
  )
const customer = async () => String((await platform.row(shop))['customer'])
/** As an invoice does that nobody here has heard of: positive takes credit. */
const takeAtStripe = async (amount: number) =>
  platform.stripe.customers.createBalanceTransaction(await customer(), { amount, currency: 'eur' })
const balance = async () => {
  const known = await platform.stripe.customers.retrieve(await customer())
  return known.deleted ? null : known.balance
}
const ours = async () =>
  (
    await platform.house.owner.query<{ sum: number }>(
      'select sum(amount)::int as sum from subscription_credits where tenant_id = $1',
      [shop.id],
    )
  ).rows[0]?.sum

describe('credit that is taken back', () => {
  it('by ten at once is what is there and not a cent more', async () => {
    await grant(500)
    await platform.drain()
    const answers = await Promise.all(Array.from({ length: 10 }, () => grant(-100)))
    expect(answers.map(codeOf).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => '201 undefined'),
      ...Array.from({ length: 5 }, () => '409 credit_exceeds'),
    ])
    await platform.drain()
    expect(await balance()).toBe(0)
    expect(await platform.billing(shop)).toMatchObject({ credit: 0 })
  }, 120_000)

  it('is what Stripe has, whatever was there when it was last looked at', async () => {
    await grant(500)
    await platform.drain()
    await takeAtStripe(300)
    expect(await platform.row(shop)).toMatchObject({ credit: '500' })
    expect(codeOf(await grant(-201))).toBe('409 credit_exceeds')
    expect((await grant(-200)).status).toBe(201)
    await platform.drain()
    expect(await balance()).toBe(0)
  })

  it('is less when an invoice is quicker, and is written down so', async () => {
    await grant(500)
    await platform.drain()
    await platform.double.control.fault({
      kind: 'drop_before',
      times: 9,
      method: 'POST',
      path: '/balance_transactions',
    })
    expect((await grant(-400)).status).toBe(201)
    await platform.double.control.clearFaults()
    await takeAtStripe(200)
    await platform.house.owner.query(
      `update subscription_credits set due_at = now() - interval '1 second' where tenant_id = $1`,
      [shop.id],
    )
    await Promise.all([
      platform.chore('billing.tell-collector'),
      platform.chore('billing.tell-collector'),
      platform.drain(),
    ])
    expect(await balance()).toBe(0)
    // An invoice has had 200 of it, and the rest was taken.
    expect(await ours()).toBe(200)
    expect(await platform.billing(shop)).toMatchObject({ credit: 0 })
  })

  it('is not taken while Stripe cannot be asked', async () => {
    await grant(500)
    await platform.drain()
    await platform.double.control.fault({
      kind: 'drop_before',
      times: 9,
      method: 'GET',
      path: '/v1/customers',
    })
    expect((await grant(-100)).status).toBe(503)
    expect(await ours()).toBe(500)
  })
})

describe('a grant', () => {
  it('that was booked by a worker which then was cut off is seen soon, and not only at the next look', async () => {
    await grant(500)
    await platform.drain()
    await platform.house.owner.query(
      `update subscriptions set credit = 0, looked_at = now() - interval '1 hour' where tenant_id = $1`,
      [shop.id],
    )
    await platform.chore('billing.reconcile')
    expect(await platform.row(shop)).toMatchObject({ credit: '500' })
  })

  it('that comes again is the same, though nothing is known of an answer', async () => {
    const key = randomUUID()
    const first = await grant(300, key)
    await platform.house.owner.query('delete from idempotency_keys')
    const second = await grant(300, key)
    expect(second.status).toBe(201)
    expect(second.json).toEqual(first.json)
    const back = randomUUID()
    expect((await grant(-300, back)).status).toBe(201)
    await platform.house.owner.query('delete from idempotency_keys')
    expect((await grant(-300, back)).status).toBe(201)
    await platform.drain()
    expect(await balance()).toBe(0)
    expect(await ours()).toBe(0)
  })

  it.each(['half a pair \ud800', 'a bell \u0007', 'two\nlines', 'nothing \u0000'])(
    'is refused with a reason that nobody can read: %j',
    async (reason) => {
      expect(codeOf(await grant(100, randomUUID(), reason))).toBe('400 invalid_input')
      expect(await ours()).toBeNull()
    },
  )
})
