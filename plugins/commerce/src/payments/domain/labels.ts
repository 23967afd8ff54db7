import type { PaymentState } from './paymentLifecycle.ts'

/** States of a payment in the words of the people who look after the money. */
export const paymentStateLabels = {
  creating: 'Being prepared',
  pending: 'Awaited',
  processing: 'Processing',
  authorized: 'Authorized',
  paid: 'Paid',
  failed: 'Failed',
  cancelled: 'Cancelled',
  needs_review: 'Needs a look',
} as const satisfies Record<PaymentState, string>
