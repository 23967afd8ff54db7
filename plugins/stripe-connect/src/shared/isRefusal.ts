import Stripe from 'stripe'

/**
 * Whether Stripe has looked at a call and says no for good: a declined card, or a request that it does
 * not take. After anything else (a broken connection, a time-out, 5xx, 429, a key of ours that does not
 * fit) nobody knows what happened, or another try may do.
 */
export const isRefusal = (
  error: unknown,
): error is Stripe.errors.StripeCardError | Stripe.errors.StripeInvalidRequestError =>
  error instanceof Stripe.errors.StripeCardError ||
  error instanceof Stripe.errors.StripeInvalidRequestError
