import { randomUUID } from 'node:crypto'

import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { isDecline } from './isDecline.ts'
import { isAsked, isOnItsWay, isOwed, openInvoices, waitingDraft } from './openInvoices.ts'
import { payInvoice } from './payInvoice.ts'
import { finalise, withLatestInvoice } from './settlePeriod.ts'

type What = { readonly customer: string; readonly subscription: string | null }

/**
 * Tries all that is owed, the oldest first, with the card that is there now, and what the running period
 * of an unpaid plan costs; then sets going what was paused. Each call is an attempt of its own, since a
 * declined one would be answered again for a day; an invoice is paid once, however often somebody tries.
 * @returns false when the card was declined
 */
export const payOpen = async (
  stripe: Stripe,
  { customer, subscription }: What,
): Promise<boolean> => {
  const key = `pay:${randomUUID()}`
  const open = await openInvoices(stripe, customer)
  const before = subscription === null ? null : await withLatestInvoice(stripe, subscription)
  const owed = open.filter((one) => isOwed(one, { isAsked: before !== null && isAsked(before) }))
  const draft = before && waitingDraft(before)
  try {
    for (const { invoice } of owed.toReversed())
      await payInvoice(stripe, { id: invoice.id, idempotencyKey: `${key}:${invoice.id}` })
    if (draft) {
      await finalise(stripe, draft.id)
      await payInvoice(stripe, { id: draft.id, idempotencyKey: `${key}:${draft.id}` })
    }
    return subscription === null || (await resume(stripe, subscription, `${key}:resume`))
  } catch (error) {
    if (isDecline(error)) return false
    throw error
  }
}

const resume = async (stripe: Stripe, id: string, idempotencyKey: string): Promise<boolean> => {
  const isPaused = async () => (await stripe.subscriptions.retrieve(id)).status === 'paused'
  // A bank that has been asked already says in some days whether it goes on.
  if (!(await isPaused()) || (await isAwaited(stripe, id))) return true
  try {
    const resumed = await stripe.subscriptions.resume(
      id,
      { billing_cycle_anchor: { type: 'now' }, payment_behavior: 'resume_on_payment_success' },
      { idempotencyKey },
    )
    return resumed.status !== 'paused' || (await isAwaited(stripe, id))
  } catch (error) {
    if (isRefusal(error) && !(await isPaused())) return true
    throw error
  }
}

const isAwaited = async (stripe: Stripe, subscription: string): Promise<boolean> => {
  const open = await stripe.invoices.list({ subscription, status: 'open', limit: 100 })
  const awaited = await Promise.all(open.data.map((invoice) => isOnItsWay(stripe, invoice)))
  return awaited.includes(true)
}
