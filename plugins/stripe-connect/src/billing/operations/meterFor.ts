import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { meterEventName } from '../domain/index.ts'

/**
 * Stripe's meter for what is counted here under this name; there is one for all plans.
 * https://docs.stripe.com/api/billing/meter/create
 */
export const meterFor = async (stripe: Stripe, meter: string, attempt: number): Promise<string> => {
  const known = await find(stripe, meter)
  if (known) return known
  const name = meterEventName(meter)
  try {
    const made = await stripe.billing.meters.create(
      { display_name: meter, event_name: name, default_aggregation: { formula: 'sum' } },
      { idempotencyKey: `meter:${name}:${attempt}` },
    )
    return answered('billing.meter', made).id
  } catch (error) {
    // Somebody else was quicker.
    const theirs = isRefusal(error) ? await find(stripe, meter) : undefined
    if (theirs) return theirs
    throw error
  }
}

const find = async (stripe: Stripe, meter: string): Promise<string | undefined> => {
  const all = await stripe.billing.meters
    .list({ status: 'active', limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  return all.find(({ event_name: name }) => name === meterEventName(meter))?.id
}
