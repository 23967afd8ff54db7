import { beforeEach, describe, expect, it } from 'vitest'

import { holdBack } from './support/holdBack.ts'
import { setStage } from './support/setStage.ts'

const DAY = 86_400

const paid = { currency: 'EUR', ownersMayChoose: true }
const stage = setStage('late', {
  plus: { ...paid, name: 'Plus', price: 2_900 },
  pro: { ...paid, name: 'Pro', price: 9_900 },
  tried: { ...paid, name: 'Tried', price: 1_900, trialDays: 14 },
  free: { name: 'Free', ownersMayChoose: true },
})
const { refresh, addCard, card, row, set, billing, isOpen, advance } = stage

beforeEach(async () => {
  await stage.platform.ask('POST', '/billing/portal', stage.shop.owner, {})
}, 60_000)

const choose = async (...wish: Parameters<typeof stage.choose>): Promise<unknown> =>
  (await stage.choose(...wish)).json['billing']
const hold = (call: Parameters<typeof holdBack>[1]) => holdBack(stage.platform.house.payload, call)
/** As though whoever has the shop had taken too long over it. */
const leaseRunsOut = () => set(`busy_until = now() - interval '1 second'`)

describe('how a shop stood, when that is heard after how it stands now,', () => {
  it('does not close it again once it has paid', async () => {
    await choose('tried')
    await advance(15 * DAY)
    await stage.platform.hear()
    expect(await isOpen()).toBe(false)
    const before = stage.platform.mails().length
    const late = hold('look')
    const slow = refresh()
    await late.untilDone
    await card()
    const { json } = await stage.platform.ask('POST', '/billing/pay', stage.shop.owner, {})
    expect(json).toMatchObject({ billing: { state: 'active', isClosed: false } })
    const { looked_at: lookedAt } = await row()
    late.letGo()
    expect((await slow).json).toMatchObject({ billing: { state: 'active', isClosed: false } })
    expect(await isOpen()).toBe(true)
    expect(await row()).toMatchObject({ suspension: null, looked_at: lookedAt })
    await stage.platform.hear()
    expect(stage.platform.mails().slice(before)).toEqual([expect.stringContaining('open again')])
  }, 60_000)

  it('does not open it again once its plan has ended', async () => {
    await addCard()
    await choose('plus')
    const late = hold('look')
    const slow = refresh()
    await late.untilDone
    await stage.platform.stripe.subscriptions.cancel(String((await row())['subscription']))
    await stage.platform.hear()
    expect(await isOpen()).toBe(false)
    late.letGo()
    expect((await slow).json).toMatchObject({ billing: { state: 'cancelled', isClosed: true } })
    expect(await isOpen()).toBe(false)
  }, 60_000)
})

describe('a worker whose answer comes when another has carried out a later choice', () => {
  const overtaken = async (plan: 'free' | 'pro'): Promise<void> => {
    await addCard()
    const late = hold('start')
    const slow = choose('plus')
    await late.untilDone
    await leaseRunsOut()
    const chosen = await choose(plan)
    late.letGo()
    expect(chosen).toMatchObject({ isChanging: false })
    expect(await slow).toEqual(chosen)
    expect(await billing()).toEqual(chosen)
  }

  it('does not put the shop back on the plan it chose before', async () => {
    await overtaken('pro')
    expect(await billing()).toMatchObject({ state: 'active', plan: { name: 'Pro' } })
    expect(await row()).toMatchObject({ version: '2', done: '2' })
  })

  it('does not take it back to the plan it has left, and closes it for none', async () => {
    await overtaken('free')
    expect(await billing()).toMatchObject({ state: 'free', plan: { name: 'Free' } })
    expect(await isOpen()).toBe(true)
    expect(await row()).toMatchObject({ subscription: null, version: '2', done: '2' })
  })

  it('does not take up what was begun before and has ended since', async () => {
    await addCard()
    await choose('plus')
    // Whoever began it was killed before that was noted.
    await set(
      `done = 0, subscription = null, state = 'starting', agreed = 'null', looked_at = null`,
    )
    const late = hold('begun')
    const slow = choose('pro')
    await late.untilDone
    await leaseRunsOut()
    const chosen = await choose('free')
    late.letGo()
    expect(chosen).toMatchObject({ state: 'free', isChanging: false })
    await slow
    expect(await billing()).toEqual(chosen)
    expect(await isOpen()).toBe(true)
    expect(await row()).toMatchObject({ subscription: null, version: '3', done: '3' })
  })
})

describe('a plan that was carried out, but could not be looked at then,', () => {
  it.each(['400', '500'] as const)('has not failed (%s)', async (kind) => {
    await addCard()
    const path = '/v1/invoices'
    // Only then: before a choice is taken the shop is looked at as well.
    const late = hold('start')
    const slow = choose('plus')
    await late.untilDone
    await stage.platform.double.control.fault({ kind, times: 9, method: 'GET', path })
    late.letGo()
    await slow
    const { failures, trouble, due_at: dueAt } = await row()
    expect({ failures, trouble }).toEqual({ failures: '0', trouble: null })
    expect((dueAt as Date).getTime()).toBeLessThanOrEqual(Date.now())
    expect(await billing()).toMatchObject({
      isChanging: false,
      trouble: null,
      plan: { name: 'Plus' },
    })
  })
})
