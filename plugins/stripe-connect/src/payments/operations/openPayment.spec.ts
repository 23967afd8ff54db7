import { describe, expect, it } from 'vitest'

import { withDouble } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { tillAt } from '../testing/tillAt.ts'

const modes = ['direct', 'destination'] as const

describe.each(modes)('in mode %s, a payment', (mode) => {
  it('is agreed with the platform’s share, to be frozen', () =>
    withDouble(async ({ double, openShop }) => {
      const account = await openShop(mode)
      const till = tillAt(double, { account, mode, capture: 'manual' })
      const size = { amount: 1995, currency: 'EUR' }
      expect(await till.provider.agree(till.ctx, size)).toEqual({
        account,
        mode,
        fee: 200,
        capture: 'manual',
      })
      const free = tillAt(double, { account, mode, fee: () => Promise.resolve(null) })
      expect(await free.provider.agree(free.ctx, size)).toMatchObject({ fee: null })
    }))

  it('is opened on Stripe’s page, and once however often it is asked for', () =>
    withDouble(async ({ double, stripe, openShop }) => {
      const account = await openShop(mode)
      const till = tillAt(double, { account, mode })
      const payment = await till.agreed()
      const first = await till.provider.open(till.ctx, payment)
      expect(first).toEqual({
        status: 'pending',
        externalId: expect.stringMatching(/^cs_/),
        redirectUrl: expect.stringContaining('/c/pay/'),
      })
      expect(await till.provider.open(till.ctx, payment)).toEqual(first)
      const again = { ...payment, externalId: first.externalId ?? null }
      expect(await till.provider.open(till.ctx, again)).toEqual(first)

      const options = mode === 'direct' ? { stripeAccount: account } : {}
      const { data } = await stripe.checkout.sessions.list({}, options)
      expect(data).toHaveLength(1)
      expect(data[0]).toMatchObject({
        client_reference_id: 'payment-1',
        metadata: { payment: 'payment-1' },
        customer_email: 'bea@example.com',
        locale: 'de',
        success_url: 'https://shop.example/orders/order-1',
        cancel_url: 'https://shop.example/cart',
        amount_total: 10_000,
      })
    }))

  it('is the same one for whoever comes by another host, or after the shop has a new name', () =>
    withDouble(async ({ double, stripe, openShop }) => {
      const account = await openShop(mode)
      const till = tillAt(double, { account, mode })
      const payment = await till.agreed()
      const first = await till.provider.open(till.ctx, payment)
      const elsewhere = tillAt(double, {
        account,
        mode,
        returnUrl: () => 'https://other.example/orders',
        cancelUrl: () => 'https://other.example/cart',
      })
      const lines = [{ title: 'Another name', amount: payment.amount }]
      expect(await elsewhere.provider.open(elsewhere.ctx, { ...payment, lines })).toEqual(first)
      const options = mode === 'direct' ? { stripeAccount: account } : {}
      expect((await stripe.checkout.sessions.list({}, options)).data).toHaveLength(1)
    }))

  it('is opened for the shop’s own page, with what Stripe’s fields need', () =>
    withDouble(async ({ double, stripe, openShop }) => {
      const account = await openShop(mode)
      const till = tillAt(double, { account, mode, ui: 'elements' })
      const payment = await till.agreed()
      const first = await till.provider.open(till.ctx, payment)
      expect(first).toEqual({
        status: 'pending',
        externalId: expect.stringMatching(/^pi_/),
        intentId: first.externalId,
        clientSecret: expect.stringContaining('_secret_'),
        publishableKey: double.keys.publishableKey,
        ...(mode === 'direct' ? { account } : {}),
      })
      expect(await till.provider.open(till.ctx, payment)).toEqual(first)
      const again = { ...payment, externalId: first.externalId ?? null }
      expect(await till.provider.open(till.ctx, again)).toEqual(first)
      const options = mode === 'direct' ? { stripeAccount: account } : {}
      const { data } = await stripe.paymentIntents.list({}, options)
      expect(data).toHaveLength(1)
      expect(data[0]).toMatchObject({
        application_fee_amount: 1000,
        metadata: { payment: 'payment-1' },
        on_behalf_of: mode === 'direct' ? null : account,
        transfer_data: mode === 'direct' ? null : { destination: account },
      })
    }))

  it('that has ended says so when it is asked for again', () =>
    withDouble(async ({ double, openShop }) => {
      const till = tillAt(double, { account: await openShop(mode), mode })
      const payment = await till.opened()
      await double.control.pay(payment.externalId ?? '')
      const paid = await till.provider.open(till.ctx, payment)
      expect(paid).toMatchObject({ status: 'paid', externalId: payment.externalId })
      expect(paid).not.toHaveProperty('redirectUrl')
      const other = await till.opened({ id: 'payment-2', key: 'pi:order-1:1:2' })
      await till.provider.cancel(till.ctx, other)
      expect(await till.provider.open(till.ctx, other)).toMatchObject({
        status: 'failed',
        failure: 'This payment was cancelled. Please start again.',
        cause: 'payment_cancelled',
      })
    }))

  it('that Stripe refuses has failed, with a sentence for the shopper', () =>
    withDouble(async ({ double, openShop }) => {
      const account = await openShop(mode)
      for (const ui of ['hosted', 'elements'] as const) {
        const till = tillAt(double, { account, mode, ui })
        const open = async (amount: number, currency: string) =>
          till.provider.open(till.ctx, {
            ...(await till.agreed()),
            amount,
            currency,
            fee: null,
            key: `${ui}:${amount}:${currency}`,
          })
        const small = 'This amount is too small to be paid this way.'
        expect(await open(10, 'EUR')).toEqual({
          status: 'failed',
          failure: small,
          cause: 'amount_too_small',
        })
        expect(await open(1995, 'KWD')).toMatchObject({
          status: 'failed',
          failure: 'Card payments in KWD have to be whole multiples of 0.010.',
          cause: 'amount_unpayable',
        })
        expect(await open(1995, 'LYD')).toMatchObject({
          status: 'failed',
          cause: 'currency_unpayable',
        })
      }
    }))
})

describe('a shop', () => {
  it('is offered card payments when it can take them', () =>
    withDouble(async ({ double }) => {
      const offers = ({ provider, ctx }: ReturnType<typeof tillAt>) => provider.offers(ctx)
      expect(await offers(tillAt(double, { account: 'acct_1' }))).toBe(true)
      expect(await offers(tillAt(double, { account: 'acct_1', canCharge: false }))).toBe(false)
      expect(await offers(tillAt(double, { account: 'acct_1', keys: undefined }))).toBe(false)
    }))

  it('agrees on nothing that it cannot be paid', () =>
    withDouble(async ({ double }) => {
      const { provider, ctx } = tillAt(double, { account: 'acct_1', canCharge: false })
      const euro = { amount: 100, currency: 'EUR' }
      await expect(provider.agree(ctx, euro)).rejects.toThrow('cannot be paid by card')
      const able = tillAt(double, { account: 'acct_1' })
      const fils = { amount: 1995, currency: 'KWD' }
      await expect(able.provider.agree(ctx, fils)).rejects.toMatchObject({ status: 422 })
    }))

  it('asks nothing over the network inside a transaction', () =>
    withDouble(async ({ double }) => {
      const till = tillAt(double, { account: 'acct_1' })
      const ctx = { ...till.ctx, inTransaction: true }
      const payment = await till.agreed()
      await expect(till.provider.open(ctx, payment)).rejects.toThrow('inside a transaction')
      expect(await double.control.exchanges()).toEqual([])
    }))
})
