import { defineErrors } from '@souk/kernel/domain'

export const paymentErrors = defineErrors({
  payment_provider_unknown: { status: 422, message: 'This shop takes no payments by {provider}.' },
  payment_failed: {
    status: 422,
    message: 'The payment did not go through. Please try another way.',
  },
  payment_unavailable: {
    status: 503,
    message: 'Payments cannot be taken right now. Nothing was charged; please try again shortly.',
  },
})
