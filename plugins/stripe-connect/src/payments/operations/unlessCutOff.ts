import Stripe from 'stripe'

import { stripeErrors } from '../domain/index.ts'

/**
 * Asks Stripe about money on a shop's account, whose owner may have cut it off from the platform.
 *
 * @throws 409 `provider_refuses` where that is so: no call reaches the account, and none has moved money
 */
export const unlessCutOff = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Stripe.errors.StripePermissionError) throw stripeErrors.provider_refuses()
    throw error
  }
}
