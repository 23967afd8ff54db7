import { describe, expect, it } from 'vitest'

import { withDouble } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { tillAt } from '../testing/tillAt.ts'

const DECLINED = '4000000000000002'
const ASKS = '4000002500003155'

describe.each(['direct', 'destination'] as const)(
  'in mode %s, the truth about a payment',
  (mode) => {
    const providerFee = mode === 'direct' ? 320 : 0

    it('is what was agreed, once it is paid on Stripe’s page', () =>
      withDouble(async ({ double, openShop }) => {
        const account = await openShop(mode)
        const { ctx, opened, provider } = tillAt(double, { account, mode })
        const payment = await opened()
        const waiting = { state: 'pending', amount: 10_000, currency: 'EUR', account, fee: 1000 }
        expect(await provider.truth(ctx, payment)).toEqual(waiting)
        const { intent } = await double.control.pay(payment.externalId ?? '')
        const paid = await provider.truth(ctx, payment)
        expect(paid).toEqual({
          ...waiting,
          state: 'paid',
          intentId: intent,
          providerFee,
          method: 'Visa •••• 4242',
        })
        expect(await provider.truth(ctx, payment)).toEqual(paid)
      }))

    it('stays pending after a decline, says why, and is paid by the next card', () =>
      withDouble(async ({ double, openShop }) => {
        const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), mode })
        const payment = await opened()
        await double.control.pay(payment.externalId ?? '', DECLINED)
        const declined = await provider.truth(ctx, payment)
        expect(declined).toMatchObject({
          state: 'pending',
          amount: 10_000,
          failure: 'Your card was declined. Please try another one.',
        })
        expect(declined).not.toHaveProperty('method')
        await double.control.pay(payment.externalId ?? '')
        const paid = await provider.truth(ctx, payment)
        expect(paid).toMatchObject({ state: 'paid', intentId: declined.intentId, providerFee })
        expect(paid).not.toHaveProperty('failure')
      }))

    it('waits for the buyer’s bank, whatever it says', () =>
      withDouble(async ({ double, openShop }) => {
        const account = await openShop(mode)
        const { ctx, opened, provider } = tillAt(double, { account, mode, ui: 'elements' })
        const payment = await opened()
        const id = payment.externalId ?? ''
        await double.control.confirm(id, ASKS)
        expect(await provider.truth(ctx, payment)).toMatchObject({ state: 'pending', account })
        await double.control.challenge(id, 'fail')
        expect(await provider.truth(ctx, payment)).toMatchObject({
          state: 'pending',
          failure: expect.stringContaining('could not confirm that it was you'),
        })
        await double.control.confirm(id, ASKS)
        await double.control.challenge(id)
        expect(await provider.truth(ctx, payment)).toMatchObject({ state: 'paid', account })
      }))

    it('of a debit is processing for days, then paid or failed', () =>
      withDouble(async ({ double, openShop }) => {
        const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), mode })
        const good = await opened()
        await double.control.pay(good.externalId ?? '', 'debit')
        expect(await provider.truth(ctx, good)).toMatchObject({
          state: 'processing',
          method: 'SEPA Direct Debit •••• 3000',
        })
        await double.control.advance(5 * 86_400)
        expect(await provider.truth(ctx, good)).toMatchObject({ state: 'paid', providerFee })

        const bad = await opened({ id: 'payment-2', key: 'pi:order-1:1:2' })
        await double.control.pay(bad.externalId ?? '', 'debit_fails')
        expect(await provider.truth(ctx, bad)).toMatchObject({ state: 'processing' })
        const { intentId = '' } = await provider.truth(ctx, bad)
        await double.control.settle(intentId, 'fails')
        expect(await provider.truth(ctx, bad)).toMatchObject({
          state: 'failed',
          failure: expect.stringContaining('did not go through'),
        })
      }))

    it('of a page that nobody paid on is cancelled after a day', () =>
      withDouble(async ({ double, openShop }) => {
        const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), mode })
        const untouched = await opened()
        const tried = await opened({ id: 'payment-2', key: 'pi:order-1:1:2' })
        await double.control.pay(tried.externalId ?? '', DECLINED)
        await double.control.advance(2 * 86_400)
        for (const payment of [untouched, tried]) {
          expect(await provider.truth(ctx, payment)).toMatchObject({ state: 'cancelled' })
        }
      }))

    it.each([
      ['JPY', 1999, 200],
      ['KWD', 19_950, 2000],
      ['ISK', 1999, 200],
      ['HUF', 1999, 200],
    ])('is in our minor units: %s %d', (currency, amount, fee) =>
      withDouble(async ({ double, openShop }) => {
        const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), mode })
        const payment = await opened({ amount, currency, lines: [{ title: 'All', amount }] })
        await double.control.pay(payment.externalId ?? '')
        expect(await provider.truth(ctx, payment)).toMatchObject({
          state: 'paid',
          amount,
          currency,
          fee,
        })
      }),
    )
  },
)

describe('the truth about a payment', () => {
  it('is not to be had before it was opened, nor for what is not Stripe’s', () =>
    withDouble(async ({ double, openShop }) => {
      const { agreed, ctx, provider } = tillAt(double, { account: await openShop() })
      const payment = await agreed()
      await expect(provider.truth(ctx, payment)).rejects.toThrow('not been opened')
      const odd = { ...payment, externalId: 'pi_1', mode: 'manual' }
      await expect(provider.truth(ctx, odd)).rejects.toThrow('direct or destination')
    }))

  it('follows the mode that was agreed, whatever the platform does today', () =>
    withDouble(async ({ double, openShop }) => {
      const account = await openShop('direct')
      const then = tillAt(double, { account, mode: 'direct' })
      const payment = await then.opened()
      await double.control.pay(payment.externalId ?? '')
      const now = tillAt(double, { account, mode: 'destination' })
      expect(await now.provider.truth(now.ctx, payment)).toMatchObject({ state: 'paid', account })
    }))

  it('is told by the amount and the account that Stripe has, not by what we asked for', () =>
    withDouble(async ({ double, openShop, stripe }) => {
      const account = await openShop('direct')
      const { ctx, opened, provider } = tillAt(double, { account, ui: 'elements' })
      const payment = await opened()
      const id = payment.externalId ?? ''
      const changed = { amount: 500, application_fee_amount: 1 }
      await stripe.paymentIntents.update(id, changed, { stripeAccount: account })
      await double.control.confirm(id)
      expect(await provider.truth(ctx, payment)).toMatchObject({
        state: 'paid',
        amount: 500,
        fee: 1,
      })
    }))
})
