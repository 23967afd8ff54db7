import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { underKey } from '../../shared/underKey.ts'
import { meterEventName } from '../domain/index.ts'

type Use = {
  readonly customer: string
  readonly id: string
  readonly meter: string
  readonly quantity: number
  readonly at: Date
}

/**
 * Tells Stripe what was used, under our own id: one that it knows already it does not count again.
 * https://docs.stripe.com/api/billing/meter-event/create
 */
export const reportUse = async (
  stripe: Stripe,
  { customer, id, meter, quantity, at }: Use,
): Promise<'taken' | 'too_late'> => {
  const timestamp = Math.floor(at.getTime() / 1_000)
  try {
    await underKey({
      key: `use:${id}:${timestamp}`,
      create: (idempotencyKey) =>
        stripe.billing.meterEvents.create(
          {
            event_name: meterEventName(meter),
            identifier: id,
            timestamp,
            payload: { stripe_customer_id: customer, value: String(quantity) },
          },
          { idempotencyKey },
        ),
      // One cannot be looked for; told again, it is refused for its identifier.
      find: () => Promise.resolve(null),
    })
    return 'taken'
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.code === 'timestamp_too_far_in_past') return 'too_late'
    if (/already exists with identifier/i.test(error.message)) return 'taken'
    throw error
  }
}
