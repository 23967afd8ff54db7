import { randomUUID } from 'node:crypto'

import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { underKey } from '../../shared/underKey.ts'
import { stripeBillingErrors } from '../domain/index.ts'
import { isDecline } from './isDecline.ts'
import { isOnItsWay } from './openInvoices.ts'
import { payInvoice } from './payInvoice.ts'

type Settled = { readonly subscription: Stripe.Subscription; readonly isPaid: boolean }

/**
 * How a subscription stands, and whether the present period was paid. For an hour after it was renewed
 * the invoice is a draft and the subscription active all the same: it is collected first. What Stripe
 * does not mean to collect, since it was tried for the last time before, stays a draft.
 * https://docs.stripe.com/billing/invoices/subscription (renewal invoices)
 * @throws payment_on_its_way: whether it is paid nobody knows yet
 */
export const settlePeriod = async (stripe: Stripe, id: string): Promise<Settled> => {
  const subscription = await collectDrafts(stripe, id)
  const { latest_invoice: invoice, status } = subscription
  const isInvoice = invoice !== null && typeof invoice !== 'string'
  if (isInvoice && invoice.status === 'open' && (await isOnItsWay(stripe, invoice)))
    throw stripeBillingErrors.payment_on_its_way()
  const isPaid = isInvoice && invoice.status === 'paid'
  return { subscription, isPaid: status === 'trialing' || (status === 'active' && isPaid) }
}

/**
 * Collects what would be collected within the hour.
 * @returns the subscription as it stands then, with its latest invoice
 */
export const collectDrafts = async (stripe: Stripe, id: string): Promise<Stripe.Subscription> => {
  const before = await withLatestInvoice(stripe, id)
  const drafts = before.status === 'active' ? await draftsOf(stripe, id) : []
  for (const draft of drafts) await collect(stripe, draft.id)
  return drafts.length > 0 ? withLatestInvoice(stripe, id) : before
}

/** Makes a draft an invoice, unless it is one already. */
export const finalise = async (stripe: Stripe, id: string): Promise<void> => {
  try {
    await underKey({
      key: `finalise:${id}`,
      create: (idempotencyKey) =>
        stripe.invoices.finalizeInvoice(id, { auto_advance: true }, { idempotencyKey }),
      find: async () => {
        const now = await stripe.invoices.retrieve(id)
        return now.status === 'draft' ? null : now
      },
    })
  } catch (error) {
    // Stripe itself was quicker.
    if (!isRefusal(error) || (await stripe.invoices.retrieve(id)).status === 'draft') throw error
  }
}

/** A subscription with its latest invoice whole. */
export const withLatestInvoice = (stripe: Stripe, id: string) =>
  stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })

const draftsOf = async (stripe: Stripe, subscription: string): Promise<Stripe.Invoice[]> => {
  const drafts = await stripe.invoices
    .list({ subscription, status: 'draft', limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  return drafts.filter(({ auto_advance: isCollected }) => isCollected)
}

const collect = async (stripe: Stripe, id: string): Promise<void> => {
  await finalise(stripe, id)
  try {
    // A key of its own: a decline would be answered again for a day.
    await payInvoice(stripe, { id, idempotencyKey: `pay:${id}:${randomUUID()}` })
  } catch (error) {
    if (!isDecline(error)) throw error
  }
}
