import type { PaymentAtProvider } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { disputeState, ourAmount } from '../domain/index.ts'
import { look } from './look.ts'
import { sideOf } from './side.ts'

/**
 * What of a payment that arrived is neither sent back nor claimed by a bank, in our minor units; a question
 * of the bank counts as a claim.
 *
 * @throws Error when nothing has arrived, and whatever leaves it unknown
 */
export const askLeft = async (stripe: Stripe, payment: PaymentAtProvider): Promise<number> => {
  const { intent } = await look(stripe, payment)
  const charge = intent?.latest_charge ?? null
  if (intent === null || charge === null || typeof charge === 'string')
    throw new Error('Stripe has no money of this payment.')
  const claims = stripe.disputes.list(
    { payment_intent: intent.id, limit: 100 },
    sideOf(payment).options,
  )
  let left = charge.amount_captured - charge.amount_refunded
  for await (const dispute of claims) if (disputeState(dispute) !== 'won') left -= dispute.amount
  return Math.max(0, ourAmount(left, charge.currency))
}
