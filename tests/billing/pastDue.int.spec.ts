import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openPlatform, type Platform, type Shop } from './support/platform.ts'

const DAY = 86_400

let platform: Platform
let plus: string
let free: string
let shop: Shop
let count = 0

beforeAll(async () => {
  platform = await openPlatform()
  plus = await platform.plan({ currency: 'EUR', ownersMayChoose: true, name: 'Plus', price: 2_900 })
  free = await platform.plan({ name: 'Free', ownersMayChoose: true })
}, 240_000)

afterAll(() => platform?.close())

const refresh = () => platform.ask('POST', '/billing/refresh', shop.owner, {})
const customer = async () => String((await platform.row(shop))['customer'])
const after = async (seconds: number) => {
  await platform.double.control.advance(seconds)
  await platform.hear()
}

beforeEach(async () => {
  count += 1
  await platform.double.control.dunning('past_due')
  shop = await platform.shop(`due-${count}`)
  await platform.ask('POST', '/billing/portal', shop.owner, {})
  await platform.card(shop)
  await refresh()
  await platform.ask('POST', '/billing/plan', shop.owner, { plan: plus })
  expect(await platform.billing(shop)).toMatchObject({ state: 'active', owed: 0 })
}, 60_000)

it('a plan that Stripe leaves past due after the last attempt closes its shop, and paying opens it', async () => {
  await platform.card(shop, 'pm_card_chargeDeclined')
  await after(32 * DAY)
  expect(await platform.billing(shop)).toMatchObject({ state: 'past_due', owed: 2_900 })
  expect(await platform.isOpen(shop)).toBe(true)
  await after(20 * DAY)
  const { subscription } = await platform.row(shop)
  const there = await platform.stripe.subscriptions.retrieve(String(subscription))
  expect(there.status).toBe('past_due')
  expect(await platform.billing(shop)).toMatchObject({ state: 'unpaid', suspension: 'unpaid' })
  expect(await platform.isOpen(shop)).toBe(false)
  await platform.card(shop)
  await platform.ask('POST', '/billing/pay', shop.owner, {})
  expect(await platform.billing(shop)).toMatchObject({ state: 'active', suspension: null, owed: 0 })
  expect(await platform.isOpen(shop)).toBe(true)
})

describe('a debit that a bank has not answered', () => {
  /** Renewed, its invoice finalised and tried, and the bank not done with it. */
  const renewed = async () => {
    const { period_end: end } = await platform.row(shop)
    const ends = Date.parse(String(end)) / 1_000
    await after(ends - (await platform.double.control.now()) + 2 * 3_600)
    const [open] = (
      await platform.stripe.invoices.list({ customer: await customer(), status: 'open' })
    ).data
    expect(open).toMatchObject({ attempted: true, amount_remaining: 2_900 })
  }

  it('is not owed, keeps nobody on a plan and is not asked for again', async () => {
    await platform.card(shop, 'pm_usBankAccount_success')
    await renewed()
    expect(await platform.billing(shop)).toMatchObject({
      state: 'active',
      owed: 0,
      suspension: null,
    })
    const { status } = await platform.ask('POST', '/billing/pay', shop.owner, {})
    expect(status).toBe(200)
    await platform.ask('POST', '/billing/plan', shop.owner, { plan: free })
    await platform.hear()
    expect(await platform.billing(shop)).toMatchObject({ state: 'free', owed: 0, suspension: null })
    expect(await platform.isOpen(shop)).toBe(true)
    await after(5 * DAY)
    expect(await platform.billing(shop)).toMatchObject({ state: 'free', owed: 0 })
  })

  it('and is sent back is owed', async () => {
    await platform.card(shop, 'pm_usBankAccount_insufficientFunds')
    await renewed()
    expect(await platform.billing(shop)).toMatchObject({ state: 'active', owed: 0 })
    await after(5 * DAY)
    expect(await platform.billing(shop)).toMatchObject({ state: 'past_due', owed: 2_900 })
  })
})
