import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
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
  plus = await platform.plan({ ...paid, name: 'Plus', price: 2_900 })
  pro = await platform.plan({ ...paid, name: 'Pro', price: 9_900 })
  free = await platform.plan({ name: 'Free', ownersMayChoose: true })
  await platform.double.control.dunning('unpaid')
}, 240_000)

afterAll(() => platform?.close())

const boss = () => ({ ...platform.boss, 'x-tenant-id': shop.slug })
const refresh = () => platform.ask('POST', '/billing/refresh', shop.owner, {})
const choose = (plan: string | null, who: Readonly<Record<string, string>> = shop.owner) =>
  platform.ask('POST', '/billing/plan', who, { plan })
const planOf = async () => {
  const { json } = await platform.ask('GET', `/tenants/${shop.id}?depth=1`, platform.boss)
  return (json['plan'] as { name?: string } | null)?.name ?? null
}

beforeEach(async () => {
  count += 1
  shop = await platform.shop(`deciding-${count}`)
  await platform.ask('POST', '/billing/portal', shop.owner, {})
  await platform.card(shop)
  await refresh()
}, 60_000)

describe('a page of the shop', () => {
  it('that was opened before the plan changed and is saved afterwards leaves the plan as it is', async () => {
    await choose(plus)
    const { json: page } = await platform.ask('GET', `/tenants/${shop.id}?depth=0`, platform.boss)
    expect(page).toMatchObject({ plan: plus })
    await choose(pro)
    const path = `/tenants/${shop.id}`
    const body = { ...page, contactEmail: 'new@shop.test' }
    expect((await platform.ask('PATCH', path, platform.boss, body)).status).toBe(200)
    await platform.drain()
    expect(await planOf()).toBe('Pro')
    expect(await platform.billing(shop)).toMatchObject({
      plan: { name: 'Pro' },
      isChanging: false,
    })
  })
})

describe('a page of the shop that an operator opened', () => {
  it('before it was archived and saves afterwards opens and bills nothing', async () => {
    await choose(plus)
    const path = `/tenants/${shop.id}`
    const { json: page } = await platform.ask('GET', `${path}?depth=0`, platform.boss)
    const save = async (body: object) => {
      expect((await platform.ask('PATCH', path, platform.boss, body)).status).toBe(200)
      await platform.drain()
    }
    await save({ status: 'archived' })
    await save({ ...page, contactEmail: 'late@shop.test' })
    const { json } = await platform.ask('GET', path, platform.boss)
    expect(json).toMatchObject({ status: 'archived', contactEmail: 'late@shop.test' })
    expect(await platform.row(shop)).toMatchObject({ state: 'none', subscription: null })
    await save({ ...page, statusSeen: 'archived', status: 'active' })
    expect(await platform.row(shop)).toMatchObject({ state: 'active' })
  })
})

describe('the platform', () => {
  it('is offered every plan, and owners those that are theirs to choose', async () => {
    const given = `By arrangement ${count}`
    const id = await platform.plan({ name: given, price: 100, currency: 'EUR' })
    const offersTo = async (who: Readonly<Record<string, string>>) => {
      const { json } = await platform.ask('GET', '/billing', who)
      return (json['billing'] as { offers: { name: string }[] }).offers.map(({ name }) => name)
    }
    expect(await offersTo(boss())).toContain(given)
    expect(await offersTo(shop.owner)).not.toContain(given)
    expect(codeOf(await choose(id))).toBe('403 plan_not_open')
  })

  it('takes a shop off its plan, which no owner does', async () => {
    await choose(plus)
    expect(codeOf(await choose(null))).toBe('403 plan_not_open')
    expect((await choose(null, boss())).json).toMatchObject({ billing: { state: 'none' } })
    expect(await planOf()).toBeNull()
  })

  it('gives the same plan again after it never began', async () => {
    await platform.card(shop, 'pm_card_chargeDeclined')
    await choose(pro, boss())
    await platform.double.control.advance(2 * DAY)
    await platform.hear()
    expect(await platform.row(shop)).toMatchObject({ state: 'cancelled' })
    await platform.card(shop)
    await refresh()
    expect((await choose(pro, boss())).json).toMatchObject({ billing: { state: 'active' } })
  })

  it('is named where it opened a shop that was not paid', async () => {
    await choose(plus)
    await platform.card(shop, 'pm_card_chargeDeclined')
    await platform.double.control.advance(50 * DAY)
    await platform.hear()
    expect(await platform.isOpen(shop)).toBe(false)
    await platform.ask('POST', '/billing/open', boss(), {})
    await platform.ask('POST', '/billing/open', boss(), {})
    const { rows } = await platform.house.owner.query<{ payload: Json }>(
      `select payload from events where tenant_id = $1 and topic = 'billing.opened_anyway'`,
      [shop.id],
    )
    expect(rows).toEqual([{ payload: { was: 'unpaid', by: expect.stringContaining('@') } }])
  })

  it('says which grant it means, since one that is sent again would be another', async () => {
    await choose(plus)
    const grant = (key: object) =>
      platform.ask(
        'POST',
        '/billing/credits',
        { ...boss(), ...key },
        { amount: 500, reason: 'Sorry' },
      )
    expect(codeOf(await grant({}))).toBe('400 key_needed')
    expect((await grant({ 'idempotency-key': randomUUID() })).status).toBe(201)
  })
})

describe('an owner', () => {
  it('who changes twice in the same moment changes once', async () => {
    await choose(plus)
    const most = await platform.plan({
      currency: 'EUR',
      ownersMayChoose: true,
      name: `Most ${count}`,
      price: 19_900,
    })
    const codes = (await Promise.all([choose(pro), choose(most)])).map(codeOf)
    expect(codes.toSorted()).toEqual(['200 undefined', '409 plan_changed_already'])
  })

  it('does not leave a plan and take it again over and over', async () => {
    const said: string[] = []
    for (const plan of [plus, free, plus, free, plus, pro]) said.push(codeOf(await choose(plan)))
    expect(said).toEqual([
      ...Array<string>(4).fill('200 undefined'),
      ...Array<string>(2).fill('409 plan_changed_already'),
    ])
  })

  it('may change again in the next period', async () => {
    await choose(plus)
    await choose(pro)
    expect(codeOf(await choose(plus))).toBe('409 plan_changed_already')
    await platform.double.control.advance(32 * DAY)
    await platform.hear()
    expect(codeOf(await choose(plus))).toBe('200 undefined')
  })

  it('pays for a period that has just begun before the plan is changed in it', async () => {
    await choose(plus)
    const { period_end: end } = await platform.row(shop)
    const ends = Date.parse(String(end)) / 1_000
    await platform.double.control.advance(ends - (await platform.double.control.now()) + 60)
    await platform.card(shop, 'pm_card_chargeDeclined')
    expect(codeOf(await choose(pro))).toBe('409 pay_first')
    expect(await platform.billing(shop)).toMatchObject({ plan: { name: 'Plus' }, owed: 2_900 })
  })
})
