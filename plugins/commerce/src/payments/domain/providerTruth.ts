import type { PaymentState } from './paymentLifecycle.ts'

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
