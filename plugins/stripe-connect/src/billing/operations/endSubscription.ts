import type Stripe from 'stripe'

import { underKey } from '../../shared/underKey.ts'
import { isMissing } from './asking.ts'
import { isOver } from './begunFor.ts'
import { cancelUnpaid, dropSubscription, voidOpen } from './dropSubscription.ts'
import { settlePeriod } from './settlePeriod.ts'

type Order = { readonly subscription: string; readonly key: string }

/**
 * Ends it now. What was used is invoiced. What was paid ahead and is not used becomes credit, if it was
 * paid: Stripe would give credit for time that nobody paid. One that has ended already stays ended, and
 * one whose first payment never came, or that pauses since its trial is over, owes nothing.
 * @throws payment_on_its_way
 */
export const endSubscription = async (
  stripe: Stripe,
  { subscription, key }: Order,
): Promise<void> => {
  const { subscription: before, isPaid } = await settlePeriod(stripe, subscription)
  if (before.status === 'incomplete_expired') return voidOpen(stripe, subscription)
  if (isOver(before)) return
  if (before.status === 'incomplete') return dropSubscription(stripe, subscription)
  if (before.status === 'paused') return cancelUnpaid(stripe, subscription)
  // A trial is given for nothing, and gives nothing back.
  const prorate = isPaid && before.status === 'active'
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
