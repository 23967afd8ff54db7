import type { BillingTruth, InvoiceState, InvoiceTruth } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { ourAmount } from '../../payments/domain/index.ts'
import { cardLabel, meterOfKey, standingOf } from '../domain/index.ts'
import { isAsked, isTriedAgain, openInvoices, owedOf, waitingDraft } from './openInvoices.ts'
import { withLatestInvoice } from './settlePeriod.ts'

type What = { readonly customer: string; readonly subscription: string | null }

/** How a customer stands at Stripe now. */
export const lookAt = async (
  stripe: Stripe,
  { customer: id, subscription: sub }: What,
): Promise<BillingTruth> => {
  const customer = await stripe.customers.retrieve(id, {
    expand: ['invoice_settings.default_payment_method'],
  })
  if (customer.deleted) throw new Error('The customer was deleted at Stripe.')
  const method = customer.invoice_settings.default_payment_method
  const common = {
    card: method && typeof method !== 'string' ? cardLabel(method) : null,
    credit: creditOf(customer),
  }
  const open = await openInvoices(stripe, id)
  if (!sub) return { ...common, ...nothing, ...owedOf(open, { isAsked: false }) }
  const subscription = await withLatestInvoice(stripe, sub)
  const [item] = subscription.items.data
  const standing = standingOf(subscription)
  const due = owedOf(open, { isAsked: isAsked(subscription) })
  const draft = waitingDraft(subscription)
  return {
    ...common,
    ...due,
    owed: due.owed + (draft ? ourAmount(draft.amount_due, draft.currency) : 0),
    ...(standing.state === 'past_due' && !isTriedAgain(open, stripesNow(subscription))
      ? { ...standing, state: 'unpaid' as const }
      : standing),
    trialEndsAt: moment(subscription.trial_end),
    periodStart: moment(item?.current_period_start),
    periodEnd: moment(item?.current_period_end),
    countedSince: countedSince(subscription),
    unbilled: await unbilled(stripe, id, sub),
  }
}

/** Its answers bear the hour they were given at, whatever our clock says. */
const stripesNow = ({ lastResponse }: Stripe.Response<Stripe.Subscription>): Date =>
  new Date(lastResponse.headers['date'] ?? Date.now())

/** Every invoice that has a number and a sum: that a trial costs nothing is no news. */
export const invoicesOf = async (stripe: Stripe, customer: string): Promise<InvoiceTruth[]> => {
  const all = await stripe.invoices
    .list({ customer, limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  return all.flatMap((invoice) => {
    const { id, number, status } = invoice
    if (!id || !number || !isKnown(status) || invoice.total === 0) return []
    const credited = Math.max(0, (invoice.ending_balance ?? 0) - invoice.starting_balance)
    const ours = (amount: number): number => ourAmount(amount, invoice.currency)
    const { start, end } = periodOf(invoice)
    return [
      {
        externalId: id,
        number,
        issuedAt: moment(invoice.status_transitions.finalized_at ?? invoice.created) ?? new Date(0),
        periodStart: moment(start) ?? new Date(0),
        periodEnd: moment(end) ?? new Date(0),
        currency: invoice.currency.toUpperCase(),
        total: ours(invoice.total),
        credited: ours(Math.min(credited, Math.max(0, invoice.total))),
        paid: ours(invoice.amount_paid),
        remaining: ours(invoice.amount_remaining),
        state: status,
      },
    ]
  })
}

const KNOWN: readonly string[] = ['open', 'paid', 'void', 'uncollectible'] satisfies InvoiceState[]

/** A draft is not an invoice yet. */
const isKnown = (status: string | null): status is InvoiceState =>
  status !== null && KNOWN.includes(status)

const nothing = {
  state: 'none',
  endReason: null,
  trialEndsAt: null,
  periodStart: null,
  periodEnd: null,
  countedSince: {},
  unbilled: 0,
} as const

/** Stripe counts what a customer owes; negative is credit. One that was never billed has no currency. */
const creditOf = ({ balance, currency }: Stripe.Customer): number =>
  currency ? ourAmount(Math.max(0, -balance), currency) : 0

/** Since when each metered price counts: one that was added in the middle of a period counts from then on. */
const countedSince = ({ items }: Stripe.Subscription): Readonly<Record<string, Date>> =>
  Object.fromEntries(
    items.data.flatMap(({ price, created }) => {
      const meter = meterOfKey(price.lookup_key)
      return meter === null ? [] : [[meter, new Date(created * 1_000)]]
    }),
  )

/** What a change in the middle of a period has left for the next invoice, in our minor units; may be negative. */
const unbilled = async (
  stripe: Stripe,
  customer: string,
  subscription: string,
): Promise<number> => {
  const pending = await stripe.invoiceItems
    .list({ customer, pending: true, limit: 100 })
    .autoPagingToArray({ limit: 1_000 })
  return pending
    .filter(({ parent }) => parent?.subscription_details?.subscription === subscription)
    .reduce((sum, { amount, currency }) => sum + signed(amount, currency), 0)
}

const signed = (amount: number, currency: string): number =>
  Math.sign(amount) * ourAmount(Math.abs(amount), currency)

/** The invoice's own period is that of what was used; what is paid ahead says its own on its line. */
const periodOf = ({ lines, period_start: start, period_end: end }: Stripe.Invoice) => {
  const [first] = lines.data
  return first ? first.period : { start, end }
}

const moment = (seconds: number | null | undefined): Date | null =>
  typeof seconds === 'number' ? new Date(seconds * 1_000) : null
