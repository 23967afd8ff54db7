import type Stripe from 'stripe'
import { invalid } from '../server/errors.ts'
import { createdShape, page } from '../server/lists.ts'
import {
  clearable,
  flag,
  list,
  mergeMetadata,
  metadata,
  required,
  text,
} from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { apiVersion } from '../webhooks/emit.ts'
import { find } from './find.ts'

const { created: _created, ...listed } = createdShape

export const webhookEndpointRoutes = [
  route(
    'POST',
    '/v1/webhook_endpoints',
    {
      url: required(text()),
      enabled_events: required(list(text(), { max: 400 })),
      api_version: text(),
      connect: flag(),
      description: clearable(text()),
      metadata: clearable(metadata()),
    },
    ({ world, account, params }) => {
      if (params.api_version !== undefined && params.api_version !== apiVersion) {
        throw invalid(`This test double speaks only ${apiVersion}.`, { param: 'api_version' })
      }
      const secret = `whsec_${world.newId('s', 32).slice(2)}`
      const endpoint: Stripe.WebhookEndpoint = {
        id: world.newId('we'),
        object: 'webhook_endpoint',
        api_version: params.api_version ?? null,
        application: null,
        created: world.clock.now(),
        description: params.description ?? null,
        enabled_events: params.enabled_events,
        livemode: false,
        metadata: params.metadata ?? {},
        status: 'enabled',
        url: params.url,
      }
      const { connect = false } = params
      const row = world.store.insert('webhook_endpoints', account, endpoint, { secret, connect })
      // Only this one answer ever shows the secret.
      return { ...row.object, secret }
    },
  ),
  route('GET', '/v1/webhook_endpoints', listed, (call) =>
    page(
      call.world.store.all('webhook_endpoints', ({ account }) => account === call.account),
      { params: call.params, url: '/v1/webhook_endpoints' },
    ),
  ),
  route(
    'GET',
    '/v1/webhook_endpoints/:id',
    {},
    (call) => find(call, 'webhook_endpoints', 'webhook_endpoint').object,
  ),
  route(
    'POST',
    '/v1/webhook_endpoints/:id',
    {
      url: text(),
      enabled_events: list(text(), { max: 400 }),
      description: clearable(text()),
      disabled: flag(),
      metadata: clearable(metadata()),
    },
    (call) => {
      const { id, object } = find(call, 'webhook_endpoints', 'webhook_endpoint')
      const { disabled, metadata: data, description, url, enabled_events: events } = call.params
      return call.world.store.change('webhook_endpoints', id, {
        ...(url === undefined ? {} : { url }),
        ...(events === undefined ? {} : { enabled_events: events }),
        ...(description === undefined ? {} : { description }),
        ...(disabled === undefined ? {} : { status: disabled ? 'disabled' : 'enabled' }),
        metadata: mergeMetadata(object.metadata, data),
      }).object
    },
  ),
  route('DELETE', '/v1/webhook_endpoints/:id', {}, (call) => {
    const { id } = find(call, 'webhook_endpoints', 'webhook_endpoint')
    call.world.store.remove('webhook_endpoints', id)
    return { id, object: 'webhook_endpoint', deleted: true }
  }),
]
