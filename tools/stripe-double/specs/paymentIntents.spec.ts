import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { withDouble } from '../testing/withDouble.ts'

const back = { return_url: 'https://shop.example/back' }

describe('a payment intent', () => {
  it('is paid with a card', () =>
    withDouble(async ({ stripe }) => {
      const intent = await stripe.paymentIntents.create({
        amount: 2000,
        currency: 'eur',
        metadata: { payment: 'p1' },
      })
      expect(intent.status).toBe('requires_payment_method')
      const paid = await stripe.paymentIntents.confirm(intent.id, {
        payment_method: 'pm_card_visa',
        expand: ['latest_charge.balance_transaction'],
        ...back,
      })
      expect(paid).toMatchObject({ status: 'succeeded', amount_received: 2000 })
      expect(paid.latest_charge).toMatchObject({
        paid: true,
        balance_transaction: { amount: 2000, fee: 88, net: 1912, status: 'pending' },
      })
    }))

  it('survives a decline and waits for another card', () =>
    withDouble(async ({ stripe }) => {
      const intent = await stripe.paymentIntents.create({ amount: 2000, currency: 'eur' })
      const declined = stripe.paymentIntents.confirm(intent.id, {
        payment_method: 'pm_card_chargeDeclinedInsufficientFunds',
        ...back,
      })
      await expect(declined).rejects.toMatchObject({
        type: 'StripeCardError',
        code: 'card_declined',
        decline_code: 'insufficient_funds',
        statusCode: 402,
      })
      const waiting = await stripe.paymentIntents.retrieve(intent.id)
      expect(waiting).toMatchObject({
        status: 'requires_payment_method',
        last_payment_error: { code: 'card_declined' },
      })
      const paid = await stripe.paymentIntents.confirm(intent.id, {
        payment_method: 'pm_card_visa',
        ...back,
      })
      expect(paid.status).toBe('succeeded')
    }))

  it('asks for 3-D Secure on a page of its own', () =>
    withDouble(async ({ stripe }) => {
      const intent = await stripe.paymentIntents.create({
        amount: 2000,
        currency: 'usd',
        confirm: true,
        payment_method: 'pm_card_authenticationRequired',
        ...back,
      })
      expect(intent.status).toBe('requires_action')
      const url = intent.next_action?.redirect_to_url?.url ?? ''
      expect(await (await fetch(url)).text()).toContain('Is it you?')
      const answer = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ verdict: 'complete' }),
        redirect: 'manual',
      })
      expect(answer.headers.get('location')).toContain('redirect_status=succeeded')
      expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded')
    }))

  it('is captured in part, and the rest goes back', () =>
    withDouble(async ({ stripe, double }) => {
      const intent = await stripe.paymentIntents.create({
        amount: 2000,
        currency: 'usd',
        capture_method: 'manual',
        confirm: true,
        payment_method: 'pm_card_visa',
        expand: ['latest_charge'],
        ...back,
      })
      expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 2000 })
      const { capture_before: before } =
        (intent.latest_charge as Stripe.Charge).payment_method_details?.card ?? {}
      expect(before).toBe((await double.control.now()) + 7 * 86_400)
      const taken = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 1500 })
      expect(taken).toMatchObject({ status: 'succeeded', amount_received: 1500 })
    }))

  it('lets an authorisation expire after a week', () =>
    withDouble(async ({ stripe, double }) => {
      const { id } = await stripe.paymentIntents.create({
        amount: 2000,
        currency: 'usd',
        capture_method: 'manual',
        confirm: true,
        payment_method: 'pm_card_visa',
        ...back,
      })
      await double.control.advance(8 * 86_400)
      expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
        status: 'canceled',
        cancellation_reason: 'automatic',
      })
    }))

  it('processes a debit for days, until it succeeds or fails', () =>
    withDouble(async ({ stripe, double }) => {
      const debit = (iban: string) =>
        stripe.paymentIntents.create({
          amount: 2000,
          currency: 'eur',
          confirm: true,
          payment_method_data: { type: 'sepa_debit', sepa_debit: { iban } },
          ...back,
        })
      const good = await debit('DE89370400440532013000')
      const bad = await debit('DE62370400440532013001')
      expect([good.status, bad.status]).toEqual(['processing', 'processing'])
      await double.control.advance(5 * 86_400)
      expect((await stripe.paymentIntents.retrieve(good.id)).status).toBe('succeeded')
      expect((await stripe.paymentIntents.retrieve(bad.id)).status).toBe('requires_payment_method')
    }))

  it('is cancelled, and then cannot be confirmed', () =>
    withDouble(async ({ stripe }) => {
      const { id } = await stripe.paymentIntents.create({ amount: 2000, currency: 'usd' })
      const cancelled = await stripe.paymentIntents.cancel(id, {
        cancellation_reason: 'abandoned',
      })
      expect(cancelled.status).toBe('canceled')
      const late = stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa', ...back })
      await expect(late).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' })
    }))

  it('is updated while it waits', () =>
    withDouble(async ({ stripe }) => {
      const { id } = await stripe.paymentIntents.create({
        amount: 2000,
        currency: 'usd',
        metadata: { a: '1', b: '2' },
      })
      const updated = await stripe.paymentIntents.update(id, {
        amount: 2500,
        metadata: { a: '', c: 3 },
      })
      expect(updated).toMatchObject({ amount: 2500, metadata: { b: '2', c: '3' } })
    }))

  it('lists what an account has, newest first and page by page', () =>
    withDouble(async ({ stripe, openShop }) => {
      const stripeAccount = await openShop()
      for (const amount of [100, 200, 300]) {
        await stripe.paymentIntents.create({ amount, currency: 'usd' }, { stripeAccount })
      }
      await stripe.paymentIntents.create({ amount: 999, currency: 'usd' })
      const all = await stripe.paymentIntents
        .list({ limit: 2 }, { stripeAccount })
        .autoPagingToArray({ limit: 10 })
      expect(all.map(({ amount }) => amount)).toEqual([300, 200, 100])
      const none = await stripe.paymentIntents.list({ created: { lt: 1000 } }, { stripeAccount })
      expect(none.data).toEqual([])
    }))
})

