import type { Lifecycle } from '@souk/kernel/domain'

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
