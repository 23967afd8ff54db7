import type { Context } from '@souk/kernel'

import type { PaymentState, ProviderTruth } from '../domain/index.ts'

/** What a provider is asked to open: amounts in minor units. */
export type PaymentToOpen = {
  readonly id: string
  readonly order: string
  readonly amount: number
  readonly currency: string
  /** The same for every repetition of this attempt: hand it on as the provider's idempotency key. */
  readonly key: string
  readonly email: string
}

/** What the shopper's page needs to go on. */
export type OpenedPayment = {
  readonly status: Extract<PaymentState, 'pending' | 'processing' | 'authorized' | 'paid'>
  readonly externalId?: string
  readonly clientSecret?: string
  readonly publishableKey?: string
  readonly account?: string
  readonly redirectUrl?: string
  readonly instructions?: string
}

/**
 * A way to pay. Providers never settle an order themselves: they open payments and tell the truth
 * about them, and `settle` does the rest for all of them alike.
 */
export type PaymentProvider = {
  readonly name: string
  /** Shown to the shopper who chooses. */
  readonly title: string
  /**
   * `placement`: the shop trusts the shopper to pay (a transfer, cash on delivery), so the order is
   * confirmed at once and nothing is asked over the network. `settlement`: when money is there.
   */
  readonly confirms: 'placement' | 'settlement'
  /** Called outside every transaction, perhaps again after a crash. */
  readonly open: (ctx: Context, payment: PaymentToOpen) => Promise<OpenedPayment>
  /** Called outside every transaction. */
  readonly truth: (
    ctx: Context,
    payment: PaymentToOpen & { externalId: string | null },
  ) => Promise<ProviderTruth>
}
