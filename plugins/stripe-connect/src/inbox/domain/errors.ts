import { defineErrors } from '@souk/kernel/domain'

export const inboxErrors = defineErrors({
  webhook_not_configured: {
    status: 500,
    message: 'Webhooks of Stripe are not configured here: their signing secrets are missing.',
  },
  invalid_signature: {
    status: 400,
    message: 'This does not carry a signature of Stripe’s, or an old one.',
  },
  not_an_event: { status: 400, message: 'This is signed, but it is no event.' },
  event_not_replayable: {
    status: 409,
    message: 'This event is done or still waiting: there is nothing to try again.',
  },
})
