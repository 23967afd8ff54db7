import type { PaymentNews, ProviderBooks } from '@souk/commerce/ports'
import type { Context, Scope, Shop } from '@souk/kernel'
import type { BillingNewsPort } from '@souk/tenancy/ports'
import type { Access } from 'payload'

import type { FeeRule } from './payments/domain/index.ts'

/**
 * How money moves, for the whole platform:
 *
 * - `direct`: payments lie on the shop's own account, which bears Stripe's fees, refunds and
 *   disputes; the platform takes its share as an application fee
 * - `destination`: payments lie on the platform's account, which bears all of that, and the money is
 *   transferred to the shop
 */
export type ChargeMode = 'direct' | 'destination'

export type StripeKeys = {
  readonly secretKey: string
  readonly publishableKey: string | undefined
  /** Signs what Stripe tells of the platform's own account. */
  readonly webhookSecret: string | undefined
  /** Signs what Stripe tells of the shops' accounts. */
  readonly connectWebhookSecret: string | undefined
  /** Signs the thin events that tell of accounts themselves. */
  readonly accountsWebhookSecret?: string | undefined
  /** Where a test double answers instead of Stripe. */
  readonly apiBase: string | undefined
}

export type StripeConnectOptions = {
  /** Which shop a request is for: the same scope as the kernel's. */
  readonly scope: Scope
  /** Without keys the shops are paid by other means, and say so to their owners. */
  readonly keys: StripeKeys | undefined
  /** What becomes of money is for the shop to say: commerce's `paymentNews`. */
  readonly news: PaymentNews
  /** The shops' books, to be held against Stripe's: commerce's `providerBooks`. */
  readonly books: ProviderBooks
  /** Where the platform bills its shops: what becomes of that is for a tenancy to say, `billingNews`. */
  readonly billing?: BillingNewsPort
  readonly mode?: ChargeMode
  /** `hosted`: the shopper pays on Stripe's page. `elements`: on the shop's own, in Stripe's fields. */
  readonly ui?: 'hosted' | 'elements'
  /** `manual`: money is reserved at checkout and taken when the goods are sent. */
  readonly capture?: 'automatic' | 'manual'
  /** The platform's share of a sale in this shop; none unless told. */
  readonly fee?: (ctx: Context, currency: string) => Promise<FeeRule | null>
  /** Where a shopper comes back to from Stripe's page, paid or not. Absolute. */
  readonly returnUrl: (shop: Shop, order: string) => string
  readonly cancelUrl: (shop: Shop) => string
  /** Where an owner comes back to from Stripe's onboarding. Absolute. */
  readonly panelUrl: (shop: Shop) => string
  /** Who sees a shop's account and payouts (people of the panel, unless told), and what concerns all shops (nobody). */
  readonly access?: { readonly accounts?: Access; readonly events?: Access }
}

/** The options with every gap filled: after this nothing is optional. */
export type StripeConnectSettings = Required<Omit<StripeConnectOptions, 'billing'>> &
  Pick<StripeConnectOptions, 'billing'>

export const settingsFrom = ({
  mode = 'direct',
  ui = 'hosted',
  capture = 'automatic',
  fee = () => Promise.resolve(null),
  access = {},
  ...rest
}: StripeConnectOptions): StripeConnectSettings => ({ mode, ui, capture, fee, access, ...rest })
