import type Stripe from 'stripe'

import { ourAmount } from '../../payments/domain/index.ts'
import { underKey } from '../../shared/underKey.ts'
import { stripeBillingErrors } from '../domain/index.ts'
import { isMissing } from './asking.ts'
import { isOver } from './begunFor.ts'
import { bookCredit } from './bookCredit.ts'
import { isOnItsWay } from './openInvoices.ts'

/**
 * Ends a subscription that should never have been there: nothing is invoiced for it, all that was paid
 * for it becomes credit, and what was still to be paid need not be.
 * @throws payment_on_its_way
 */
export const dropSubscription = async (stripe: Stripe, subscription: string): Promise<void> => {
  // What has ended was reckoned up when it did.
  if (isOver(await stripe.subscriptions.retrieve(subscription))) return
  // Before it ends: whoever is cut off in between finds it again.
  await giveBack(stripe, subscription)
  await cancelUnpaid(stripe, subscription)
}

/**
 * Ends a subscription of which nothing was used: what was still to be paid need not be.
 * @throws payment_on_its_way
 */
export const cancelUnpaid = async (stripe: Stripe, subscription: string): Promise<void> => {
  await voidOpen(stripe, subscription)
  try {
    await underKey({
      key: `drop:${subscription}`,
      create: (idempotencyKey) =>
        stripe.subscriptions.cancel(
          subscription,
          { invoice_now: false, prorate: false },
          { idempotencyKey },
        ),
      find: async () => {
        const now = await stripe.subscriptions.retrieve(subscription)
        return isOver(now) ? now : null
      },
    })
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/**
 * Nobody need pay what is open of it any more.
 * @throws payment_on_its_way: what a bank has been asked for may still come
 */
export const voidOpen = async (stripe: Stripe, subscription: string): Promise<void> => {
  for (const invoice of await invoicesOf(stripe, subscription, 'open')) {
    if (await isOnItsWay(stripe, invoice)) throw stripeBillingErrors.payment_on_its_way()
    const { id } = invoice
    await underKey({
      key: `drop:${id}`,
      create: (idempotencyKey) => stripe.invoices.voidInvoice(id, {}, { idempotencyKey }),
      find: async () => {
        const now = await stripe.invoices.retrieve(id)
        return now.status === 'open' ? null : now
      },
    })
  }
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
