import type Stripe from 'stripe'

import { underKey } from '../../shared/underKey.ts'
import { isMissing } from './asking.ts'
import { isOver } from './begunFor.ts'
import { dropSubscription } from './dropSubscription.ts'

type Order = { readonly subscription: string; readonly key: string }

/**
 * Ends it now. What was used is invoiced. What was paid ahead and is not used becomes credit, and only
 * of a subscription that is active was it paid: Stripe would give credit for time that nobody paid. One
 * that has ended already stays ended, and one whose first payment never came owes nothing.
 */
export const endSubscription = async (
  stripe: Stripe,
  { subscription, key }: Order,
): Promise<void> => {
  const before = await stripe.subscriptions.retrieve(subscription)
  if (isOver(before)) return
  if (before.status === 'incomplete') return dropSubscription(stripe, subscription)
  const prorate = before.status === 'active'
  try {
    await underKey({
      key: `${key}:${prorate ? 'paid' : 'unpaid'}`,
      create: (idempotencyKey) =>
        stripe.subscriptions.cancel(
          subscription,
          { invoice_now: true, prorate },
          { idempotencyKey },
        ),
      find: async () => {
        const now = await stripe.subscriptions.retrieve(subscription)
        return isOver(now) ? now : null
      },
    })
  } catch (error) {
    // Somebody else was quicker: to Stripe it is no longer there to be ended.
    if (!isMissing(error)) throw error
  }
}
