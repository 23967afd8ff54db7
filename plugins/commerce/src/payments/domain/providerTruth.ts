import type { FailureCause } from './failureCause.ts'
import type { PaymentState } from './paymentLifecycle.ts'

/** On what terms a payment was agreed when its order was placed; frozen on our row of it. */
export type PaymentAgreement = {
  /** The shop's account at the provider; null where it has none. */
  readonly account: string | null
  /** How the provider moves the money, in its own word: refunds and disputes follow it. */
  readonly mode: string | null
  /** The platform's share, in minor units; null where there is none. */
  readonly fee: number | null
  /** `manual`: the money is reserved first and taken when the goods are sent. */
  readonly capture: 'automatic' | 'manual'
}

/** No account, no share, nothing to capture: the terms of money that changes hands without a provider. */
export const AGREED_BY_HAND: PaymentAgreement = {
  account: null,
  mode: null,
  fee: null,
  capture: 'automatic',
}

/** What a provider says of a payment when asked, in our words. */
export type ProviderTruth = {
  readonly state: Extract<
    PaymentState,
    'pending' | 'processing' | 'authorized' | 'paid' | 'failed' | 'cancelled'
  >
  /** What was reserved or has arrived, in our minor units, whatever the provider counts in. */
  readonly amount: number
  readonly currency: string
  /** The provider's account to which the money goes; null where it has none. */
  readonly account: string | null
  /** The platform's share; null where there is none. */
  readonly fee: number | null
  /** Under which the provider's later news name the money. */
  readonly intentId?: string
  /** What the provider kept of the shop's money for itself; absent while that is not known. */
  readonly providerFee?: number
  /** What was paid with, for people: `Visa •••• 4242`. */
  readonly method?: string
  /** ISO 8601: until when money that is authorized can be taken. */
  readonly captureBefore?: string
  /** Why the latest attempt did not go through, in a sentence for the shopper. */
  readonly failure?: string
  /** The same for pages, which say it in the language of the shop. */
  readonly cause?: FailureCause
}

/** What a provider says of money that is on its way back. */
export type RefundTruth = {
  readonly state: 'pending' | 'succeeded' | 'failed' | 'cancelled'
  /** Empty when it was refused and so has no name. */
  readonly externalId: string
  readonly amount: number
  readonly currency: string
  /** How much of the platform's share the shop got back with it, and keeps though it failed. */
  readonly feeReturned: number
  readonly failure?: string
}

/** What a provider says of money that a bank has claimed back. */
export type DisputeTruth = {
  /** `inquiry`: a question so far, no money has moved. `review`: the bank has the evidence. */
  readonly state: 'inquiry' | 'open' | 'review' | 'won' | 'lost'
  readonly externalId: string
  readonly amount: number
  readonly currency: string
  /** The provider's own word for what the shopper says. */
  readonly reason: string
  /** ISO 8601: until when evidence is heard; null once it is too late. */
  readonly dueBy: string | null
  /** What is out of the shop's balance for it at present, in minor units, without the charge for it. */
  readonly withheld: number
  /** What the provider charged the shop for it. */
  readonly charge: number
  /** How often the bank was answered, as far as the provider knows. */
  readonly answers?: number
}

/** What our own row asked for. */
export type PaymentTerms = Pick<ProviderTruth, 'amount' | 'currency' | 'account' | 'fee'>

export type Difference = keyof PaymentTerms

/** In what the money that moved differs from what we asked for; nothing when it is the same. */
export const differencesFrom = (asked: PaymentTerms, truth: ProviderTruth): Difference[] =>
  TERMS.filter((term) => asked[term] !== truth[term])

/** Whether the provider says that money has arrived, or is reserved for us. */
export const hasMoney = (
  truth: ProviderTruth,
): truth is ProviderTruth & { readonly state: 'authorized' | 'paid' } =>
  truth.state === 'authorized' || truth.state === 'paid'

/**
 * The key under which the provider is asked to open a payment: the same for every repetition, after
 * a crash too. The attempt is in it, because providers replay a declined answer as well.
 */
export const paymentKey = (order: string, part: { version: number; attempt: number }): string =>
  `pi:${order}:${part.version}:${part.attempt}`

const TERMS: readonly Difference[] = ['amount', 'currency', 'account', 'fee']
