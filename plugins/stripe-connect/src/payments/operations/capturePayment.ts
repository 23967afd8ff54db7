import type { PaymentAtProvider, ProviderTruth } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { stripeErrors } from '../domain/index.ts'
import { askPayment } from './askPayment.ts'
import { intentOf } from './intentOf.ts'
import { sideOf } from './side.ts'

/**
 * Takes all that is authorized. An intent can be captured once, so a repetition does no harm and has no
 * key of its own: under one, Stripe would replay a failure of the moment for a day.
 *
 * @throws 409 `payment_not_captured` when it is refused and the money is still only reserved
 * @throws whatever leaves it unknown
 */
export const capturePayment = async (
  stripe: Stripe,
  ctx: Context,
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
  if (refusal !== null && truth.state === 'authorized') {
    const { code, requestId } = refusal
    ctx.log.warn({ payment: payment.id, code, requestId }, 'Stripe does not take reserved money.')
    throw stripeErrors.payment_not_captured()
  }
  return truth
}
