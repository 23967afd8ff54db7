import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { withDouble } from '../testing/withDouble.ts'
import { theId } from '../payments/idOf.ts'

const order: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  ui_mode: 'hosted_page',
  success_url: 'https://shop.example/thanks?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://shop.example/cart',
  line_items: [
    {
      quantity: 2,
      price_data: { currency: 'eur', unit_amount: 1500, product_data: { name: 'Olive <oil>' } },
    },
  ],
  payment_intent_data: { application_fee_amount: 150, metadata: { payment: 'p1' } },
}

const press = (url: string, method: string) =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ method, email: 'bea@example.com', name: 'Bea' }),
    redirect: 'manual',
  })

describe('a checkout session', () => {
  it('is paid on its page, in the shop’s name', () =>
    withDouble(async ({ stripe, openShop }) => {
      const stripeAccount = await openShop()
      const session = await stripe.checkout.sessions.create(order, { stripeAccount })
      expect(session).toMatchObject({ amount_total: 3000, payment_intent: null, status: 'open' })
      const url = session.url ?? ''
      const page = await (await fetch(url)).text()
      expect(page).toContain('Olive &#60;oil&#62;')
      expect(page).toContain('Ada’s Shop')
      expect(page).toContain('€30.00')
      expect(page).toContain('Payments are simulated')
      const paid = await press(url, '4242424242424242')
      expect(paid.headers.get('location')).toBe(`https://shop.example/thanks?session=${session.id}`)
      const done = await stripe.checkout.sessions.retrieve(
        session.id,
        { expand: ['payment_intent.latest_charge', 'line_items'] },
        { stripeAccount },
      )
      expect(done).toMatchObject({
        status: 'complete',
        payment_status: 'paid',
        payment_intent: {
          status: 'succeeded',
          metadata: { payment: 'p1' },
          latest_charge: { application_fee_amount: 150 },
        },
        line_items: { data: [{ quantity: 2, amount_total: 3000 }] },
      })
      expect(await (await fetch(url)).text()).toContain('has been paid')
    }))

  it('stays open after a decline, with the same intent', () =>
    withDouble(async ({ stripe, openShop }) => {
      const stripeAccount = await openShop()
      const { url, id } = await stripe.checkout.sessions.create(order, { stripeAccount })
      const declined = await press(url ?? '', '4000000000000002')
      expect(declined.status).toBe(402)
      expect(await declined.text()).toContain('Your card was declined.')
      const open = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount })
      expect(open.status).toBe('open')
      await press(url ?? '', '4242424242424242')
      const done = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount })
      expect(done.payment_intent).toBe(open.payment_intent)
      expect(done.payment_status).toBe('paid')
    }))

  it('goes through 3-D Secure', () =>
    withDouble(async ({ stripe, openShop }) => {
      const stripeAccount = await openShop()
      const { url, id } = await stripe.checkout.sessions.create(order, { stripeAccount })
      const challenge = (await press(url ?? '', '4000002500003155')).headers.get('location') ?? ''
      expect(challenge).toContain('/3ds/pi_')
      const failed = await fetch(challenge, {
        method: 'POST',
        body: new URLSearchParams({ verdict: 'fail' }),
        redirect: 'manual',
      })
      expect(failed.headers.get('location')).toBe(url)
      await press(url ?? '', '4000002500003155')
      const passed = await fetch(challenge, {
        method: 'POST',
        body: new URLSearchParams({ verdict: 'complete' }),
        redirect: 'manual',
      })
      expect(passed.headers.get('location')).toContain(id)
    }))

  it('completes unpaid with a debit, which fails later', () =>
    withDouble(async (bench) => {
      const { stripe, double, receiver } = bench
      await stripe.webhookEndpoints.create({
        url: receiver.url,
        enabled_events: ['checkout.session.completed', 'checkout.session.async_payment_failed'],
      })
      const { payment_intent_data: _, ...plain } = order
      const { url, id } = await stripe.checkout.sessions.create(plain)
      await press(url ?? '', 'debit_fails')
      const waiting = await stripe.checkout.sessions.retrieve(id)
      expect(waiting).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
      await double.control.settle(theId(waiting.payment_intent), 'fails')
      await double.control.idle()
      expect(receiver.types()).toEqual([
        'checkout.session.completed',
        'checkout.session.async_payment_failed',
      ])
    }))

  it('expires by itself, or when asked to', () =>
    withDouble(async ({ stripe, double }) => {
      const { payment_intent_data: _, ...plain } = order
      const one = await stripe.checkout.sessions.create(plain)
      expect((await stripe.checkout.sessions.expire(one.id)).status).toBe('expired')
      await expect(stripe.checkout.sessions.expire(one.id)).rejects.toMatchObject({
        statusCode: 400,
      })
      const two = await stripe.checkout.sessions.create(plain)
      await double.control.advance(86_401)
      expect((await stripe.checkout.sessions.retrieve(two.id)).status).toBe('expired')
      const { data } = await stripe.checkout.sessions.list({ status: 'expired' })
      expect(data).toHaveLength(2)
    }))

  it('is paid at a test’s word, without a browser', () =>
    withDouble(async ({ stripe, double: { control }, openShop }) => {
      const stripeAccount = await openShop()
      const { id } = await stripe.checkout.sessions.create(order, { stripeAccount })
      expect(await control.pay(id, '4000000000009995')).toMatchObject({
        status: 'requires_payment_method',
        error: 'insufficient_funds',
      })
      const { intent } = await control.pay(id, '4000002500003155')
      expect(await control.challenge(intent ?? '')).toEqual({
        intent,
        status: 'succeeded',
        error: null,
      })
      expect((await control.challenge(intent ?? '')).error).toBe('payment_intent_unexpected_state')
      const other = await stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
      expect((await control.confirm(other.id)).status).toBe('succeeded')
    }))

  it('in the shop’s own page has a secret instead of a url', () =>
    withDouble(async ({ stripe }) => {
      const { success_url: _s, cancel_url: _c, payment_intent_data: _p, ...plain } = order
      const session = await stripe.checkout.sessions.create({
        ...plain,
        ui_mode: 'elements',
        return_url: 'https://shop.example/back',
      })
      expect(session.url).toBeNull()
      expect(session.client_secret).toContain('_secret_')
    }))
})
