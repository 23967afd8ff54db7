import Stripe from 'stripe'

/** No card at all is a card that does not pay. */
export const isDecline = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeCardError ||
  (error instanceof Stripe.errors.StripeInvalidRequestError &&
    /no attached payment source|default payment method/i.test(error.message))
