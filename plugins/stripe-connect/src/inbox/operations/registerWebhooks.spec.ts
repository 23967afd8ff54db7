import { describe, expect, it } from 'vitest'

import { withDouble } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { wantedAccountEvents, wantedBillingEvents, wantedEvents } from '../domain/index.ts'
import { registerWebhooks } from './registerWebhooks.ts'

const url = 'https://shops.example.com/api/webhooks/stripe'

describe('Stripe', () => {
  it('is told once where to tell what happens, and shows each secret then', () =>
    withDouble(async ({ stripe }) => {
      const first = await registerWebhooks(stripe, url)
      expect(first.map(({ variable }) => variable)).toEqual([
        'STRIPE_WEBHOOK_SECRET',
        'STRIPE_CONNECT_WEBHOOK_SECRET',
        'STRIPE_ACCOUNTS_WEBHOOK_SECRET',
      ])
      expect(new Set(first.map(({ secret }) => secret)).size).toBe(3)
      for (const { secret } of first) expect(secret).toMatch(/^whsec_/)
      const second = await registerWebhooks(stripe, url)
      expect(second).toEqual(first.map((one) => ({ ...one, secret: null })))
      expect((await stripe.webhookEndpoints.list()).data).toHaveLength(2)
      expect((await stripe.v2.core.eventDestinations.list()).data).toHaveLength(1)
    }))

  it('is told anew what we want to hear, and to go on where it was switched off', () =>
    withDouble(async ({ stripe }) => {
      const [platform, , accounts] = await registerWebhooks(stripe, url)
      await stripe.webhookEndpoints.update(platform?.id ?? '', {
        enabled_events: ['charge.succeeded'],
        disabled: true,
      })
      await stripe.v2.core.eventDestinations.disable(accounts?.id ?? '')
      await registerWebhooks(stripe, url)
      const now = await stripe.webhookEndpoints.retrieve(platform?.id ?? '')
      expect(now).toMatchObject({
        status: 'enabled',
        enabled_events: [...wantedEvents, ...wantedBillingEvents],
      })
      const destination = await stripe.v2.core.eventDestinations.retrieve(accounts?.id ?? '')
      expect(destination.status).toBe('enabled')
      expect(destination.enabled_events).toEqual([...wantedAccountEvents])
    }))

  it('leaves other addresses alone', () =>
    withDouble(async ({ stripe }) => {
      await stripe.webhookEndpoints.create({ url, enabled_events: ['charge.succeeded'] })
      await registerWebhooks(stripe, url)
      await registerWebhooks(stripe, 'https://other.example.com/api/webhooks/stripe')
      expect((await stripe.webhookEndpoints.list()).data).toHaveLength(5)
    }))
})
