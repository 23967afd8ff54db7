import type { FulfilmentStatus, OrderPaymentStatus, OrderStatus } from './lifecycles.ts'

/** States in the words of the people who handle orders. */
export const orderLabels = {
  pending: 'Not confirmed',
  confirmed: 'Confirmed',
  completed: 'Completed',
  cancelled: 'Cancelled',
} as const satisfies Record<OrderStatus, string>

export const paymentLabels = {
  pending: 'Unpaid',
  authorized: 'Reserved',
  paid: 'Paid',
  partially_refunded: 'Partly refunded',
  refunded: 'Refunded',
  failed: 'Failed',
  disputed: 'Disputed',
} as const satisfies Record<OrderPaymentStatus, string>

export const fulfilmentLabels = {
  unfulfilled: 'To send',
  partial: 'Partly sent',
  fulfilled: 'Sent',
  returned: 'Returned',
} as const satisfies Record<FulfilmentStatus, string>
