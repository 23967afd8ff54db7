import type Stripe from 'stripe'

import { isMissing } from './asking.ts'

type Order = { readonly subscription: string; readonly key: string; readonly attempt: number }

/**
 * Ends it now. What was paid ahead and is not used becomes credit, what was used is invoiced. One that
 * has ended already stays ended.
 */
export const endSubscription = async (
  stripe: Stripe,
  { subscription, key, attempt }: Order,
): Promise<void> => {
  const { status } = await stripe.subscriptions.retrieve(subscription)
  if (status === 'canceled' || status === 'incomplete_expired') return
  try {
    await stripe.subscriptions.cancel(
      subscription,
      { invoice_now: true, prorate: true },
      { idempotencyKey: `${key}:${attempt}` },
    )
  } catch (error) {
    // Somebody else was quicker: to Stripe it is no longer there to be ended.
    if (!isMissing(error)) throw error
  }
}
