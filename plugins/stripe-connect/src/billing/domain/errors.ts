import { defineErrors } from '@souk/kernel/domain'

export const stripeBillingErrors = defineErrors({
  payment_on_its_way: {
    status: 409,
    message:
      'A payment for the plan is on its way, and the bank takes a few days to answer. It is done by itself when it has.',
  },
  billing_refused: {
    status: 409,
    message: 'Stripe did not take this. The platform’s operator finds the reason in the log.',
  },
})
