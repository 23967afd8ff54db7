import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startStripeDouble, type StripeDouble } from '../index.ts'
import { conformsThroughout } from '../testing/conformsThroughout.ts'
import { recordedClient } from '../testing/recordedClient.ts'

/**
 * What the double must do as Stripe does. With a test key of one's own in STRIPE_CONFORMANCE_KEY the same calls
 * go to Stripe's sandbox as well, and have to come out the same.
 */
const key = process.env.STRIPE_CONFORMANCE_KEY
if (key !== undefined && !/^(sk|rk)_test_/.test(key))
  throw new Error('STRIPE_CONFORMANCE_KEY has to be a test key.')

type Recorded = ReturnType<typeof recordedClient>

let double: StripeDouble | undefined
const open = async (who: string): Promise<Recorded> => {
  if (who === 'Stripe') return recordedClient(key ?? '')
  double = await startStripeDouble({ seed: 5 })
  return recordedClient(double.keys.secretKey, double.sdk)
}

const back = { return_url: 'https://shop.example/back' }
const card = (method: string) => ({ payment_method: method, ...back })

describe.each(key === undefined ? ['the double'] : ['the double', 'Stripe'])('%s', (who) => {
  let client: Recorded
  let stripe: Stripe

  beforeAll(async () => {
    client = await open(who)
    stripe = client.stripe
  })

  afterAll(async () => {
    await double?.stop()
    double = undefined
  })

  const paid = async (amount = 2000, more: Partial<Stripe.PaymentIntentCreateParams> = {}) => {
    const intent = await stripe.paymentIntents.create({ amount, currency: 'eur', ...more })
    return stripe.paymentIntents.confirm(intent.id, card('pm_card_visa'))
  }

  it('takes a card', async () => {
    expect(await paid()).toMatchObject({ status: 'succeeded', amount_received: 2000 })
  })

  it('declines one, and waits for another', async () => {
    const { id } = await stripe.paymentIntents.create({ amount: 2000, currency: 'eur' })
    const declined = stripe.paymentIntents.confirm(
      id,
      card('pm_card_chargeDeclinedInsufficientFunds'),
    )
    await expect(declined).rejects.toMatchObject({
      type: 'StripeCardError',
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      statusCode: 402,
    })
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined' },
    })
  })

  it('asks for 3-D Secure', async () => {
    const { id } = await stripe.paymentIntents.create({ amount: 2000, currency: 'eur' })
    const asked = await stripe.paymentIntents.confirm(id, card('pm_card_authenticationRequired'))
    expect(asked).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'redirect_to_url' },
    })
  })

  it('reserves, and takes or lets go', async () => {
    const reserved = await paid(3000, { capture_method: 'manual' })
    expect(reserved).toMatchObject({ status: 'requires_capture', amount_capturable: 3000 })
    expect(await stripe.paymentIntents.capture(reserved.id)).toMatchObject({
      status: 'succeeded',
      amount_received: 3000,
    })
    const other = await paid(3000, { capture_method: 'manual' })
    expect(await stripe.paymentIntents.cancel(other.id)).toMatchObject({ status: 'canceled' })
  })

  it('sends back in parts, and no more than there was', async () => {
    const { id } = await paid()
    expect(await stripe.refunds.create({ payment_intent: id, amount: 500 })).toMatchObject({
      status: 'succeeded',
      amount: 500,
    })
    const tooMuch = stripe.refunds.create({ payment_intent: id, amount: 1501 })
    await expect(tooMuch).rejects.toMatchObject({ type: 'StripeInvalidRequestError' })
    expect(await stripe.refunds.create({ payment_intent: id })).toMatchObject({ amount: 1500 })
    const again = stripe.refunds.create({ payment_intent: id })
    await expect(again).rejects.toMatchObject({ code: 'charge_already_refunded' })
  })

  it('does once what is asked with one key, and refuses another thing under it', async () => {
    const idempotencyKey = `conformance-${Date.now()}-${Math.random()}`
    const ask = (amount: number) =>
      stripe.paymentIntents.create({ amount, currency: 'eur' }, { idempotencyKey })
    const [one, same] = [await ask(2000), await ask(2000)]
    expect(same.id).toBe(one.id)
    await expect(ask(2001)).rejects.toMatchObject({ type: 'StripeIdempotencyError' })
  })

  it('opens a page to pay on, and closes it', async () => {
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      ui_mode: 'hosted_page',
      success_url: 'https://shop.example/paid',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'eur', unit_amount: 1999, product_data: { name: 'Mug' } },
        },
      ],
    })
    expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', amount_total: 1999 })
    expect(session.payment_intent).toBeNull()
    expect(session.url).toMatch(/^https?:/)
    expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: 'expired' })
  })

  it('counts yen whole and dinars by the thousand', async () => {
    for (const [currency, amount] of [
      ['jpy', 500],
      ['kwd', 5000],
    ] as const) {
      const intent = await stripe.paymentIntents.create({ amount, currency })
      expect(intent).toMatchObject({ amount, currency })
    }
  })

  it('has no money of others', async () => {
    const foreign = stripe.paymentIntents.retrieve('pi_000000000000000000000000')
    await expect(foreign).rejects.toMatchObject({ code: 'resource_missing', statusCode: 404 })
  })

  it('speaks as the types of the SDK say', () => {
    expect(client.exchanges.length).toBeGreaterThan(20)
    conformsThroughout(client.exchanges)
  })
})
