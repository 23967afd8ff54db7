import type { Context } from '@souk/kernel'

import type {
  DisputeTruth,
  FailureCause,
  PaymentAgreement,
  PaymentState,
  ProviderTruth,
  RefundTruth,
  SaleReceipt,
} from '../domain/index.ts'

/** A payment as its provider knows it again. Amounts are in minor units of the currency. */
export type PaymentAtProvider = PaymentAgreement & {
  readonly id: string
  readonly order: string
  readonly amount: number
  readonly currency: string
  /** The same for every repetition of this attempt: hand it on as the provider's idempotency key. */
  readonly key: string
  /** What `open` answered, once it has. */
  readonly externalId: string | null
  /** The provider's name for the money itself, where that is another one than `externalId`. */
  readonly intentId: string | null
}

/** What a provider is asked to open. */
export type PaymentToOpen = PaymentAtProvider & {
  readonly email: string
  readonly locale: string | null
  /** What is paid for, in the shopper's words; the amounts add up to the payment's. */
  readonly lines: readonly { readonly title: string; readonly amount: number }[]
}

/** What the shopper's page needs to go on. */
export type OpenedPayment = {
  /** `failed` when the provider refuses for good: the attempt is over, and nothing was taken. */
  readonly status: Extract<
    PaymentState,
    'pending' | 'processing' | 'authorized' | 'paid' | 'failed'
  >
  readonly externalId?: string
  readonly intentId?: string
  readonly clientSecret?: string
  readonly publishableKey?: string
  readonly account?: string
  readonly redirectUrl?: string
  readonly instructions?: string
  /** Why it was refused, in a sentence for the shopper. */
  readonly failure?: string
  /** The same for pages, which say it in the language of the shop. */
  readonly cause?: FailureCause
}

/** Money to be sent back: all of the payment's, or a part. */
export type RefundAtProvider = {
  readonly id: string
  readonly payment: PaymentAtProvider
  readonly amount: number
  readonly currency: string
  readonly reason: string
  /** The same for every repetition: hand it on as the provider's idempotency key. */
  readonly key: string
  /** What `refund` answered, once it has. */
  readonly externalId: string | null
}

/** What a shop tells a bank to keep money that a shopper has claimed back; texts as people write them. */
export type DisputeEvidence = {
  readonly customerName?: string
  readonly customerEmail?: string
  readonly billingAddress?: string
  readonly shippingAddress?: string
  readonly productDescription?: string
  readonly carrier?: string
  readonly trackingNumber?: string
  readonly shippedOn?: string
  readonly invoice?: string
  readonly correspondence?: string
  readonly statement?: string
  readonly files?: readonly EvidenceFile[]
}

/** A file that was handed to the provider before, and goes to the bank with the rest. */
export type EvidenceFile = {
  readonly as: 'correspondence' | 'other' | 'shippingDocument'
  /** As its owner calls it. */
  readonly name: string
  /** What `keepEvidence` answered. */
  readonly externalId: string
}

/**
 * A way to pay. Providers never settle an order themselves: they open payments and tell the truth
 * about them, and `settle` does the rest for all of them alike. Everything but `offers` and `agree`
 * is called outside every transaction, and perhaps again after a crash: each repetition has the
 * same effect as the first. Whatever they throw means that nobody knows, never that it failed.
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
  /** Whether this shop can be paid this way at present; always, unless told. Reads the database only. */
  readonly offers?: (ctx: Context) => Promise<boolean>
  /** On what terms, to be frozen on the payment. Reads the database only, inside a transaction. */
  readonly agree?: (
    ctx: Context,
    payment: { readonly amount: number; readonly currency: string },
  ) => Promise<PaymentAgreement>
  /** @throws when nobody knows whether it was opened; it is asked again, with the same key */
  readonly open: (ctx: Context, payment: PaymentToOpen) => Promise<OpenedPayment>
  readonly truth: (ctx: Context, payment: PaymentAtProvider) => Promise<ProviderTruth>
  /** Takes what is authorized; answers how the payment stands then. */
  readonly capture?: (ctx: Context, payment: PaymentAtProvider) => Promise<ProviderTruth>
  /** Lets go of what is not paid yet, if that can still be done; answers how the payment stands then. */
  readonly cancel?: (ctx: Context, payment: PaymentAtProvider) => Promise<ProviderTruth>
  /**
   * Sends money back; without it, the shop does so itself and it counts as done.
   * @throws a SoukError `provider_refuses` where the provider has nothing to do with the shop any more,
   * so that nothing was sent and nothing will be before that changes
   */
  readonly refund?: (ctx: Context, refund: RefundAtProvider) => Promise<RefundTruth>
  readonly refundTruth?: (ctx: Context, refund: RefundAtProvider) => Promise<RefundTruth>
  /**
   * What of a payment that arrived is with the shop still, in our minor units: neither sent back, wherever
   * that was done, nor claimed by a bank. Asked before it becomes credit, which nobody takes back; without
   * it our own books are believed.
   */
  readonly left?: (ctx: Context, payment: PaymentAtProvider) => Promise<number>
  /** How a dispute stands, with what the shop's own balance owes or is owed by it brought into line. */
  readonly dispute?: (
    ctx: Context,
    dispute: { readonly payment: PaymentAtProvider; readonly externalId: string },
  ) => Promise<DisputeTruth>
  /** Hands the evidence to the bank, for good; the receipt goes along as a file where it can be one. */
  readonly contest?: (
    ctx: Context,
    dispute: {
      readonly payment: PaymentAtProvider
      readonly externalId: string
      readonly evidence: DisputeEvidence
      readonly receipt?: SaleReceipt
    },
  ) => Promise<DisputeTruth>
  /**
   * Leaves a file with the provider, where the bank will see it, and whoever has the account there; the
   * same one once, however often it is asked for.
   *
   * @returns what the provider calls it
   */
  readonly keepEvidence?: (
    ctx: Context,
    file: {
      readonly payment: PaymentAtProvider
      /** Of the dispute. */
      readonly externalId: string
      readonly name: string
      readonly type: 'application/pdf' | 'image/jpeg' | 'image/png'
      readonly content: Uint8Array
    },
  ) => Promise<string>
}
