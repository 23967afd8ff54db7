import type { PaymentAtProvider } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { sideOf } from './side.ts'

export type Looked = {
  /** The page on which it is paid; null where the shop's own page does it. */
  readonly session: Stripe.Checkout.Session | null
  /** Null on a page where nobody has tried to pay yet. */
  readonly intent: Stripe.PaymentIntent | null
}

/**
 * Fetches what Stripe has under the ids that we stored ourselves; what metadata says proves nothing, as a
 * shop's owner can write it.
 *
 * @throws Error when the payment was never opened, and whatever leaves the answer unknown
 */
export const look = async (stripe: Stripe, payment: PaymentAtProvider): Promise<Looked> => {
  const { options } = sideOf(payment)
  const id = payment.externalId ?? payment.intentId
  if (id === null) throw new Error('This payment has not been opened at Stripe yet.')
  if (!isSession(id)) {
    const params = { expand: ['latest_charge.balance_transaction'] }
    const intent = await stripe.paymentIntents.retrieve(id, params, options)
    return { session: null, intent: answered('payment_intent', intent) }
  }
  const params = { expand: ['payment_intent.latest_charge.balance_transaction'] }
  const session = answered(
    'checkout.session',
    await stripe.checkout.sessions.retrieve(id, params, options),
  )
  const intent = session.payment_intent
  if (typeof intent === 'string') throw new Error('Stripe did not spell out a payment intent.')
  return { session, intent: intent === null ? null : answered('payment_intent', intent) }
}

export const isSession = (id: string): boolean => id.startsWith('cs_')
