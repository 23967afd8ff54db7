import type { PaymentAtProvider, ProviderTruth } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { truthFrom } from './askPayment.ts'
import { look, type Looked } from './look.ts'
import { sideOf } from './side.ts'

const WAITING = ['requires_action', 'requires_confirmation', 'requires_payment_method']

/**
 * Lets go of a payment: its page expires, and what is reserved goes back. Where that can no longer be
 * done, because it was paid meanwhile or a debit is on its way, the truth says so. Repeating it does no
 * harm, and has no key for the same reason as a capture has none.
 *
 * @throws whatever leaves it unknown
 */
export const cancelPayment = async (
  stripe: Stripe,
  payment: PaymentAtProvider,
): Promise<ProviderTruth> => {
  const end = endOf(stripe, await look(stripe, payment), sideOf(payment).options)
  await end.catch((error: unknown) => {
    if (!isRefusal(error)) throw error
  })
  return truthFrom(await look(stripe, payment), payment)
}

const endOf = async (
  stripe: Stripe,
  { session, intent }: Looked,
  options: Stripe.RequestOptions,
): Promise<unknown> => {
  // Stripe cancels the intent of a page with the page, and not by itself.
  if (session?.status === 'open') return stripe.checkout.sessions.expire(session.id, {}, options)
  if (intent === null) return undefined
  const isOpen = session === null && WAITING.includes(intent.status)
  const isReserved = intent.status === 'requires_capture'
  return isOpen || isReserved ? stripe.paymentIntents.cancel(intent.id, {}, options) : undefined
}
