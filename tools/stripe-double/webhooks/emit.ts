import type Stripe from 'stripe'
import type { Row } from '../state/store.ts'
import type { ThinEvent } from '../state/tables.ts'
import type { World } from '../state/world.ts'

/**
 * A snapshot event about an object of an account. It is stored together with what it tells, and one delivery for
 * every endpoint that listens; the courier brings them after the transaction.
 */
export const emit = (
  world: World,
  account: string,
  { type, object, previous }: { type: Stripe.Event.Type; object: object; previous?: object },
) => {
  const listeners = world.store.all('webhook_endpoints', (row) =>
    listens(world, row, { type, account }),
  )
  const event: Stripe.EventBase = {
    id: world.newId('evt'),
    object: 'event',
    ...(account === world.platform ? {} : { account }),
    api_version: apiVersion,
    created: world.clock.now(),
    data: {
      object: object as Stripe.Event.Data.Object,
      ...(previous === undefined ? {} : { previous_attributes: previous }),
    },
    livemode: false,
    pending_webhooks: listeners.length,
    request: world.cause ?? { id: null, idempotency_key: null },
    type,
  }
  world.store.insert('events', account, event, {})
  for (const listener of listeners) order(world, event.id, listener.id)
}

/** A thin event of v2: what happened to which object, for the receiver to fetch. */
export const emitThin = (
  world: World,
  {
    type,
    related,
    data,
  }: { type: string; related?: ThinEvent['related_object']; data?: ThinEvent['data'] },
) => {
  const event: ThinEvent = {
    id: world.newId('evt'),
    object: 'v2.core.event',
    created: world.clock.iso(),
    livemode: false,
    type,
    ...(related === undefined ? {} : { related_object: related }),
    ...(data === undefined ? {} : { data }),
    ...(world.cause === null
      ? {}
      : {
          reason: {
            type: 'request',
            request: {
              id: world.cause.id,
              idempotency_key: world.cause.idempotency_key ?? '',
            },
          },
        }),
  }
  world.store.insert('thin_events', world.platform, event, {})
  for (const { id, object } of world.store.all('event_destinations')) {
    const wants = object.enabled_events.includes(type) || object.enabled_events.includes('*')
    if (object.status === 'enabled' && wants) order(world, event.id, id)
  }
}

/** One more delivery of an event to an endpoint, whatever became of the others. */
export const order = (world: World, event: string, endpoint: string) => {
  const id = world.newId('dlv')
  world.store.insert(
    'deliveries',
    '',
    { id, event, endpoint, status: 'pending', attempts: [], nextAt: 0 },
    {},
  )
  world.store.insert('outbox', '', { id }, {})
}

export const apiVersion = '2026-10-28.endive'

const listens = (
  { platform }: World,
  { object, hidden }: Row<'webhook_endpoints'>,
  { type, account }: { type: string; account: string },
) =>
  object.status === 'enabled' &&
  hidden.connect === (account !== platform) &&
  (object.enabled_events.includes('*') || object.enabled_events.includes(type))
