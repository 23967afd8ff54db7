import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { openPlatform, type Json, type Platform, type Shop } from './support/platform.ts'

const DAY = 86_400

let platform: Platform
let plus: string
let shop: Shop
let count = 0

beforeAll(async () => {
  platform = await openPlatform()
  const paid = { currency: 'EUR', ownersMayChoose: true }
  plus = await platform.plan({ ...paid, name: 'Plus', price: 2_900, trialDays: 14 })
  await platform.double.control.dunning('unpaid')
}, 240_000)

afterAll(() => platform.close())

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`held-${count}`)
  await platform.ask('POST', '/billing/plan', shop.owner, { plan: plus })
}, 60_000)

const boss = () => ({ ...platform.boss, 'x-tenant-id': shop.slug })
const after = async (days: number) => {
  await platform.double.control.advance(days * DAY)
  await platform.hear()
}
const save = async (document: Json) => {
  const path = `/tenants/${shop.id}`
  expect((await platform.ask('PATCH', path, platform.boss, document)).status).toBe(200)
  await platform.drain()
}
const pay = async () => {
  await platform.card(shop)
  const { json } = await platform.ask('POST', '/billing/pay', shop.owner, {})
  expect(json).toMatchObject({ billing: { state: 'active' } })
  await platform.hear()
}
const told = (what: string) =>
  platform.mails().filter((mail) => mail.includes(`${shop.slug}: ${what}`))

it('what an operator has suspended besides is not opened by paying, nor said to be open', async () => {
  await after(15)
  await save({ status: 'suspended' })
  expect(await platform.row(shop)).toMatchObject({ suspension: 'trial_over' })
  await pay()
  expect(await platform.row(shop)).toMatchObject({ suspension: null })
  expect(await platform.isOpen(shop)).toBe(false)
  expect(told('your shop is open again')).toEqual([])
  await save({ status: 'active' })
  expect(await platform.isOpen(shop)).toBe(true)
})

it('what an operator had suspended before is held by billing as well', async () => {
  await save({ status: 'suspended' })
  await after(15)
  expect(await platform.row(shop)).toMatchObject({ suspension: 'trial_over' })
  await save({ status: 'active' })
  expect(await platform.isOpen(shop)).toBe(false)
  await pay()
  expect(await platform.isOpen(shop)).toBe(true)
})

it('a page that was opened before billing closed the shop does not open it when it is saved', async () => {
  const page = (await platform.ask('GET', `/tenants/${shop.id}?depth=0`, platform.boss)).json
  expect(page).toMatchObject({ status: 'active' })
  await after(15)
  expect(await platform.isOpen(shop)).toBe(false)
  await save({ ...page, contactPhone: '+49 30 1' })
  expect(await platform.isOpen(shop)).toBe(false)
  expect(await platform.billing(shop)).toMatchObject({ state: 'paused', suspension: 'trial_over' })
})

it('an operator opens the shop all the same, until it fails anew; nobody else does', async () => {
  await after(15)
  const open = (who: Readonly<Record<string, string>>) =>
    platform.ask('POST', '/billing/open', who, {})
  expect((await open(shop.owner)).status).toBe(403)
  expect(await platform.isOpen(shop)).toBe(false)
  expect((await open(boss())).json).toMatchObject({
    billing: { state: 'paused', suspension: null, isClosed: false },
  })
  await platform.ask('POST', '/billing/refresh', shop.owner, {})
  expect(await platform.isOpen(shop)).toBe(true)
  await pay()
  await platform.card(shop, 'pm_card_chargeDeclined')
  await after(48)
  expect(await platform.isOpen(shop)).toBe(false)
})

it('a plan that was ended at Stripe is not said to be unpaid', async () => {
  const { subscription } = await platform.row(shop)
  await platform.stripe.subscriptions.cancel(String(subscription))
  await platform.hear()
  expect(await platform.billing(shop)).toMatchObject({ state: 'cancelled', suspension: 'ended' })
  expect(told('your shop is closed for now')).toHaveLength(1)
  expect(platform.letters().at(-1)).toContain('Your plan has ended')
})

it('nobody is thanked for a payment when an operator gives a plan that costs nothing', async () => {
  await after(15)
  const free = await platform.plan({ name: `Free ${count}`, ownersMayChoose: true })
  await platform.ask('POST', '/billing/plan', boss(), { plan: free })
  await platform.hear()
  expect(await platform.isOpen(shop)).toBe(true)
  expect(told('your shop is open again')).toHaveLength(1)
  expect(platform.letters().at(-1)).not.toContain('payment')
})
