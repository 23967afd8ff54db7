import { defineErrors } from '@souk/kernel/domain'

export const customerErrors = defineErrors({
  // One sentence for both, so that nobody learns who has an account here.
  credentials_invalid: { status: 401, message: 'This e-mail and password do not belong together.' },
  customer_has_credit: {
    status: 409,
    message:
      'This customer still has {credit} of store credit. Open their account under Gift cards and take it off with a reason, then the customer can be deleted.',
  },
  email_taken: { status: 409, message: 'There is an account with this e-mail already.' },
  reset_token_invalid: {
    status: 400,
    message: 'This link is no longer valid. Please ask for a new one.',
  },
})
