import { defineErrors } from '@souk/kernel/domain'

export const accountErrors = defineErrors({
  stripe_not_set_up: {
    status: 409,
    message: 'This platform has not set Stripe up yet. Its operator can.',
  },
  stripe_country_needed: {
    status: 422,
    message: 'Please say in which country your business is registered.',
  },
  stripe_refused: {
    status: 409,
    message: 'Stripe did not accept this. The platform’s operator can see why.',
  },
  stripe_not_connected: { status: 409, message: 'This shop is not connected with Stripe.' },
})
