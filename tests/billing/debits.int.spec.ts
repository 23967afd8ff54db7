import { describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
import { setStage } from './support/setStage.ts'

const DAY = 86_400
const PAYS = 'pm_usBankAccount_success'
const BOUNCES = 'pm_usBankAccount_insufficientFunds'

const paid = { currency: 'EUR', ownersMayChoose: true }
const allowances = [{ meter: 'orders', included: 2, price: 50 }]
const stage = setStage('debited', {
  plus: { ...paid, name: 'Plus', price: 2_900, allowances },
  pro: { ...paid, name: 'Pro', price: 9_900, allowances },
  free: { name: 'Free', ownersMayChoose: true },
})

const pay = () => stage.platform.ask('POST', '/billing/pay', stage.shop.owner, {})
const boss = () => ({ ...stage.platform.boss, 'x-tenant-id': stage.shop.slug })
const after = async (seconds: number) => {
  await stage.advance(seconds)
  await stage.platform.hear()
}
const invoices = async (status: 'open' | 'paid' | 'void') => {
  const customer = await stage.customer()
  const { data } = await stage.platform.stripe.invoices.list({ customer, status })
  return data.map(({ total }) => total)
}
const begin = async (token?: string) => {
  await stage.addCard()
  await stage.card(token)
  await stage.choose('plus')
}
/** Renewed, its invoice finalised and tried, and the bank not done with it. */
const renew = async () => {
  const { period_end: end } = await stage.row()
  const ends = Date.parse(String(end)) / 1_000
  await after(ends - (await stage.platform.double.control.now()) + 2 * 3_600)
}

describe('a renewal that a bank has not paid yet', () => {
  it('is not owed, is not asked for again, and keeps the plan until the bank has answered', async () => {
    await begin()
    await stage.card(PAYS)
    await renew()
    expect(await invoices('open')).toEqual([2_900])
    expect(await stage.billing()).toMatchObject({ state: 'active', owed: 0, onItsWay: 2_900 })
    expect((await pay()).status).toBe(200)
    for (const plan of ['pro', 'free'] as const)
      expect(codeOf(await stage.choose(plan))).toBe('409 payment_on_its_way')
    await after(5 * DAY)
    expect(await stage.billing()).toMatchObject({ state: 'active', owed: 0, onItsWay: 0 })
    await stage.choose('free')
    await stage.platform.hear()
    expect(await stage.billing()).toMatchObject({ state: 'free' })
    expect(Number((await stage.billing())['credit'])).toBeGreaterThan(2_000)
  })

  it('is waited for when an operator changes the plan', async () => {
    await begin()
    await stage.card(PAYS)
    await renew()
    await stage.choose('pro', boss())
    expect(await stage.billing()).toMatchObject({ plan: { name: 'Plus' }, isChanging: true })
    await after(5 * DAY)
    await stage.set(`due_at = now() - interval '1 second'`)
    await stage.platform.chore('billing.finish-wishes')
    expect(await stage.billing()).toMatchObject({ plan: { name: 'Pro' }, isChanging: false })
    expect(await invoices('paid')).toEqual([2_900, 2_900])
  })

  it('is owed once the bank has sent it back', async () => {
    await begin()
    await stage.card(BOUNCES)
    await renew()
    expect(await stage.billing()).toMatchObject({ state: 'active', owed: 0 })
    await after(5 * DAY)
    expect(await stage.billing()).toMatchObject({ state: 'past_due', owed: 2_900 })
  })
})

describe('a first payment that a bank has not made yet', () => {
  it('is not given up for another plan, and begins this one when it comes', async () => {
    await begin(PAYS)
    expect(await stage.billing()).toMatchObject({ state: 'starting', onItsWay: 2_900 })
    for (const plan of ['pro', 'free'] as const)
      expect(codeOf(await stage.choose(plan))).toBe('409 payment_on_its_way')
    await stage.choose('free', boss())
    await after(6 * DAY)
    expect(await invoices('paid')).toContain(2_900)
    expect(await invoices('void')).toEqual([])
    await stage.set(`due_at = now() - interval '1 second'`)
    await stage.platform.chore('billing.finish-wishes')
    // What it has paid for and does not want any more is not lost.
    expect(await stage.billing()).toMatchObject({ state: 'free' })
    expect(Number((await stage.billing())['credit'])).toBeGreaterThan(2_000)
  })
})

describe('a debt', () => {
  it('that a bank may pay opens no shop that is closed for it', async () => {
    await begin()
    await stage.use(100)
    await stage.card('pm_card_chargeDeclined')
    await stage.choose('free')
    await stage.platform.hear()
    expect(await stage.isOpen()).toBe(false)
    await stage.card(BOUNCES)
    await pay()
    await stage.platform.hear()
    expect(await stage.billing()).toMatchObject({ owed: 0, suspension: 'unpaid' })
    expect(await stage.isOpen()).toBe(false)
    expect(codeOf(await stage.choose('plus'))).toBe('409 payment_on_its_way')
    await after(5 * DAY)
    expect(await stage.isOpen()).toBe(false)
    await stage.card(PAYS)
    await pay()
    await after(5 * DAY)
    expect(await stage.billing()).toMatchObject({ owed: 0, suspension: null })
    expect(await stage.isOpen()).toBe(true)
  })
})
