import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'

type Order = { readonly id: string; readonly idempotencyKey: string }

/** Tries an open invoice once more, unless it is settled already; throws a decline. */
export const payInvoice = async (stripe: Stripe, { id, idempotencyKey }: Order): Promise<void> => {
  try {
    await stripe.invoices.pay(id, {}, { idempotencyKey })
  } catch (error) {
    // Somebody else was quicker: another tab, or Stripe's own next attempt.
    if (isRefusal(error) && (await stripe.invoices.retrieve(id)).status !== 'open') return
    throw error
  }
}