describe('amounts', () => {
  it.each([
    ['usd', 49, 'amount_too_small'],
    ['jpy', 49, 'amount_too_small'],
    ['kwd', 1235, 'invalid_charge_amount'],
    ['isk', 1050, 'invalid_charge_amount'],
    ['xyz', 1000, 'invalid_currency'],
  ])('in %s of %i are refused (%s)', (currency, amount, code) =>
    withDouble(async ({ stripe }) => {
      await expect(stripe.paymentIntents.create({ amount, currency })).rejects.toMatchObject({
        code,
      })
    }),
  )

  it('in yen and dinars are taken as they are', () =>
    withDouble(async ({ stripe }) => {
      expect((await stripe.paymentIntents.create({ amount: 50, currency: 'jpy' })).amount).toBe(50)
      expect((await stripe.paymentIntents.create({ amount: 1230, currency: 'kwd' })).amount).toBe(
        1230,
      )
    }))
})

describe('a parameter', () => {
  it('that no longer exists is refused by name', () =>
    withDouble(async ({ stripe }) => {
      const old = { amount: 100, currency: 'usd', payment_method_types: ['card'] }
      await expect(stripe.paymentIntents.create(old)).rejects.toMatchObject({
        code: 'parameter_unknown',
        param: 'payment_method_types',
        statusCode: 400,
      })
    }))

  it('that is missing is named', () =>
    withDouble(async ({ stripe }) => {
      const half = { currency: 'usd' } as Stripe.PaymentIntentCreateParams
      await expect(stripe.paymentIntents.create(half)).rejects.toMatchObject({
        code: 'parameter_missing',
        param: 'amount',
      })
    }))
})

describe('a part that is asked for in full', () => {
  it('and is not there yet stays null', () =>
    withDouble(async ({ stripe }) => {
      const { id } = await stripe.paymentIntents.create({ amount: 100, currency: 'usd' })
      const expand = ['latest_charge.balance_transaction']
      const intent = await stripe.paymentIntents.retrieve(id, { expand })
      expect(intent.latest_charge).toBeNull()
    }))
})
