import { defineErrors } from '@souk/kernel/domain'

export const stripeBillingErrors = defineErrors({
  billing_refused: {
    status: 409,
    message: 'Stripe did not take this. The platform’s operator finds the reason in the log.',
  },
})
