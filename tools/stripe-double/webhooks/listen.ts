import type Stripe from 'stripe'
import type { World } from '../state/world.ts'
import { apiVersion } from './emit.ts'

/** Where events go: the platform's own, those of connected accounts, and thin ones about accounts. */
export type Listeners = { platform?: string; connect?: string; thin?: string }

/**
 * Registers receivers for all events, once per address however often it is called, and answers the secrets with
 * which they check signatures. The API does the same call by call.
 */
export const listen = (world: World, { platform, connect, thin }: Listeners): Listeners => ({
  ...(platform === undefined ? {} : { platform: snapshot(world, platform, false) }),
  ...(connect === undefined ? {} : { connect: snapshot(world, connect, true) }),
  ...(thin === undefined ? {} : { thin: thinly(world, thin) }),
})

const snapshot = (world: World, url: string, connect: boolean): string => {
  const [known] = world.store.all(
    'webhook_endpoints',
    ({ object, hidden }) => object.url === url && hidden.connect === connect,
  )
  if (known !== undefined) return known.hidden.secret
  const secret = secretOf(world)
  const endpoint: Stripe.WebhookEndpoint = {
    id: world.newId('we'),
    object: 'webhook_endpoint',
    api_version: apiVersion,
    application: null,
    created: world.clock.now(),
    description: null,
    enabled_events: ['*'],
    livemode: false,
    metadata: {},
    status: 'enabled',
    url,
  }
  world.store.insert('webhook_endpoints', world.platform, endpoint, { secret, connect })
  return secret
}

const thinly = (world: World, url: string): string => {
  const [known] = world.store.all(
    'event_destinations',
    ({ object }) => object.webhook_endpoint?.url === url,
  )
  if (known !== undefined) return known.hidden.secret
  const secret = secretOf(world)
  const now = world.clock.iso()
  const destination: Stripe.V2.Core.EventDestination = {
    id: world.newId('ed_test', 40),
    object: 'v2.core.event_destination',
    created: now,
    description: '',
    enabled_events: ['*'],
    event_payload: 'thin',
    events_from: ['@self'],
    livemode: false,
    metadata: {},
    name: 'Accounts',
    status: 'enabled',
    type: 'webhook_endpoint',
    updated: now,
    webhook_endpoint: { url },
  }
  world.store.insert('event_destinations', world.platform, destination, { secret, connect: false })
  return secret
}

const secretOf = (world: World) => `whsec_${world.newId('s', 32).slice(2)}`
