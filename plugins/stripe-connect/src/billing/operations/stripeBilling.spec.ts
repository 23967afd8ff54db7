import { randomUUID } from 'node:crypto'

import type { BillingProvider, Terms } from '@souk/tenancy/ports'
import { describe, expect, it } from 'vitest'

import type { Fault } from '../../../../../tools/stripe-double/server/faults.ts'
import { withDouble, type Bench } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { stripeClient } from '../../shared/stripeClient.ts'
import { stripeBilling } from './stripeBilling.ts'

const DAY = 86_400
const terms: Terms = {
  plan: 'p1',
  name: 'Plus',
  currency: 'EUR',
  price: 2_900,
  trialDays: 0,
  allowances: [{ meter: 'orders', included: 200, price: 5 }],
}

type Stage = Bench & { readonly billing: BillingProvider; readonly customer: string }

/** A customer with a card, and billing as the house is handed it. */
const onStage = (work: (stage: Stage) => Promise<void>): Promise<void> =>
  withDouble(async (bench) => {
    const stripe = stripeClient(
      { secretKey: bench.double.keys.secretKey, apiBase: bench.double.url },
      { pause: () => Promise.resolve() },
    )
    const billing = stripeBilling({ stripe })
    const shop = { id: 's1', name: 'Ada’s Shop', email: 'ada@shop.test', key: 'customer' }
    const stage = { ...bench, billing, customer: await billing.openCustomer(shop) }
    await payWith(stage, 'pm_card_visa')
    await work(stage)
  })

