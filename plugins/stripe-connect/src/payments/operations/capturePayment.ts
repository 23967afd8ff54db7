import type { PaymentAtProvider, ProviderTruth } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { askPayment } from './askPayment.ts'
import { intentOf } from './intentOf.ts'
import { sideOf } from './side.ts'

/**
 * Takes all that is authorized. An intent can be captured once, so a repetition does no harm and has no
 * key of its own: under one, Stripe would replay a failure of the moment for a day.
 *
 * @throws when it is refused and the money is still only reserved, or when nobody knows
 */
export const capturePayment = async (
  stripe: Stripe,
  payment: PaymentAtProvider,
): Promise<ProviderTruth> => {
  const intent = await intentOf(stripe, payment)
  const refusal = await stripe.paymentIntents.capture(intent, {}, sideOf(payment).options).then(
    () => null,
    (error: unknown) => {
      if (isRefusal(error)) return error
      throw error
    },
  )
  const truth = await askPayment(stripe, payment)
  if (refusal !== null && truth.state === 'authorized') throw refusal
  return truth
}
