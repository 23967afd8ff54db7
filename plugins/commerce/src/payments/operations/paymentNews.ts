import type { Context, ShopKey } from '@souk/kernel'
import type { Payload } from 'payload'

/** Whose payment it is, found by a name that the provider gave it and we wrote down. */
export type FoundPayment = {
  readonly shop: ShopKey | null
  readonly payment: string
  readonly account: string | null
  readonly mode: string | null
}

/**
 * What a provider does with news of its own, such as a webhook: it finds the payment among those
 * that we opened, and has the shop ask for the truth. Nothing in the news itself is believed.
 * All but `find` are called in the payment's shop, outside a transaction, any number of times.
 */
export type PaymentNews = {
  /** Looks in all shops for a payment that carries one of these names. */
  readonly find: (
    payload: Payload,
    wanted: { readonly provider: string; readonly externalIds: readonly string[] },
  ) => Promise<FoundPayment | undefined>
  readonly ofPayment: (ctx: Context, payment: string) => Promise<void>
  readonly ofRefund: (
    ctx: Context,
    news: { readonly payment: string; readonly externalId: string },
  ) => Promise<void>
  readonly ofDispute: (
    ctx: Context,
    news: { readonly payment: string; readonly externalId: string },
  ) => Promise<void>
  /** Money went from the provider to the shop's bank, or came back because the bank would not have it. */
  readonly ofPayout: (
    ctx: Context,
    news: {
      readonly externalId: string
      readonly amount: number
      readonly currency: string
      readonly state: 'sent' | 'failed'
    },
  ) => Promise<void>
}
