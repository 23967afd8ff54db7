import { runInNewContext } from 'node:vm'
import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { withDouble } from '../testing/withDouble.ts'
import type { Bench } from '../testing/withDouble.ts'

const post = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })

const pay = (stripe: Stripe, stripeAccount: string) =>
  stripe.paymentIntents.create(
    {
      amount: 5000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_bypassPending',
      return_url: 'https://shop.example/back',
    },
    { stripeAccount },
  )

describe('the inspector', () => {
  it('shows what happened and does what banks do', () =>
    withDouble(async ({ stripe, double, openShop }) => {
      const shop = await openShop()
      const intent = await pay(stripe, shop)
      const page = async () => (await fetch(`${double.url}/_double`)).text()
      expect(await page()).toContain('The books balance.')
      expect(await page()).toContain(intent.id)
      const press = (name: string, form: Record<string, string>) =>
        post(`${double.url}/_double/do/${name}`, form)
      expect((await press('payOut', { account: shop })).status).toBe(303)
      const [payout] = (await stripe.payouts.list({}, { stripeAccount: shop })).data
      await press('failPayout', { payout: payout?.id ?? '' })
      await press('dispute', { charge: String(intent.latest_charge as string) })
      expect(await page()).toContain('Shop wins')
      const again = await press('dispute', { charge: intent.latest_charge as string })
      expect(await again.text()).toContain('cannot be disputed')
    }))
})

describe('the script in the place of js.stripe.com', () => {
  it('confirms with the card that was chosen', () =>
    withDouble(async (bench) => {
      const { stripe, openShop } = bench
      const stripeAccount = await openShop()
      const { client_secret: clientSecret } = await stripe.paymentIntents.create(
        { amount: 5000, currency: 'eur' },
        { stripeAccount },
      )
      const browser = await open(bench, stripeAccount)
      const elements = browser.elements({ clientSecret })
      const confirm = () =>
        browser.confirmPayment({
          elements,
          confirmParams: { return_url: 'https://shop.example/back' },
          redirect: 'if_required',
        })
      elements._state.method = '4000000000000002'
      expect(await confirm()).toMatchObject({ error: { code: 'card_declined' } })
      elements._state.method = '4242424242424242'
      expect(await confirm()).toMatchObject({ paymentIntent: { status: 'succeeded' } })
      expect(await browser.retrievePaymentIntent(clientSecret)).toMatchObject({
        paymentIntent: { status: 'succeeded' },
      })
      const stranger = await open(bench, await openShop())
      expect(await stranger.retrievePaymentIntent(clientSecret)).toMatchObject({
        error: { code: 'resource_missing' },
      })
    }))
})

type Browser = {
  elements: (options: { clientSecret: string | null }) => { _state: { method: string } }
  confirmPayment: (options: object) => Promise<object>
  retrievePaymentIntent: (secret: string | null) => Promise<object>
}

/** Runs the script as a browser would, as far as it needs one before it draws. */
const open = async ({ double }: Bench, stripeAccount: string): Promise<Browser> => {
  const script = await (await fetch(`${double.url}/_double/js/v3.js`)).text()
  const window: { Stripe?: (key: string, options: object) => Browser } = {}
  runInNewContext(script, { window, fetch, URL, location: {}, document: {} })
  if (window.Stripe === undefined) throw new Error('The script defines no Stripe.')
  return window.Stripe(double.keys.publishableKey, { stripeAccount })
}
