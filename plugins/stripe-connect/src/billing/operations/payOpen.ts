import { randomUUID } from 'node:crypto'

import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { isDecline } from './isDecline.ts'
import { openInvoices } from './openInvoices.ts'
import { payInvoice } from './payInvoice.ts'

type What = { readonly customer: string; readonly subscription: string | null }

/**
 * Tries every open invoice that no bank is at, the oldest first, with the card that is there now; then sets going what
 * was paused. Each call is an attempt of its own, since a declined one would be answered again for a
 * day; an invoice is paid once, however often somebody tries.
 * @returns false when the card was declined
 */
export const payOpen = async (
  stripe: Stripe,
  { customer, subscription }: What,
): Promise<boolean> => {
  const key = `pay:${randomUUID()}`
  const open = (await openInvoices(stripe, customer)).filter(({ isOnItsWay }) => !isOnItsWay)
  try {
    for (const { invoice } of open.toReversed())
      await payInvoice(stripe, { id: invoice.id, idempotencyKey: `${key}:${invoice.id}` })
    return subscription === null || (await resume(stripe, subscription, `${key}:resume`))
  } catch (error) {
    if (isDecline(error)) return false
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
