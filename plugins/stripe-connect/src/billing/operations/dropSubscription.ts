import type Stripe from 'stripe'

import { ourAmount } from '../../payments/domain/index.ts'
import { isMissing } from './asking.ts'
import { bookCredit } from './bookCredit.ts'

/**
 * Ends a subscription that should never have been there: nothing is invoiced for it, all that was paid
 * for it becomes credit, and what was still to be paid need not be.
 */
export const dropSubscription = async (stripe: Stripe, subscription: string): Promise<void> => {
  // Before it ends: whoever is cut off in between finds it again.
  await giveBack(stripe, subscription)
  try {
    await stripe.subscriptions.cancel(
      subscription,
      { invoice_now: false, prorate: false },
      { idempotencyKey: `drop:${subscription}` },
    )
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  for (const { id } of await invoicesOf(stripe, subscription, 'open'))
    await stripe.invoices.voidInvoice(id, {}, { idempotencyKey: `drop:${id}` })
}

const giveBack = async (stripe: Stripe, subscription: string): Promise<void> => {
  for (const { id, customer, currency, total } of await invoicesOf(stripe, subscription, 'paid')) {
    if (total <= 0 || !customer) continue
    await bookCredit(stripe, {
      customer: typeof customer === 'string' ? customer : customer.id,
      key: `drop:${id}`,
      amount: ourAmount(total, currency),
      currency,
      reason: 'For a subscription that was begun twice',
    })
  }
}

const invoicesOf = (
  stripe: Stripe,
  subscription: string,
  status: 'open' | 'paid',
): Promise<Stripe.Invoice[]> =>
  stripe.invoices.list({ subscription, status, limit: 100 }).autoPagingToArray({ limit: 1_000 })
