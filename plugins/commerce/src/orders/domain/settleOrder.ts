import { canTransition } from '@souk/kernel/domain'

import {
  differencesFrom,
  hasMoney,
  paymentAfter,
  paymentLifecycle,
  type Difference,
  type PaymentState,
  type PaymentTerms,
  type ProviderTruth,
} from '../../payments/domain/index.ts'
import type { OrderPaymentStatus, OrderState } from './lifecycles.ts'

/** Our row of the payment: which version of the order it pays, and on what terms. */
export type PaymentRow = PaymentTerms & { readonly state: PaymentState; readonly version: number }

/**
 * Why money that arrived is sent back. `sold_out` and `credit_gone` are found only when the stock, or
 * the gift card that was to pay the rest, is taken again.
 */
export type RefundReason =
  'order_cancelled' | 'order_changed' | 'paid_twice' | 'sold_out' | 'credit_gone'

export type Settlement =
  /** Everything was done before. */
  | { readonly kind: 'settled_before' }
  /** No money yet, or never: the row moves on, and the order's own status with it if it may. */
  | {
      readonly kind: 'not_settled'
      readonly payment: PaymentState
      readonly orderPayment: OrderPaymentStatus
    }
  /** Money moved that is not what we asked for. */
  | { readonly kind: 'needs_review'; readonly differences: readonly (Difference | 'state')[] }
  /** The right money, for an order that cannot have it. */
  | { readonly kind: 'refund'; readonly reason: RefundReason }
  /** The sale is made: `confirmOrder` if `confirms`, else `receivePayment`. */
  | {
      readonly kind: 'settled'
      readonly payment: 'authorized' | 'paid'
      readonly confirms: boolean
    }

/**
 * What the provider's truth means for an order, whoever asked: the webhook's worker, the return
 * page or the reconciler, any number of times and all at once (the order's row is locked).
 */
export const settleOrder = (
  order: OrderState,
  { payment, truth }: { payment: PaymentRow; truth: ProviderTruth },
): Settlement => {
  if (SETTLED.includes(payment.state)) return { kind: 'settled_before' }
  if (!hasMoney(truth)) return notSettled(order, { payment, truth })
  if (payment.state === truth.state) return { kind: 'settled_before' }

  const differences = differencesFrom(payment, truth)
  if (differences.length > 0) return { kind: 'needs_review', differences }
  if (!canTransition(paymentLifecycle, payment.state, truth.state)) {
    return { kind: 'needs_review', differences: ['state'] }
  }

  if (order.status === 'cancelled') return { kind: 'refund', reason: 'order_cancelled' }
  if (payment.version !== order.version) return { kind: 'refund', reason: 'order_changed' }
  if (hasOtherMoney(order, payment)) return { kind: 'refund', reason: 'paid_twice' }
  return { kind: 'settled', payment: truth.state, confirms: order.status === 'pending' }
}

const SETTLED: readonly PaymentState[] = ['paid', 'needs_review']

const notSettled = (
  order: OrderState,
  { payment, truth }: { payment: PaymentRow; truth: ProviderTruth },
): Settlement => {
  const after = paymentAfter(payment.state, truth.state)
  const isLost =
    after !== payment.state &&
    (after === 'failed' || (after === 'cancelled' && payment.state === 'authorized'))
  return {
    kind: 'not_settled',
    payment: after,
    orderPayment: isLost && restsOn(order, payment) ? lostFor(order) : order.paymentStatus,
  }
}

/** Reserved money that is let go of because the order was called off has gone back, not failed. */
const lostFor = ({ status, paymentStatus }: OrderState): OrderPaymentStatus =>
  status === 'cancelled' && paymentStatus === 'authorized' ? 'refunded' : 'failed'

/** Whether the order looks to this payment: an old version's, or a second one, says nothing of it. */
const restsOn = (order: OrderState, payment: PaymentRow): boolean =>
  payment.version === order.version &&
  order.paymentStatus === (payment.state === 'authorized' ? 'authorized' : 'pending')

/** Whether the order was paid by another payment than this one. */
const hasOtherMoney = (order: OrderState, payment: PaymentRow): boolean =>
  order.paymentStatus === 'authorized'
    ? payment.state !== 'authorized'
    : order.paymentStatus !== 'pending' && order.paymentStatus !== 'failed'
