import type { Terms } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { pricesFor } from './pricesFor.ts'

type Order = {
  readonly customer: string
  readonly key: string
  readonly attempt: number
  readonly terms: Terms
  readonly trialDays: number
}

/**
 * Begins a subscription, or answers the one that was begun with this key: Stripe forgets keys after a
 * day and answers its own faults again until then, so those of the customer are looked through first.
 * https://docs.stripe.com/api/subscriptions/create
 */
export const startSubscription = async (
  stripe: Stripe,
  { customer, key, attempt, terms, trialDays }: Order,
): Promise<string> => {
  const begun = await stripe.subscriptions
    .list({ customer, status: 'all', limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  const mine = begun.find(({ metadata }) => metadata['souk_key'] === key)
  if (mine) return mine.id
  const prices = await pricesFor(stripe, terms, attempt)
  const hasCard = await hasDefaultMethod(stripe, customer)
  // With other parameters it is another request, which the same key would not be answered for.
  const variant = trialDays > 0 ? 'trial' : hasCard ? 'charged' : 'open'
  const made = await stripe.subscriptions.create(
    {
      customer,
      items: prices.map((price) => ({ price })),
      metadata: { souk_key: key },
      ...(trialDays > 0
        ? {
            trial_period_days: trialDays,
            trial_settings: { end_behavior: { missing_payment_method: 'pause' as const } },
          }
        : {}),
      payment_behavior: hasCard ? 'allow_incomplete' : 'default_incomplete',
    },
    { idempotencyKey: `${key}:${variant}:${attempt}` },
  )
  return answered('subscription', made).id
}

const hasDefaultMethod = async (stripe: Stripe, id: string): Promise<boolean> => {
  const customer = await stripe.customers.retrieve(id)
  return !customer.deleted && Boolean(customer.invoice_settings.default_payment_method)
}
