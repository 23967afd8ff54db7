import type Stripe from 'stripe'
import { invalid, missing } from '../server/errors.ts'
import {
  hash,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  only,
  required,
  text,
} from '../server/parameters.ts'
import { route2 } from '../server/route.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { order } from '../webhooks/emit.ts'
import type { ThinEvent } from '../state/tables.ts'

const includes = list(oneOf('webhook_endpoint.signing_secret', 'webhook_endpoint.url'))

export const eventDestinationRoutes = [
  route2(
    'POST',
    '/v2/core/event_destinations',
    {
      name: required(text()),
      type: required(only('webhook_endpoint', 'it reaches no cloud')),
      event_payload: required(only('thin', 'use a v1 webhook endpoint for snapshots')),
      enabled_events: required(list(text(), { max: 400 })),
      description: text(),
      events_from: list(oneOf('@accounts', '@self', 'other_accounts', 'self')),
      include: includes,
      metadata: metadata(),
      webhook_endpoint: required(hash({ url: required(text()) })),
    },
    ({ world, params }) => {
      const secret = `whsec_${world.newId('s', 32).slice(2)}`
      const now = world.clock.iso()
      const destination: Stripe.V2.Core.EventDestination = {
        id: world.newId('ed_test', 40),
        object: 'v2.core.event_destination',
        created: now,
        description: params.description ?? '',
        enabled_events: params.enabled_events,
        event_payload: params.event_payload,
        events_from: params.events_from ?? ['@self'],
        livemode: false,
        metadata: params.metadata ?? {},
        name: params.name,
        status: 'enabled',
        type: params.type,
        updated: now,
        webhook_endpoint: { url: params.webhook_endpoint.url },
      }
      const row = world.store.insert('event_destinations', world.platform, destination, {
        secret,
        connect: false,
      })
      return show(row, params.include)
    },
  ),
  route2(
    'GET',
    '/v2/core/event_destinations',
    { include: includes, limit: integer({ min: 1, max: 100 }) },
    ({ world, params }) => ({
      data: world.store
        .all('event_destinations')
        .toReversed()
        .slice(0, params.limit ?? 100)
        .map((row) => show(row, params.include)),
      next_page_url: null,
      previous_page_url: null,
    }),
  ),
  route2('GET', '/v2/core/event_destinations/:id', { include: includes }, (call) =>
    show(destination(call), call.params.include),
  ),
  route2(
    'POST',
    '/v2/core/event_destinations/:id',
    {
      description: text(),
      enabled_events: list(text(), { max: 400 }),
      include: includes,
      metadata: metadata(),
      name: text(),
      webhook_endpoint: hash({ url: required(text()) }),
    },
    (call) => {
      const row = destination(call)
      const { include, metadata: data, ...changes } = call.params
      const changed = call.world.store.change('event_destinations', row.id, {
        ...changes,
        metadata: mergeMetadata(row.object.metadata ?? {}, data),
        updated: call.world.clock.iso(),
      })
      return show(changed, include)
    },
  ),
  route2('POST', '/v2/core/event_destinations/:id/disable', {}, (call) =>
    show(
      call.world.store.change('event_destinations', destination(call).id, {
        status: 'disabled',
        status_details: { disabled: { reason: 'user' } },
      }),
    ),
  ),
  route2('POST', '/v2/core/event_destinations/:id/enable', {}, (call) => {
    const { id, object, account, hidden } = destination(call)
    const { status_details: _details, ...rest } = object
    call.world.store.remove('event_destinations', id)
    return show(
      call.world.store.insert(
        'event_destinations',
        account,
        { ...rest, status: 'enabled' },
        hidden,
      ),
    )
  }),
  route2('POST', '/v2/core/event_destinations/:id/ping', {}, (call) => {
    const { id, object } = destination(call)
    if (object.status !== 'enabled') {
      throw invalid('A disabled event destination cannot be pinged.', { code: 'invalid_fields' })
    }
    const event: ThinEvent = {
      id: call.world.newId('evt'),
      object: 'v2.core.event',
      created: call.world.clock.iso(),
      livemode: false,
      type: 'v2.core.event_destination.ping',
      related_object: {
        id,
        type: 'v2.core.event_destination',
        url: `/v2/core/event_destinations/${id}`,
      },
    }
    call.world.store.insert('thin_events', call.world.platform, event, {})
    order(call.world, event.id, id)
    return event
  }),
  route2('DELETE', '/v2/core/event_destinations/:id', {}, (call) => {
    const { id } = destination(call)
    call.world.store.remove('event_destinations', id)
    return { id, object: 'v2.core.event_destination', deleted: true }
  }),
]

const show = (
  { object, hidden }: Row<'event_destinations'>,
  include: readonly string[] = [],
): Stripe.V2.Core.EventDestination => {
  const { webhook_endpoint: endpoint, ...rest } = object
  return {
    ...rest,
    webhook_endpoint: {
      ...(include.includes('webhook_endpoint.url') && endpoint?.url !== undefined
        ? { url: endpoint.url }
        : {}),
      ...(include.includes('webhook_endpoint.signing_secret')
        ? { signing_secret: hidden.secret }
        : {}),
    },
  }
}

const destination = ({
  world,
  path,
}: {
  world: World
  path: Readonly<Record<string, string>>
}): Row<'event_destinations'> => {
  const id = path.id ?? ''
  const row = world.store.get('event_destinations', id)
  if (row === undefined) throw missing('event destination', id)
  return row
}
