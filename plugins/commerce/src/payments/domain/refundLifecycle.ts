import type { Lifecycle } from '@souk/kernel/domain'

import type { CreditKind } from '../../gift-cards/domain/index.ts'

/**
 * Money on its way back:
 *
 * - `requested`: set aside on the payment, the provider has perhaps been asked
 * - `pending`: the provider has taken it from the shop and passes it on
 * - `succeeded`: passed on; a bank may still turn it away
 * - `failed`, `cancelled`: it did not reach the shopper, and is the shop's again
 */
export type RefundState = 'requested' | 'pending' | 'succeeded' | 'failed' | 'cancelled'

export const refundLifecycle: Lifecycle<RefundState> = {
  requested: ['pending', 'succeeded', 'failed', 'cancelled'],
  pending: ['succeeded', 'failed', 'cancelled'],
  succeeded: ['failed'],
  failed: [],
  cancelled: [],
}

/** Back the way it was paid, back onto the gift cards that paid it, or onto the customer's account. */
export type RefundDestination = 'payment' | 'gift_card' | 'store_credit'

/** Under this name what an account has paid went back to it; what cards have paid has another. */
const ON_ACCOUNT = 'account:'

/** What stands for a provider's name where credit is given back. */
export const creditName = (refund: string, onto: CreditKind): string =>
  `${onto === 'store_credit' ? ON_ACCOUNT : 'credit:'}${refund}`

/** Where a refund went, for people: what an account has paid went back to it, and to no gift card. */
export const wentTo = ({
  destination,
  externalId,
}: {
  readonly destination: RefundDestination
  readonly externalId: string | null
}): RefundDestination => (externalId?.startsWith(ON_ACCOUNT) ? 'store_credit' : destination)

export const refundDestinationLabels = {
  payment: 'The way it was paid',
  gift_card: 'Gift card',
  store_credit: 'Store credit',
} as const satisfies Record<RefundDestination, string>

/** Whether the money has left the shop, as far as anybody knows. */
export const isSent = (state: RefundState): boolean => state === 'pending' || state === 'succeeded'

export const isRefundLost = (state: RefundState): boolean =>
  state === 'failed' || state === 'cancelled'

export const refundStateLabels = {
  requested: 'Being sent',
  pending: 'On its way',
  succeeded: 'Sent back',
  failed: 'Failed',
  cancelled: 'Called off',
} as const satisfies Record<RefundState, string>
