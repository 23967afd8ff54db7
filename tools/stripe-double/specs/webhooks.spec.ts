import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { withDouble } from '../testing/withDouble.ts'
import type { Bench } from '../testing/withDouble.ts'

const pay = (stripe: Stripe, options: Stripe.RequestOptions = {}) =>
  stripe.paymentIntents.create(
    {
      amount: 2000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_visa',
      return_url: 'https://shop.example/back',
    },
    options,
  )

const listen = (
  { stripe, receiver }: Bench,
  more: Partial<Stripe.WebhookEndpointCreateParams> = {},
) => stripe.webhookEndpoints.create({ url: `${receiver.url}/hook`, enabled_events: ['*'], ...more })

describe('webhooks', () => {
  it('carry a signature that the SDK accepts', () =>
    withDouble(async (bench) => {
      const { secret = '' } = await listen(bench)
      await pay(bench.stripe)
      await bench.double.control.idle()
      expect(bench.receiver.types().toSorted()).toEqual([
        'charge.succeeded',
        'payment_intent.created',
        'payment_intent.succeeded',
      ])
      for (const { body, signature } of bench.receiver.received) {
        const event = bench.stripe.webhooks.constructEvent(body, signature, secret)
        expect(event.livemode).toBe(false)
        expect(event.account).toBeUndefined()
      }
    }))

  it('about connected accounts reach the Connect endpoint alone', () =>
    withDouble(async (bench) => {
      await listen(bench, { url: `${bench.receiver.url}/platform` })
      await listen(bench, { url: `${bench.receiver.url}/connect`, connect: true })
      const stripeAccount = await bench.openShop()
      await pay(bench.stripe, { stripeAccount })
      await bench.double.control.idle()
      const paths = new Set(bench.receiver.received.map(({ path }) => path))
      expect(paths).toEqual(new Set(['/connect']))
      const [first] = bench.receiver.received
      expect(JSON.parse(first?.body ?? '')).toMatchObject({ account: stripeAccount })
    }))

  it('come before the answer, or after it', () =>
    withDouble(async (bench) => {
      await listen(bench)
      await bench.double.control.webhooks({ timing: 'before' })
      await pay(bench.stripe)
      expect(bench.receiver.received.length).toBe(3)
      await bench.double.control.webhooks({ timing: 'after', late: 50 })
      await pay(bench.stripe)
      expect(bench.receiver.received.length).toBe(3)
      await bench.double.control.idle()
      expect(bench.receiver.received.length).toBe(6)
    }))

  it('are held, and released in reverse and twice', () =>
    withDouble(async (bench) => {
      await listen(bench)
      await bench.double.control.webhooks({ timing: 'hold' })
      await pay(bench.stripe)
      expect(bench.receiver.received).toEqual([])
      await bench.double.control.webhooks({ reverse: true, copies: 2 })
      await bench.double.control.release()
      await bench.double.control.idle()
      expect(bench.receiver.types()).toEqual([
        'payment_intent.succeeded',
        'payment_intent.succeeded',
        'charge.succeeded',
        'charge.succeeded',
        'payment_intent.created',
        'payment_intent.created',
      ])
    }))

  it('are brought again until they are taken', () =>
    withDouble(
      async (bench) => {
        await listen(bench, { enabled_events: ['payment_intent.succeeded'] })
        bench.receiver.answers.push(500, 503)
        await pay(bench.stripe)
        await bench.double.control.idle()
        expect(bench.receiver.received.length).toBe(3)
        const [delivery] = await bench.double.control.deliveries()
        expect(delivery).toMatchObject({ status: 'delivered' })
        expect(delivery?.attempts.map(({ status }) => status)).toEqual([500, 503, 200])
      },
      { webhooks: { retries: [5, 5] } },
    ))

  it('tell thinly about accounts', () =>
    withDouble(async (bench) => {
      const destination = await bench.stripe.v2.core.eventDestinations.create({
        name: 'accounts',
        type: 'webhook_endpoint',
        event_payload: 'thin',
        enabled_events: [
          'v2.core.account.created',
          'v2.core.account[configuration.merchant].capability_status_updated',
        ],
        webhook_endpoint: { url: bench.receiver.url },
        include: ['webhook_endpoint.signing_secret'],
      })
      const id = await bench.openShop()
      await bench.double.control.idle()
      const secret = destination.webhook_endpoint?.signing_secret ?? ''
      const notes = bench.receiver.received.map(({ body, signature }) =>
        bench.stripe.parseEventNotification(body, signature, secret),
      )
      const note = notes.find(
        ({ type }) => type === 'v2.core.account[configuration.merchant].capability_status_updated',
      )
      expect(note).toMatchObject({ related_object: { id, type: 'v2.core.account' } })
      const event = await bench.stripe.v2.core.events.retrieve(note?.id ?? '')
      expect(event).toMatchObject({ data: { updated_capability: 'card_payments' } })
    }))

  it('find whoever registered once for all of them', () =>
    withDouble(async ({ double, stripe, receiver, openShop }) => {
      const urls = {
        platform: `${receiver.url}/platform`,
        connect: `${receiver.url}/connect`,
        thin: `${receiver.url}/thin`,
      }
      const secrets = await double.control.listen(urls)
      expect(await double.control.listen(urls)).toEqual(secrets)
      const stripeAccount = await openShop()
      await pay(stripe)
      await pay(stripe, { stripeAccount })
      await double.control.idle()
      const paths = new Set(receiver.received.map(({ path }) => path))
      expect(paths).toEqual(new Set(['/platform', '/connect', '/thin']))
      for (const { body, signature, path } of receiver.received) {
        if (path === '/thin') stripe.parseEventNotification(body, signature, secrets.thin ?? '')
        else {
          const secret = path === '/connect' ? secrets.connect : secrets.platform
          stripe.webhooks.constructEvent(body, signature, secret ?? '')
        }
      }
    }))

  it('can be listed and read again as events', () =>
    withDouble(async ({ stripe }) => {
      await pay(stripe)
      const { data } = await stripe.events.list({ type: 'payment_intent.*' })
      expect(data.map(({ type }) => type)).toEqual([
        'payment_intent.succeeded',
        'payment_intent.created',
      ])
      const again = await stripe.events.retrieve(data[0]?.id ?? '')
      expect(again.data.object).toMatchObject({ status: 'succeeded' })
    }))

  it('stop when the endpoint is disabled or deleted', () =>
    withDouble(async (bench) => {
      const { id } = await listen(bench)
      await bench.stripe.webhookEndpoints.update(id, { disabled: true })
      await pay(bench.stripe)
      expect(bench.receiver.received).toEqual([])
      expect((await bench.stripe.webhookEndpoints.list()).data).toHaveLength(1)
      expect((await bench.stripe.webhookEndpoints.del(id)).deleted).toBe(true)
      expect((await bench.stripe.webhookEndpoints.list()).data).toHaveLength(0)
    }))
})
