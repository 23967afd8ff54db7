import { afterAll, beforeAll, expect, it } from 'vitest'

import { openPlatform, type Platform, type Shop } from './support/platform.ts'

let platform: Platform
let shop: Shop
let plus: string

beforeAll(async () => {
  platform = await openPlatform()
  plus = await platform.plan({
    name: 'Plus',
    price: 2_900,
    currency: 'EUR',
    trialDays: 14,
    ownersMayChoose: true,
  })
  shop = await platform.shop('painter')
  await platform.double.control.dunning('unpaid')
  const { status } = await platform.ask('POST', '/billing/plan', shop.owner, { plan: plus })
  expect(status).toBe(200)
}, 240_000)

afterAll(() => platform.close())

const save = async (body: object) => {
  const { status } = await platform.ask('PATCH', `/tenants/${shop.id}`, shop.owner, body)
  expect(status).toBe(200)
  await platform.drain()
}

it('an owner who saves the shop’s settings keeps the plan, though plans are not the owner’s to see there', async () => {
  await save({ contactPhone: '+49 30 1' })
  expect(await platform.billing(shop)).toMatchObject({ state: 'trialing', plan: { name: 'Plus' } })
})

it('and opens no shop with it that was closed for not paying', async () => {
  await platform.double.control.advance(15 * 86_400)
  await platform.hear()
  expect(await platform.isOpen(shop)).toBe(false)
  await save({ contactPhone: '+49 30 2', status: 'active', plan: null })
  expect(await platform.isOpen(shop)).toBe(false)
  expect(await platform.billing(shop)).toMatchObject({ state: 'paused', plan: { name: 'Plus' } })
})
