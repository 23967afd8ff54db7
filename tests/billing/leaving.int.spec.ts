import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
import { setStage } from './support/setStage.ts'

const DAY = 86_400

const paid = { currency: 'EUR', ownersMayChoose: true }
const allowances = [{ meter: 'orders', included: 2, price: 50_000 }]
const stage = setStage('leaving', {
  plus: { ...paid, name: 'Plus', price: 2_900, allowances },
  pro: { ...paid, name: 'Pro', price: 3_000, allowances },
  free: { name: 'Free', ownersMayChoose: true },
})
const { choose, refresh, card, row, billing, isOpen, advance, use } = stage

beforeAll(async () => {
  await stage.platform.double.control.dunning('unpaid')
})

const boss = () => ({ ...stage.platform.boss, 'x-tenant-id': stage.shop.slug })
const pay = () => stage.platform.ask('POST', '/billing/pay', stage.shop.owner, {})
const save = async (body: object) => {
  const path = `/tenants/${stage.shop.id}`
  expect((await stage.platform.ask('PATCH', path, stage.platform.boss, body)).status).toBe(200)
  await stage.platform.drain()
}
const pass = async (seconds: number) => {
  await advance(seconds)
  await stage.platform.hear()
}
const begin = async (plan: 'plus' | 'pro') => {
  await stage.addCard()
  expect((await choose(plan)).json).toMatchObject({ billing: { state: 'active' } })
}
const told = (what: string) =>
  stage.platform.mails().filter((mail) => mail.includes(`${stage.shop.slug}: ${what}`))

describe('what was used of a plan that is left with a card that declines', () => {
  beforeEach(async () => {
    await begin('plus')
    await pass(DAY)
    await use(5)
    await card('pm_card_chargeDeclined')
    expect((await choose('free')).json).toMatchObject({ billing: { state: 'free' } })
    await stage.platform.hear()
  }, 60_000)

  it('closes the shop until it is paid, and leads to no other plan', async () => {
    expect(Number((await row())['owed'])).toBeGreaterThan(140_000)
    expect(await row()).toMatchObject({ state: 'free', suspension: 'unpaid' })
    expect(await isOpen()).toBe(false)
    expect(told('your shop is closed for now')).toHaveLength(1)
    await card()
    expect(codeOf(await choose('plus'))).toBe('409 pay_first')
    expect((await pay()).json).toMatchObject({ billing: { owed: 0, suspension: null } })
    expect(await isOpen()).toBe(true)
    expect((await choose('plus')).json).toMatchObject({ billing: { state: 'active' } })
  }, 60_000)

  it('closes it no second time when an operator opens it all the same', async () => {
    await stage.platform.ask('POST', '/billing/open', boss(), {})
    await refresh()
    await pass(3 * DAY)
    expect(await isOpen()).toBe(true)
    expect(codeOf(await choose('plus'))).toBe('409 pay_first')
  }, 60_000)
})

describe('what is owed', () => {
  it('is asked for before a change, whether or not word of it has come', async () => {
    await begin('plus')
    await card('pm_card_chargeDeclined')
    await advance(32 * DAY)
    expect(await row()).toMatchObject({ state: 'active', owed: '0' })
    expect(codeOf(await choose('free'))).toBe('409 pay_first')
    await stage.platform.hear()
  }, 60_000)
})

describe('a plan from an operator that nobody pays for', () => {
  it('closes the shop in the end, and choosing it again with a card opens it', async () => {
    await choose('pro', boss())
    const notice = () => stage.platform.ask('GET', '/billing/notice', stage.shop.owner)
    expect((await notice()).json).toMatchObject({ notice: { state: 'starting', owed: 3_000 } })
    expect(await isOpen()).toBe(true)
    await pass(2 * DAY)
    expect(await row()).toMatchObject({ state: 'cancelled', suspension: 'unpaid' })
    expect(await isOpen()).toBe(false)
    expect(told('your shop is closed for now')).toHaveLength(1)
    await card()
    expect((await choose('pro')).json).toMatchObject({
      billing: { state: 'active', suspension: null, isClosed: false },
    })
  }, 60_000)

  it('closes it no second time when an operator opens it all the same', async () => {
    await choose('pro', boss())
    await pass(2 * DAY)
    await stage.platform.ask('POST', '/billing/open', boss(), {})
    await refresh()
    expect(await isOpen()).toBe(true)
  }, 60_000)

  it('but does not where an owner has only tried to begin it', async () => {
    await choose('free')
    await stage.platform.ask('POST', '/billing/portal', stage.shop.owner, {})
    await card('pm_card_chargeDeclined')
    await choose('pro')
    await pass(2 * DAY)
    expect(await row()).toMatchObject({ state: 'cancelled', suspension: null })
    expect(await isOpen()).toBe(true)
  }, 60_000)
})

describe('an archived shop', () => {
  it('is put on no plan, whoever asks for it', async () => {
    await stage.platform.ask('POST', '/billing/portal', stage.shop.owner, {})
    await card()
    await save({ status: 'archived' })
    expect(codeOf(await choose('plus', boss()))).toBe('409 shop_archived')
    const { customer } = await row()
    const { data } = await stage.platform.stripe.subscriptions.list({ customer: String(customer) })
    expect(data).toEqual([])
  })
})

describe('what a plan includes', () => {
  it('does not begin anew with every change', async () => {
    await begin('plus')
    await pass(60)
    await use(2)
    expect((await choose('pro')).json).toMatchObject({ billing: { plan: { name: 'Pro' } } })
    await pass(60)
    await use(2)
    const refused = await choose('plus')
    expect(codeOf(refused)).toBe('409 plan_changed_already')
    expect(refused.text).toMatch(/again on \d+ \w+ 20\d\d/)
    expect(await billing()).toMatchObject({ plan: { name: 'Pro' } })
    await use(2)
    expect(await billing()).toMatchObject({ usage: [{ used: 4, over: 2 }] })
    expect((await choose('plus', boss())).json).toMatchObject({
      billing: { plan: { name: 'Plus' } },
    })
    await pass(32 * DAY)
    expect((await choose('pro')).json).toMatchObject({ billing: { plan: { name: 'Pro' } } })
  }, 60_000)

  it('keeps nobody from leaving for a plan that costs nothing', async () => {
    await begin('plus')
    await pass(60)
    await choose('pro')
    await pass(60)
    expect((await choose('free')).json).toMatchObject({ billing: { state: 'free' } })
  }, 60_000)
})
