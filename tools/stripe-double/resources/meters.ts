import type Stripe from 'stripe'
import { usageOf } from '../billing/usage.ts'
import { conflict, invalid } from '../server/errors.ts'
import { listShape, page } from '../server/lists.ts'
import { hash, integer, metadata, oneOf, required, text } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { days } from '../state/clock.ts'
import { emit } from '../webhooks/emit.ts'
import { find } from './find.ts'

export const meterRoutes = [
  route(
    'POST',
    '/v1/billing/meters',
    {
      display_name: required(text({ max: 250 })),
      event_name: required(text({ max: 100 })),
      default_aggregation: required(hash({ formula: required(oneOf('count', 'last', 'sum')) })),
      customer_mapping: hash({
        event_payload_key: required(text()),
        type: required(oneOf('by_id')),
      }),
      value_settings: hash({ event_payload_key: required(text()) }),
    },
    ({ world, account, params }) => {
      const isTaken = world.store
        .all('meters', (row) => row.account === account)
        .some(({ object }) => object.event_name === params.event_name && object.status === 'active')
      if (isTaken) {
        throw conflict(`An active meter already exists for the event name ${params.event_name}.`, {
          param: 'event_name',
        })
      }
      const meter: Stripe.Billing.Meter = {
        id: world.newId('mtr_test'),
        object: 'billing.meter',
        created: world.clock.now(),
        customer_mapping: params.customer_mapping ?? {
          event_payload_key: 'stripe_customer_id',
          type: 'by_id',
        },
        default_aggregation: params.default_aggregation,
        display_name: params.display_name,
        event_name: params.event_name,
        event_time_window: null,
        livemode: false,
        status: 'active',
        status_transitions: { deactivated_at: null },
        updated: world.clock.now(),
        value_settings: params.value_settings ?? { event_payload_key: 'value' },
      }
      world.store.insert('meters', account, meter, {})
      emit(world, account, { type: 'billing.meter.created', object: meter })
      return meter
    },
  ),
  route(
    'GET',
    '/v1/billing/meters',
    { ...listShape, status: oneOf('active', 'inactive') },
    (call) =>
      page(
        call.world.store.all(
          'meters',
          ({ account, object }) =>
            account === call.account &&
            (call.params.status === undefined || object.status === call.params.status),
        ),
        { params: call.params, url: '/v1/billing/meters' },
      ),
  ),
  route(
    'GET',
    '/v1/billing/meters/:id',
    {},
    (call) => find(call, 'meters', 'billing.meter').object,
  ),
  route(
    'GET',
    '/v1/billing/meters/:id/event_summaries',
    {
      ...listShape,
      customer: required(text()),
      start_time: required(integer()),
      end_time: required(integer()),
    },
    (call) => {
      const { id, object } = find(call, 'meters', 'billing.meter')
      const { customer, start_time: from, end_time: until } = call.params
      return {
        object: 'list',
        data: [
          {
            id: `mtrusg_${id.slice(-20)}`,
            object: 'billing.meter_event_summary',
            aggregated_value: usageOf(call.world, object, { customer, from, until }),
            end_time: until,
            livemode: false,
            meter: id,
            start_time: from,
          },
        ],
        has_more: false,
        url: `/v1/billing/meters/${id}/event_summaries`,
      }
    },
  ),
  route(
    'POST',
    '/v1/billing/meter_events',
    {
      event_name: required(text({ max: 100 })),
      payload: required(metadata()),
      identifier: text({ max: 100 }),
      timestamp: integer(),
    },
    ({ world, account, params }) => {
      const now = world.clock.now()
      const { event_name: name, payload, timestamp = now } = params
      const meter = world.store.all('meters', (row) => row.object.event_name === name)[0]
      if (meter === undefined) {
        throw invalid(`No active meter found for event name: ${name}`, { param: 'event_name' })
      }
      const value = payload[meter.object.value_settings.event_payload_key] ?? '1'
      if (!/^-?\d+(\.\d+)?$/.test(value))
        throw invalid('Invalid value.', { param: 'payload[value]' })
      if (timestamp > now + 300 || timestamp < now - days(35)) {
        throw invalid(
          'The timestamp must be within the past 35 days or up to 5 minutes in the future.',
          {
            code: 'timestamp_too_far_in_past',
            param: 'timestamp',
          },
        )
      }
      const identifier = params.identifier ?? world.newId('evt')
      const id = `${name}/${identifier}`
      if (world.store.get('meter_events', id) !== undefined) {
        throw conflict(`An event already exists with identifier ${identifier}.`, {
          param: 'identifier',
        })
      }
      const event: Stripe.Billing.MeterEvent = {
        object: 'billing.meter_event',
        created: now,
        event_name: name,
        identifier,
        livemode: false,
        payload,
        timestamp,
      }
      world.store.insert('meter_events', account, { ...event, id }, {})
      return event
    },
  ),
]
