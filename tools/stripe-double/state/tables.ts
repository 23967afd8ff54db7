import type Stripe from 'stripe'
import type { Behaviour } from '../payments/testMethods.ts'

/** What Stripe keeps about an object and never shows: it travels with the row, not with the answer. */
type Shown<T, Hidden = Record<string, never>> = { object: T; hidden: Hidden }

export type ChargeSecrets = {
  behaviour: Behaviour
  /** Which application fee was agreed; it is taken when the money is captured. */
  fee: number | null
}

export type IntentSecrets = {
  /** Where a challenge or a delayed method sends the buyer afterwards. */
  returnUrl: string | null
  /** The session that made it, when there is one. */
  session: string | null
  /** The invoice that it pays, when it pays one. */
  invoice?: string
}

export type SubscriptionSecrets = {
  /** The day of the month on which it began, so that February does not move March. */
  anchor: number
}

export type InvoiceSecrets = {
  subscription: string | null
  intent: string | null
}

export type SessionSecrets = {
  lineItems: Stripe.LineItem[]
  /** As given with the session, for the intent that is made when the buyer first tries to pay. */
  paymentIntentData: object
}

export type AccountSecrets = {
  /** What the owner has told so far on the onboarding page. */
  facts: Record<string, string>
  requested: { merchant: string[]; recipient: string[] }
  /** Stripe's own view: an account may have told everything and still wait, or be turned away. */
  review: 'pending' | 'verified' | 'rejected'
}

export type Delivery = {
  id: string
  event: string
  endpoint: string
  status: 'held' | 'pending' | 'delivered' | 'failed'
  attempts: { at: number; status: number | null; error: string | null }[]
  /** Milliseconds of the real clock, which is the one that receivers check signatures with. */
  nextAt: number
}

/** Whether a refund took its share of the fee and of the transfer along. */
export type RefundSecrets = { withFee: boolean; withTransfer: boolean }

/** An event destination or a webhook endpoint: both receive signed posts. */
export type EndpointSecrets = { secret: string; connect: boolean }

export type Leg = { holder: string; amount: number }

export type Movement = { id: string; cause: string; currency: string; legs: Leg[] }

export type Timer = { id: string; at: number; kind: string; target: string }

export type SavedAnswer = {
  id: string
  account: string
  key: string
  method: string
  path: string
  fingerprint: string
  status: number
  body: unknown
  at: number
}

export type ThinEvent = Stripe.V2.Core.EventBase & {
  related_object?: { id: string; type: string; url: string }
  data?: Record<string, string | string[]>
}

export type OnboardingLink = {
  id: string
  account: string
  useCase: 'account_onboarding' | 'account_update'
  refreshUrl: string
  returnUrl: string | null
  expiresAt: number
}

export type Setting = { id: string; value: number | string }

export type Tables = {
  accounts: Shown<Stripe.V2.Core.Account, AccountSecrets>
  account_links: Shown<OnboardingLink>
  payment_intents: Shown<Stripe.PaymentIntent, IntentSecrets>
  payment_methods: Shown<Stripe.PaymentMethod, { behaviour: Behaviour }>
  charges: Shown<Stripe.Charge, ChargeSecrets>
  refunds: Shown<Stripe.Refund, RefundSecrets>
  checkout_sessions: Shown<Stripe.Checkout.Session, SessionSecrets>
  application_fees: Shown<Stripe.ApplicationFee>
  fee_refunds: Shown<Stripe.FeeRefund>
  transfers: Shown<Stripe.Transfer>
  transfer_reversals: Shown<Stripe.TransferReversal>
  disputes: Shown<Stripe.Dispute>
  /** The bytes are in base64. */
  files: Shown<Stripe.File, { content: string }>
  payouts: Shown<Stripe.Payout>
  balance_transactions: Shown<Stripe.BalanceTransaction, { payout: string | null }>
  customers: Shown<Stripe.Customer>
  customer_balance_transactions: Shown<Stripe.CustomerBalanceTransaction>
  products: Shown<Stripe.Product>
  prices: Shown<Stripe.Price, { tiers: Stripe.Price.Tier[] }>
  subscriptions: Shown<Stripe.Subscription, SubscriptionSecrets>
  invoices: Shown<Stripe.Invoice, InvoiceSecrets>
  invoice_items: Shown<Stripe.InvoiceItem, { subscription: string | null }>
  invoice_payments: Shown<Stripe.InvoicePayment>
  meters: Shown<Stripe.Billing.Meter>
  meter_events: Shown<Stripe.Billing.MeterEvent & { id: string }>
  tax_calculations: Shown<
    Stripe.Tax.Calculation & { id: string },
    { lines: Stripe.Tax.CalculationLineItem[] }
  >
  tax_transactions: Shown<
    Stripe.Tax.Transaction,
    { total: number; lines: Stripe.Tax.TransactionLineItem[] }
  >
  portal_sessions: Shown<Stripe.BillingPortal.Session>
  events: Shown<Stripe.EventBase>
  thin_events: Shown<ThinEvent>
  webhook_endpoints: Shown<Stripe.WebhookEndpoint, EndpointSecrets>
  event_destinations: Shown<Stripe.V2.Core.EventDestination, EndpointSecrets>
  deliveries: Shown<Delivery>
  /** Ids of the deliveries that are still to be brought, so that nobody need look through all of them. */
  outbox: Shown<{ id: string }>
  movements: Shown<Movement>
  timers: Shown<Timer>
  answers: Shown<SavedAnswer>
  settings: Shown<Setting>
}

export type Table = keyof Tables
