import { isSoukError, kernelErrors } from '@souk/kernel'
import Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { stripeBillingErrors } from '../domain/index.ts'

/**
 * Asks Stripe. What it will not have is a refusal; anything else says nothing of what became of the
 * request, and the same key asks again.
 * @throws billing_refused · unavailable
 */
export const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask()
  } catch (error) {
    if (isSoukError(error) || !(error instanceof Stripe.errors.StripeError)) throw error
    const { code, param, requestId } = error
    if (isRefusal(error))
      throw Object.assign(stripeBillingErrors.billing_refused({ code, param, requestId }), {
        cause: error,
      })
    throw Object.assign(kernelErrors.unavailable(), { cause: error })
  }
}

export const isMissing = (error: unknown): boolean =>
  isRefusal(error) && error.code === 'resource_missing'
