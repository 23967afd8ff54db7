import type Stripe from 'stripe'
import { smallest } from '../books/currencies.ts'
import { attempt } from '../payments/attempt.ts'
import { createIntent } from '../payments/createIntent.ts'
import { idOf, theId } from '../payments/idOf.ts'
import { conflict, StripeProblem } from '../server/errors.ts'
import { embeddedList } from '../server/lists.ts'
import { days, hours } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule, unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { changeCredit } from './credit.ts'
import { giveUp, invoiceFailed } from './dunning.ts'
import { markPaid } from './markPaid.ts'

type Draft = {
  customer: string
  currency: string
  lines: Stripe.InvoiceLineItem[]
  subscription: Row<'subscriptions'> | null
  reason: Stripe.Invoice.BillingReason
  autoAdvance: boolean
  /** `send_invoice`, or else the method is charged. */
  collection?: string | undefined
  daysUntilDue?: number | undefined
  description?: string | undefined
  metadata?: Record<string, string> | undefined
}

/** An invoice that may still change. Stripe finalises it after an hour, unless it is told not to. */
export const draftInvoice = (world: World, account: string, draft: Draft): Row<'invoices'> => {
  const customer = world.store.must('customers', draft.customer).object
  const { subscription } = draft
  const id = world.newId('in')
  const lines = draft.lines.map((line) => ({ ...line, invoice: id }))
  const total = lines.reduce((sum, line) => sum + line.amount, 0)
  const now = world.clock.now()
  const periods = lines.map(({ period }) => period)
  const collection = draft.collection === 'send_invoice' ? 'send_invoice' : 'charge_automatically'
  const invoice: Stripe.Invoice = {
    id,
    object: 'invoice',
    account_country: 'DE',
    account_name: 'Souk',
    account_tax_ids: null,
    amount_due: Math.max(0, total),
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: Math.max(0, total),
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: draft.autoAdvance,
    automatic_tax: {
      disabled_reason: null,
      enabled: false,
      liability: null,
      provider: null,
      status: null,
    },
    automatically_finalizes_at: draft.autoAdvance ? now + hours(1) : null,
    billing_reason: draft.reason,
    collection_method: collection,
    created: now,
    currency: draft.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: draft.description ?? null,
    discounts: [],
    due_date: collection === 'send_invoice' ? now + days(draft.daysUntilDue ?? 30) : null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: embeddedList(lines, `/v1/invoices/${id}/lines`),
    livemode: false,
    metadata: draft.metadata ?? {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    parent:
      subscription === null
        ? null
        : {
            quote_details: null,
            subscription_details: {
              metadata: subscription.object.metadata,
              subscription: subscription.id,
            },
            type: 'subscription_details',
          },
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: null,
    },
    period_end: Math.max(now, ...periods.map(({ end }) => end)),
    period_start: Math.min(now, ...periods.map(({ start }) => start)),
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: customer.balance,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: {
      finalized_at: null,
      marked_uncollectible_at: null,
      paid_at: null,
      voided_at: null,
    },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: null,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: now,
  }
  const row = world.store.insert('invoices', account, invoice, {
    subscription: subscription?.id ?? null,
    intent: null,
  })
  if (subscription !== null) {
    world.store.change('subscriptions', subscription.id, { latest_invoice: id })
  }
  for (const line of lines) {
    const item = line.parent?.invoice_item_details?.invoice_item
    if (item !== undefined) world.store.change('invoice_items', item, { invoice: id })
  }
  if (draft.autoAdvance) schedule(world, 'finalise', { at: now + hours(1), target: id })
  emit(world, account, { type: 'invoice.created', object: invoice })
  return row
}

/**
 * The invoice gets its number and takes what credit there is; from now on it only waits for money. What
 * is too little to be charged is put on the customer's balance, for the next one.
 * https://docs.stripe.com/billing/customer/balance
 */
export const finaliseInvoice = (world: World, id: string): Row<'invoices'> => {
  const { account, object } = world.store.must('invoices', id)
  if (object.status !== 'draft')
    throw conflict('This invoice is already finalized, you cannot re-finalize it.')
  unschedule(world, id)
  const customer = world.store.must('customers', theId(object.customer)).object
  const credited = object.total + customer.balance
  const isTooLittle = credited > 0 && credited < smallest(object.currency)
  const ending = isTooLittle || credited < 0 ? credited : 0
  const due = isTooLittle ? 0 : Math.max(0, credited)
  const applied = ending - customer.balance
  const sequence = customer.next_invoice_sequence ?? 1
  world.store.change('customers', customer.id, { next_invoice_sequence: sequence + 1 })
  if (applied !== 0) {
    changeCredit(world, customer.id, {
      amount: applied,
      currency: object.currency,
      type: 'applied_to_invoice',
      invoice: id,
    })
  }
  const now = world.clock.now()
  const changed = world.store.change('invoices', id, {
    status: 'open',
    number: `${customer.invoice_prefix ?? 'SOUK'}-${String(sequence).padStart(4, '0')}`,
    amount_due: due,
    amount_remaining: due,
    starting_balance: customer.balance,
    ending_balance: ending,
    automatically_finalizes_at: null,
    effective_at: now,
    hosted_invoice_url: `${world.baseUrl()}/i/${id}`,
    invoice_pdf: `${world.baseUrl()}/i/${id}`,
    status_transitions: { ...object.status_transitions, finalized_at: now },
  })
  emit(world, account, { type: 'invoice.finalized', object: changed.object })
  return changed
}

