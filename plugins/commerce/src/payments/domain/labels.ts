import type { PaymentState } from './paymentLifecycle.ts'

/** States of a payment in the words of the people who look after the money. */
export const paymentStateLabels = {
  creating: 'Being prepared',
  pending: 'Awaited',
  processing: 'Processing',
  authorized: 'Reserved',
  paid: 'Paid',
  failed: 'Failed',
  cancelled: 'Cancelled',
  needs_review: 'Needs a look',
} as const satisfies Record<PaymentState, string>

/** Why the house itself sends money back, by the reason that it writes down. */
export const returnReasons: Readonly<Record<string, string>> = {
  sold_out: 'It came when everything was sold.',
  credit_gone: 'It came when the gift card that was to pay the rest had been spent.',
  order_changed: 'It paid for the cart as it was before.',
  order_cancelled: 'It came after the order was called off.',
  paid_twice: 'The order was paid already.',
}
