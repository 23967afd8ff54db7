import type Stripe from 'stripe'

import { isMissing } from './asking.ts'

/**
 * Ends a subscription that should never have been there: nothing is given back or invoiced for it, and
 * what it was still to be paid need not be.
 */
export const dropSubscription = async (stripe: Stripe, subscription: string): Promise<void> => {
  try {
    await stripe.subscriptions.cancel(
      subscription,
      { invoice_now: false, prorate: false },
      { idempotencyKey: `drop:${subscription}` },
    )
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const open = await stripe.invoices
    .list({ subscription, status: 'open', limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  for (const { id } of open)
    await stripe.invoices.voidInvoice(id, {}, { idempotencyKey: `drop:${id}` })
}