const payWith = async ({ stripe, customer }: Pick<Stage, 'stripe' | 'customer'>, token: string) => {
  const { id } = await stripe.paymentMethods.attach(token, { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
}

const subscriptionsOf = async ({ stripe, customer }: Stage) =>
  (await stripe.subscriptions.list({ customer, status: 'all' })).data

const begin = ({ billing, customer }: Stage, over: Partial<Terms> = {}): Promise<string> =>
  billing.start({ customer, terms: { ...terms, ...over }, trialDays: 0, key: randomUUID() })

/** Paid once, and then no more: `unpaid` when the last attempt has failed. */
const beginUnpaid = async (stage: Stage): Promise<string> => {
  const { control } = stage.double
  await control.dunning('unpaid')
  const subscription = await begin(stage)
  await payWith(stage, 'pm_card_chargeDeclined')
  await control.advance(48 * DAY)
  expect((await stage.stripe.subscriptions.retrieve(subscription)).status).toBe('unpaid')
  return subscription
}

const creditOf = async ({ billing, customer }: Stage): Promise<number> =>
  (await billing.look({ customer, subscription: null })).credit

const mishaps: readonly Fault['kind'][] = ['500', 'error_after', 'drop_before', 'drop_after']

describe('what Stripe is asked for twice', () => {
  it.each(mishaps)('is booked once, by two at once and after %s', (kind) =>
    onStage(async (stage) => {
      const { billing, customer, double } = stage
      await begin(stage)
      const book = () =>
        billing.bookCredit({ customer, amount: 700, currency: 'EUR', reason: 'Sorry', key: 'c1' })
      await double.control.fault({ kind, times: 1, method: 'POST', path: '/balance_transactions' })
      await Promise.allSettled([book(), book()])
      await double.control.advance(2 * DAY)
      await book()
      expect(await creditOf(stage)).toBe(700)
    }),
  )

  it.each(mishaps)('is begun once, by two at once and after %s', (kind) =>
    onStage(async (stage) => {
      const { billing, customer, double } = stage
      const start = () => billing.start({ customer, terms, trialDays: 0, key: 'b1' })
      await double.control.fault({ kind, times: 1, method: 'POST', path: '/v1/subscriptions' })
      await Promise.allSettled([start(), start()])
      await double.control.advance(2 * DAY)
      const mine = await start()
      expect((await subscriptionsOf(stage)).map(({ id }) => id)).toEqual([mine])
    }),
  )

  it('is tried once, though a card has come meanwhile', () =>
    onStage(async (stage) => {
      const { billing, double } = stage
      const customer = await billing.openCustomer({ id: 's2', name: 'B', email: null, key: 'k2' })
      const start = () => billing.start({ customer, terms, trialDays: 14, key: 'b2' })
      // Nobody sees yet what was begun, as if both had looked at the same moment.
      await double.control.fault({
        kind: 'latency',
        times: 1,
        method: 'GET',
        path: '/subscriptions',
        milliseconds: 100,
      })
      const one = start()
      await payWith({ stripe: stage.stripe, customer }, 'pm_card_visa')
      expect(await start()).toBe(await one)
      expect(await subscriptionsOf({ ...stage, customer })).toHaveLength(1)
    }))

  it('is paid once, and both hear that it is', () =>
    onStage(async (stage) => {
      const { billing, customer } = stage
      const subscription = await beginUnpaid(stage)
      await payWith(stage, 'pm_card_visa')
      const pay = () => billing.payOpen({ customer, subscription })
      expect(await Promise.all([pay(), pay(), pay()])).toEqual([true, true, true])
      expect(await billing.look({ customer, subscription })).toMatchObject({
        state: 'active',
        owed: 0,
      })
    }))
})

describe('a subscription that ends or changes', () => {
  it('gives back what was paid and not used', () =>
    onStage(async (stage) => {
      const subscription = await begin(stage)
      await stage.double.control.advance(10 * DAY)
      await stage.billing.end({ subscription, key: 'e1' })
      expect(await creditOf(stage)).toBeGreaterThan(1_500)
    }))

  it('gives nothing for time that nobody paid', () =>
    onStage(async (stage) => {
      const { billing } = stage
      const subscription = await beginUnpaid(stage)
      await billing.change({ subscription, terms: { ...terms, plan: 'p2', price: 100 }, key: 'c' })
      await billing.end({ subscription, key: 'e1' })
      expect(await creditOf(stage)).toBe(0)
      const { data } = await stage.stripe.invoiceItems.list({ customer: stage.customer })
      expect(data).toEqual([])
    }))

  it('ends without a bill when it should never have been there', () =>
    onStage(async (stage) => {
      const { billing, customer, stripe } = stage
      const mine = await begin(stage)
      const surplus = await begin(stage)
      const { items } = await stripe.subscriptions.retrieve(mine)
      const foreign = await stripe.subscriptions.create({
        customer,
        items: [{ price: items.data[0]?.price.id ?? '' }, { price: items.data[1]?.price.id ?? '' }],
      })
      const begun = async () =>
        new Set((await billing.begun({ customer })).map(({ subscription }) => subscription))
      expect(await begun()).toEqual(new Set([mine, surplus]))
      await billing.drop({ subscription: surplus })
      await billing.drop({ subscription: surplus })
      expect(await begun()).toEqual(new Set([mine]))
      // What was paid for it, once.
      expect(await creditOf(stage)).toBe(2_900)
      expect((await stripe.subscriptions.retrieve(foreign.id)).status).toBe('active')
    }))

  it('whose first payment never came has never begun', () =>
    onStage(async (stage) => {
      await payWith(stage, 'pm_card_chargeDeclined')
      const subscription = await begin(stage)
      await stage.double.control.advance(2 * DAY)
      expect(await stage.billing.look({ customer: stage.customer, subscription })).toMatchObject({
        state: 'cancelled',
        endReason: 'never_begun',
      })
    }))
})

describe('a plan that was chosen and never paid for', () => {
  it('is owed nothing for, once another is chosen', () =>
    onStage(async (stage) => {
      await payWith(stage, 'pm_card_chargeDeclined')
      const subscription = await begin(stage)
      const owed = async () =>
        (await stage.billing.look({ customer: stage.customer, subscription })).owed
      expect(await owed()).toBe(2_900)
      await stage.billing.end({ subscription, key: 'e1' })
      await stage.billing.end({ subscription, key: 'e1' })
      expect(await owed()).toBe(0)
    }))
})

describe('an amount', () => {
  it.each([
    ['HUF', 3_000, 300_000],
    ['KWD', 2_500, 2_500],
    ['JPY', 3_000, 3_000],
    ['EUR', 2_900, 2_900],
  ])('of %s is counted as Stripe counts it, and comes back as ours', (currency, ours, theirs) =>
    onStage(async (stage) => {
      const { billing, customer, stripe } = stage
      const subscription = await begin(stage, {
        currency,
        price: ours,
        allowances: [{ meter: 'orders', included: 2, price: 50 }],
      })
      const { items } = await stripe.subscriptions.retrieve(subscription)
      expect(items.data[0]?.price.unit_amount).toBe(theirs)
      const overage = await stripe.prices.retrieve(items.data[1]?.price.id ?? '', {
        expand: ['tiers'],
      })
      expect(overage.tiers?.[1]?.unit_amount).toBe((50 * theirs) / ours)
      expect((await billing.invoices({ customer }))[0]).toMatchObject({ total: ours, paid: ours })
      await billing.bookCredit({ customer, amount: 700, currency, reason: 'Sorry', key: 'c1' })
      expect(await creditOf(stage)).toBe(700)
      const { balance } = (await stripe.customers.retrieve(customer)) as { balance: number }
      expect(balance).toBe((-700 * theirs) / ours)
      await payWith(stage, 'pm_card_chargeDeclined')
      await stage.double.control.advance(32 * DAY)
      expect(await billing.look({ customer, subscription })).toMatchObject({ owed: ours - 700 })
    }),
  )
})

describe('the page for the card', () => {
  it('is for nothing else: a plan is not ended behind our back', () =>
    onStage(async ({ billing, customer, double }) => {
      await billing.portal({ customer, returnUrl: 'https://panel.example' })
      const asked = (await double.control.exchanges()).filter(
        ({ path }) => path === '/v1/billing_portal/sessions',
      )
      expect(asked).toMatchObject([{ params: { flow_data: { type: 'payment_method_update' } } }])
    }))
})
