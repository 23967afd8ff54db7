import type { PaymentAtProvider } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { isSession, look } from './look.ts'

/** The intent under which a payment's money is found. @throws Error when nobody has paid yet */
export const intentOf = async (stripe: Stripe, payment: PaymentAtProvider): Promise<string> => {
  const { externalId, intentId } = payment
  if (intentId !== null) return intentId
  if (externalId !== null && !isSession(externalId)) return externalId
  const { intent } = await look(stripe, payment)
  if (intent === null) throw new Error('Nobody has paid on this page yet.')
  return intent.id
}
