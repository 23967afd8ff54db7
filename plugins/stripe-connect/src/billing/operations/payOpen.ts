import { randomUUID } from 'node:crypto'

import Stripe from 'stripe'

type What = { readonly customer: string; readonly subscription: string | null }

/**
 * Tries every open invoice, the oldest first, with the card that is there now; then sets going what
 * was paused. Each call is an attempt of its own, since a declined one would be answered again for a
 * day; an invoice is paid once, however often somebody tries.
 * @returns false when the card was declined
 */
export const payOpen = async (
  stripe: Stripe,
  { customer, subscription }: What,
): Promise<boolean> => {
  const key = `pay:${randomUUID()}`
  const open = await stripe.invoices
    .list({ customer, status: 'open', limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  try {
    for (const { id } of open.toReversed())
      await stripe.invoices.pay(id, {}, { idempotencyKey: `${key}:${id}` })
    if (!subscription) return true
    const { status } = await stripe.subscriptions.retrieve(subscription)
    if (status !== 'paused') return true
    const resumed = await stripe.subscriptions.resume(
      subscription,
      { billing_cycle_anchor: { type: 'now' }, payment_behavior: 'resume_on_payment_success' },
      { idempotencyKey: `${key}:resume` },
    )
    return resumed.status !== 'paused'
  } catch (error) {
    if (isDecline(error)) return false
    throw error
  }
}

/** No card at all is a card that does not pay. */
const isDecline = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeCardError ||
  (error instanceof Stripe.errors.StripeInvalidRequestError &&
    /no attached payment source|default payment method/i.test(error.message))
