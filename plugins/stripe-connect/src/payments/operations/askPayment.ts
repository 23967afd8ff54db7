import type { PaymentAtProvider, ProviderTruth } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { truthOfIntent, truthOfSession } from '../domain/index.ts'
import { look, type Looked } from './look.ts'
import { sideOf } from './side.ts'

/** How a payment stands at Stripe. @throws whatever leaves that unknown */
export const askPayment = async (
  stripe: Stripe,
  payment: PaymentAtProvider,
): Promise<ProviderTruth> => truthFrom(await look(stripe, payment), payment)

/** The same from what was fetched already. */
export const truthFrom = (
  { session, intent }: Looked,
  payment: PaymentAtProvider,
): ProviderTruth => {
  const { account, mode } = sideOf(payment)
  if (intent !== null) return truthOfIntent(intent, { mode, account, session })
  if (session !== null) return truthOfSession(session, payment)
  throw new Error('Stripe has neither a page nor an intent for this payment.')
}
