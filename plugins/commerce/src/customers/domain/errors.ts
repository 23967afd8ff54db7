import { defineErrors } from '@souk/kernel/domain'

export const customerErrors = defineErrors({
  // One sentence for both, so that nobody learns who has an account here.
  credentials_invalid: { status: 401, message: 'This e-mail and password do not belong together.' },
  email_taken: { status: 409, message: 'There is an account with this e-mail already.' },
  reset_token_invalid: {
    status: 400,
    message: 'This link is no longer valid. Please ask for a new one.',
  },
})
