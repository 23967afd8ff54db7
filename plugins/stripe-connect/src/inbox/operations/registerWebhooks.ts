import type Stripe from 'stripe'

import { STRIPE_VERSION } from '../../shared/stripeClient.ts'
import { wantedAccountEvents, wantedBillingEvents, wantedEvents } from '../domain/index.ts'

/** The environment's name of each secret, with the secret where Stripe shows it: only when it is made. */
export type RegisteredWebhooks = readonly {
  readonly variable: string
  readonly id: string
  readonly secret: string | null
}[]

const MARK = 'souk'

/**
 * Has Stripe tell everything to this address, once, however often it is called: what is registered
 * there already is kept, and brought up to date.
 *
 * @param url absolute, of `POST /api/webhooks/stripe`
 */
export const registerWebhooks = async (
  stripe: Stripe,
  url: string,
): Promise<RegisteredWebhooks> => [
  { variable: 'STRIPE_WEBHOOK_SECRET', ...(await endpoint(stripe, url, 'platform')) },
  { variable: 'STRIPE_CONNECT_WEBHOOK_SECRET', ...(await endpoint(stripe, url, 'connect')) },
  { variable: 'STRIPE_ACCOUNTS_WEBHOOK_SECRET', ...(await destination(stripe, url)) },
]

type Registered = { readonly id: string; readonly secret: string | null }

/** Stripe does not say of an endpoint whether it hears of connected accounts, so ours carry a mark. */
const endpoint = async (
  stripe: Stripe,
  url: string,
  kind: 'platform' | 'connect',
): Promise<Registered> => {
  const events = [...wantedEvents, ...(kind === 'platform' ? wantedBillingEvents : [])]
  const all = await stripe.webhookEndpoints.list({ limit: 100 }).autoPagingToArray({ limit: 500 })
  const known = all.find((one) => one.url === url && one.metadata[MARK] === kind)
  if (known) {
    if (known.status !== 'enabled' || !isSame(known.enabled_events, events))
      await stripe.webhookEndpoints.update(known.id, { enabled_events: events, disabled: false })
    return { id: known.id, secret: null }
  }
  const made = await stripe.webhookEndpoints.create({
    url,
    enabled_events: events,
    api_version: STRIPE_VERSION,
    connect: kind === 'connect',
    description:
      kind === 'connect' ? 'Souk: what happens on shops’ accounts' : 'Souk: the platform’s own',
    metadata: { [MARK]: kind },
  })
  return { id: made.id, secret: made.secret ?? null }
}

const destination = async (stripe: Stripe, url: string): Promise<Registered> => {
  const { v2 } = stripe
  const events: string[] = [...wantedAccountEvents]
  const all = await v2.core.eventDestinations
    .list({ limit: 100, include: ['webhook_endpoint.url'] })
    .autoPagingToArray({ limit: 500 })
  const known = all.find(
    (one) => one.webhook_endpoint?.url === url && one.metadata?.[MARK] === 'accounts',
  )
  if (known) {
    if (!isSame(known.enabled_events, events))
      await v2.core.eventDestinations.update(known.id, { enabled_events: events })
    if (known.status === 'disabled') await v2.core.eventDestinations.enable(known.id)
    return { id: known.id, secret: null }
  }
  const made = await v2.core.eventDestinations.create({
    name: 'Souk: shops’ accounts',
    type: 'webhook_endpoint',
    event_payload: 'thin',
    enabled_events: events,
    events_from: ['@self', '@accounts'],
    webhook_endpoint: { url },
    include: ['webhook_endpoint.signing_secret', 'webhook_endpoint.url'],
    metadata: { [MARK]: 'accounts' },
  })
  return { id: made.id, secret: made.webhook_endpoint?.signing_secret ?? null }
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && others.every((one) => some.includes(one))
