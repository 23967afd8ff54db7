import { beforeEach, describe, expect, it } from 'vitest'

import { codeOf } from './support/codeOf.ts'
import { setStage } from './support/setStage.ts'

const DAY = 86_400

const paid = { currency: 'EUR', ownersMayChoose: true }
const orders = (included: number, price: number) => [{ meter: 'orders', included, price }]
const stage = setStage('changing', {
  plus: { ...paid, name: 'Plus', price: 2_900, allowances: orders(2, 5) },
  pro: { ...paid, name: 'Pro', price: 9_900, allowances: orders(1, 10) },
  tried: { ...paid, name: 'Tried', price: 1_000, trialDays: 14 },
  triedAsWell: { ...paid, name: 'Tried as well', price: 2_000, trialDays: 7 },
  free: { name: 'Free', ownersMayChoose: true },
})
const { choose, addCard, billing, customer, advance, use } = stage

const now = () => stage.platform.double.control.now()
const pending = async () =>
  (await stage.platform.stripe.invoiceItems.list({ customer: await customer(), pending: true }))
    .data

describe('a plan that is changed in the middle of a period', () => {
  beforeEach(async () => {
    await addCard()
    await choose('plus')
    await advance(10 * DAY)
  }, 60_000)

  const newest = async () =>
    (await stage.platform.stripe.invoices.list({ customer: await customer() })).data[0]

  it('bills what was used before by the old one, and what is used from then on by the new', async () => {
    await use(5, (await now()) - 60)
    await choose('pro')
    expect((await pending()).map(({ amount }) => amount)).toContain(15)
    await use(3, await now())
    const left = (await pending()).reduce((sum, { amount }) => sum + amount, 0)
    expect(await billing()).toMatchObject({
      usage: [{ used: 3, included: 1, over: 2, amount: 20 }],
      nextCharge: { amount: 9_900 + 20 + left },
    })
    await advance(25 * DAY)
    expect(await newest()).toMatchObject({ total: 9_900 + 20 + left })
    await stage.platform.hear()
    expect((await newest())?.total).toBeGreaterThan(9_900 + 20 + 15)
  }, 60_000)

  it('tells Stripe before what it has not heard of yet', async () => {
    await stage.platform.double.control.fault({
      kind: 'drop_before',
      times: 40,
      path: '/v1/billing/meter_events',
    })
    await use(4, (await now()) - 60)
    await stage.platform.double.control.clearFaults()
    await choose('pro')
    expect((await pending()).map(({ amount }) => amount)).toContain(10)
    expect(await billing()).toMatchObject({ usage: [{ used: 0, amount: 0 }] })
  }, 60_000)

  it('left for one that costs nothing bills what was used', async () => {
    await use(5, (await now()) - 60)
    await choose('free')
    const { data } = await stage.platform.stripe.invoices.list({ customer: await customer() })
    const amounts = data.flatMap(({ lines }) => lines.data.map(({ amount }) => amount))
    expect(amounts).toContain(15)
  }, 60_000)
})

describe('a trial', () => {
  it('is not carried to a plan that may not be tried, unless there is a card', async () => {
    await choose('tried')
    expect(codeOf(await choose('pro'))).toBe('409 card_needed')
    expect(await billing()).toMatchObject({
      state: 'trialing',
      plan: { name: 'Tried' },
      isChanging: false,
    })
    await addCard()
    expect((await choose('pro')).json).toMatchObject({ billing: { plan: { name: 'Pro' } } })
  })

  it('goes on with another plan that may be tried as well', async () => {
    await choose('tried')
    expect((await choose('triedAsWell')).json).toMatchObject({
      billing: { state: 'trialing', plan: { name: 'Tried as well' } },
    })
  })
})