/**
 * Charges the customer's method. A decline is no exception here, because nobody asked for this charge just now: it
 * answers whether the invoice is paid, and starts the dunning when it is not.
 */
export const collectInvoice = (world: World, id: string): boolean => {
  const row = world.store.must('invoices', id)
  const { account, object } = row
  if (object.status !== 'open')
    throw conflict(`Invoice is ${String(object.status)} and cannot be paid.`)
  if (object.amount_due === 0) {
    markPaid(world, id)
    return true
  }
  unschedule(world, id)
  const method = methodFor(world, row)
  world.store.change('invoices', id, {
    attempted: true,
    attempt_count: object.attempt_count + 1,
    next_payment_attempt: null,
  })
  if (method === null) {
    invoiceFailed(world, id, 'invoice.payment_failed')
    return false
  }
  const known = row.hidden.intent
  const intent =
    known === null
      ? createIntent(world, account, {
          amount: object.amount_due,
          currency: object.currency,
          customer: theId(object.customer),
          description: `Invoice ${object.number ?? id}`,
        })
      : world.store.must('payment_intents', known)
  world.store.change('payment_intents', intent.id, {}, { invoice: id })
  world.store.change('invoices', id, {}, { intent: intent.id })
  if (known === null) openPayment(world, id, intent)
  try {
    const tried = attempt(world, world.store.must('payment_intents', intent.id), {
      method,
      returnUrl: null,
    })
    if (tried.object.status === 'succeeded') return true
    if (tried.object.status === 'requires_action') {
      invoiceFailed(world, id, 'invoice.payment_action_required')
    }
    return false
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error
    invoiceFailed(world, id, 'invoice.payment_failed')
    return false
  }
}

/** Nobody need pay it any more. */
export const closeInvoice = (
  world: World,
  id: string,
  status: 'uncollectible' | 'void',
): Row<'invoices'> => {
  const { account, object } = world.store.must('invoices', id)
  if (object.status !== 'open' && object.status !== 'uncollectible') {
    throw conflict(`You can only pass in open invoices. This invoice isn't open.`)
  }
  if (isOnItsWay(world, id)) throw conflict('The payment of this invoice is processing.')
  unschedule(world, id)
  const now = world.clock.now()
  const changed = world.store.change('invoices', id, {
    status,
    next_payment_attempt: null,
    ...(status === 'void' ? { amount_remaining: 0 } : {}),
    status_transitions: {
      ...object.status_transitions,
      ...(status === 'void' ? { voided_at: now } : { marked_uncollectible_at: now }),
    },
  })
  const type = status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible'
  emit(world, account, { type, object: changed.object })
  return changed
}

/** A bank has the debit and has not answered yet. */
export const isOnItsWay = (world: World, id: string): boolean => {
  const { intent } = world.store.must('invoices', id).hidden
  return (
    intent !== null && world.store.must('payment_intents', intent).object.status === 'processing'
  )
}

/** A renewal's invoice is tried again for some weeks; then its subscription ends as the settings say. */
export const retryInvoice = (world: World, id: string) => {
  const { object } = world.store.must('invoices', id)
  if (object.status !== 'open') return
  const isPaid = collectInvoice(world, id)
  if (isPaid || isOnItsWay(world, id)) return
  if (world.store.must('invoices', id).object.next_payment_attempt === null) {
    giveUp(world, id)
  }
}

const methodFor = (world: World, { account, object, hidden }: Row<'invoices'>) => {
  const subscription =
    hidden.subscription === null ? undefined : world.store.get('subscriptions', hidden.subscription)
  const customer = world.store.must('customers', theId(object.customer)).object
  const id =
    idOf(object.default_payment_method) ??
    idOf(subscription?.object.default_payment_method) ??
    idOf(customer.invoice_settings.default_payment_method)
  const row = id === null ? undefined : world.store.get('payment_methods', id)
  return row?.account === account ? row : null
}

const openPayment = (world: World, invoice: string, { id, object }: Row<'payment_intents'>) => {
  world.store.insert(
    'invoice_payments',
    world.store.must('invoices', invoice).account,
    {
      id: world.newId('inpay'),
      object: 'invoice_payment',
      amount_paid: null,
      amount_requested: object.amount,
      created: world.clock.now(),
      currency: object.currency,
      invoice,
      is_default: true,
      livemode: false,
      payment: { type: 'payment_intent', payment_intent: id },
      status: 'open',
      status_transitions: { canceled_at: null, paid_at: null },
    },
    {},
  )
}
