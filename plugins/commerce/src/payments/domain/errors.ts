import { defineErrors } from '@souk/kernel/domain'

export const paymentErrors = defineErrors({
  payment_provider_unknown: { status: 422, message: 'This shop takes no payments by {provider}.' },
  payment_failed: { status: 422, message: '{reason}' },
  payment_in_progress: {
    status: 409,
    message: 'A payment for this order is on its way. Please wait until it has arrived or failed.',
  },
  payment_unavailable: {
    status: 503,
    message: 'Payments cannot be taken right now. Nothing was charged; please try again shortly.',
  },
  provider_silent: {
    status: 503,
    message: 'The payment provider does not answer at present. Please try again shortly.',
  },
  payment_not_captured: {
    status: 409,
    message: 'There is no reserved money to take for this order.',
  },
  refund_exceeds_payment: {
    status: 422,
    message: 'That is more than is left of what was paid.',
  },
  refund_not_found: { status: 404, message: 'There is no such refund.' },
  refund_under_way: {
    status: 409,
    message: 'The payment provider has this refund. Please wait for what becomes of it.',
  },
  nothing_to_refund: { status: 409, message: 'Nothing was paid for this order.' },
  refund_disputed: {
    status: 409,
    message: 'The bank has claimed this payment back, so it cannot be refunded as well.',
  },
})
