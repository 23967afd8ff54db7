import type Stripe from 'stripe'
import type { World } from '../state/world.ts'

type Window = { customer: string; from: number; until: number }

/** What a meter has counted for a customer, from one second until just before another. */
export const usageOf = (
  { store }: World,
  meter: Stripe.Billing.Meter,
  { customer, from, until }: Window,
): number => {
  const key = meter.customer_mapping.event_payload_key
  const values = store
    .all(
      'meter_events',
      ({ object }) =>
        object.event_name === meter.event_name &&
        object.payload[key] === customer &&
        object.timestamp >= from &&
        object.timestamp < until,
    )
    .map(({ object }) => Number(object.payload[meter.value_settings.event_payload_key] ?? 1))
  switch (meter.default_aggregation.formula) {
    case 'count':
      return values.length
    case 'last':
      return values.at(-1) ?? 0
    default:
      return values.reduce((total, value) => total + value, 0)
  }
}
