import type { BillingTruth } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { ourAmount } from '../../payments/domain/index.ts'

/** One that nobody has paid yet. */
export type Open = { readonly invoice: Stripe.Invoice; readonly isOnItsWay: boolean }

/** Of a customer, the newest first. */
export const openInvoices = async (stripe: Stripe, customer: string): Promise<Open[]> => {
  const open = await stripe.invoices
    .list({ customer, status: 'open', limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  return Promise.all(
    open.map(async (invoice) => ({ invoice, isOnItsWay: await isOnItsWay(stripe, invoice) })),
  )
}

type Standing = { readonly isAsked: boolean }

/**
 * What was asked for and did not come. What a plan begins with, or goes on with, is asked for by showing
 * it (`isAsked`).
 */
export const isOwed = ({ invoice, isOnItsWay: comes }: Open, { isAsked }: Standing): boolean =>
  !comes && (invoice.attempted || isAsked)

/** Whether Stripe waits for somebody to pay, and tries nothing by itself. */
export const isAsked = ({ status }: Pick<Stripe.Subscription, 'status'>): boolean =>
  status === 'incomplete' || status === 'unpaid'

export const owedOf = (
  open: readonly Open[],
  standing: Standing,
): Pick<BillingTruth, 'owed' | 'onItsWay' | 'nextAttemptAt'> => {
  const next = open
    .map(({ invoice }) => invoice.next_payment_attempt)
    .filter((at) => at !== null)
    .toSorted((a, b) => a - b)[0]
  return {
    owed: sumOf(open.filter((one) => isOwed(one, standing))),
    onItsWay: sumOf(open.filter((one) => one.isOnItsWay)),
    nextAttemptAt: next === undefined ? null : new Date(next * 1_000),
  }
}

/**
 * Of a subscription that is unpaid Stripe collects nothing by itself: the invoice of the period that
 * runs stays a draft, and is to be paid for it to go on.
 * https://docs.stripe.com/billing/subscriptions/overview (unpaid)
 */
export const waitingDraft = ({
  status,
  latest_invoice: invoice,
}: Stripe.Subscription): Stripe.Invoice | null =>
  status === 'unpaid' && typeof invoice === 'object' && invoice?.status === 'draft' ? invoice : null

/** When it tries again Stripe may say some time after an attempt. */
const SOON_SECONDS = 86_400

/**
 * Where Stripe is set to leave what nobody paid past due, it goes on like that for ever.
 * @param now by Stripe's clock
 */
export const isTriedAgain = (open: readonly Open[], now: Date): boolean =>
  open.some(
    ({ invoice, isOnItsWay: comes }) =>
      comes ||
      invoice.next_payment_attempt !== null ||
      (invoice.status_transitions.finalized_at ?? 0) + SOON_SECONDS > now.getTime() / 1_000,
  )

/**
 * Whether a bank has the debit and has not answered, which takes days.
 * https://docs.stripe.com/api/invoice-payment/list
 */
export const isOnItsWay = async (
  stripe: Stripe,
  { id, attempted }: Stripe.Invoice,
): Promise<boolean> => {
  if (!attempted) return false
  const payments = await stripe.invoicePayments.list({
    invoice: id,
    status: 'open',
    expand: ['data.payment.payment_intent'],
  })
  return payments.data.some(({ payment: { payment_intent: intent } }) =>
    typeof intent === 'object' ? intent.status === 'processing' : false,
  )
}

const sumOf = (open: readonly Open[]): number =>
  open.reduce((sum, { invoice }) => sum + ourAmount(invoice.amount_remaining, invoice.currency), 0)
