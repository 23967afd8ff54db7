import type { Terms } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { underKey } from '../../shared/underKey.ts'
import { begunFor } from './begunFor.ts'
import { pricesFor } from './pricesFor.ts'

type Order = {
  readonly customer: string
  readonly key: string
  readonly terms: Terms
  readonly trialDays: number
}

/**
 * Begins a subscription, or answers the one that was begun with this key: Stripe forgets keys after a
 * day, so those of the customer are looked through first.
 * https://docs.stripe.com/api/subscriptions/create
 */
export const startSubscription = async (
  stripe: Stripe,
  { customer, key, terms, trialDays }: Order,
): Promise<string> => {
  const find = async () => {
    const begun = await begunFor(stripe, customer)
    return begun.find(({ metadata }) => metadata['souk_key'] === key) ?? null
  }
  const mine = await find()
  if (mine) return mine.id
  const prices = await pricesFor(stripe, terms)
  // With other parameters it is another request, which the same key would not be answered for.
  const { variant, ...beginning } = await beginningFor(stripe, customer, trialDays)
  const order: Stripe.SubscriptionCreateParams = {
    customer,
    items: prices.map((price) => ({ price })),
    // What a change of plan makes of usage depends on it: see changeSubscription.
    billing_mode: { type: 'flexible' },
    metadata: { souk_key: key },
    ...beginning,
  }
  const made = await underKey({
    key: `${key}:${variant}`,
    create: (idempotencyKey) => stripe.subscriptions.create(order, { idempotencyKey }),
    find,
  })
  return answered('subscription', made).id
}

const beginningFor = async (stripe: Stripe, customer: string, trialDays: number) => {
  if (trialDays > 0)
    return {
      variant: 'trial',
      trial_period_days: trialDays,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
      payment_behavior: 'allow_incomplete',
    } as const
  return (await hasDefaultMethod(stripe, customer))
    ? ({ variant: 'charged', payment_behavior: 'allow_incomplete' } as const)
    : ({ variant: 'open', payment_behavior: 'default_incomplete' } as const)
}

const hasDefaultMethod = async (stripe: Stripe, id: string): Promise<boolean> => {
  const customer = await stripe.customers.retrieve(id)
  return !customer.deleted && Boolean(customer.invoice_settings.default_payment_method)
}
