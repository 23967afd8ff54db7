import { randomUUID } from 'node:crypto'

import Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'

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
    for (const { id } of open.toReversed()) await pay(stripe, id, `${key}:${id}`)
    return subscription === null || (await resume(stripe, subscription, `${key}:resume`))
  } catch (error) {
    if (isDecline(error)) return false
    throw error
  }
}

const pay = async (stripe: Stripe, id: string, idempotencyKey: string): Promise<void> => {
  try {
    await stripe.invoices.pay(id, {}, { idempotencyKey })
  } catch (error) {
    // Somebody else was quicker: another tab, or Stripe's own next attempt.
    if (isRefusal(error) && (await stripe.invoices.retrieve(id)).status !== 'open') return
    throw error
  }
}

const resume = async (stripe: Stripe, id: string, idempotencyKey: string): Promise<boolean> => {
  const isPaused = async () => (await stripe.subscriptions.retrieve(id)).status === 'paused'
  if (!(await isPaused())) return true
  try {
    const resumed = await stripe.subscriptions.resume(
      id,
      { billing_cycle_anchor: { type: 'now' }, payment_behavior: 'resume_on_payment_success' },
      { idempotencyKey },
    )
    return resumed.status !== 'paused'
  } catch (error) {
    if (isRefusal(error) && !(await isPaused())) return true
    throw error
  }
}

/** No card at all is a card that does not pay. */
const isDecline = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeCardError ||
  (error instanceof Stripe.errors.StripeInvalidRequestError &&
    /no attached payment source|default payment method/i.test(error.message))
