import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { meterEventName } from '../domain/index.ts'
import { makeOnce } from './makeOnce.ts'

/**
 * Stripe's meter for what is counted here under this name; there is one for all plans.
 * https://docs.stripe.com/api/billing/meter/create
 */
export const meterFor = async (stripe: Stripe, meter: string): Promise<string> => {
  const name = meterEventName(meter)
  const find = async () => {
    const all = await stripe.billing.meters
      .list({ status: 'active', limit: 100 })
      .autoPagingToArray({ limit: 1_000 })
    return all.find((each) => each.event_name === name) ?? null
  }
  const params: Stripe.Billing.MeterCreateParams = {
    display_name: meter,
    event_name: name,
    default_aggregation: { formula: 'sum' },
  }
  const made =
    (await find()) ??
    (await makeOnce({
      name: `meter:${name}`,
      params,
      create: (order, idempotencyKey) => stripe.billing.meters.create(order, { idempotencyKey }),
      find,
    }))
  return answered('billing.meter', made).id
}
