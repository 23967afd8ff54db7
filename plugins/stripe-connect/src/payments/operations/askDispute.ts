import type { DisputeTruth, PaymentAtProvider } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { chargedFor, idOf, truthOfDispute, withdrawn } from '../domain/index.ts'
import { intentOf } from './intentOf.ts'
import { passOnDispute } from './passOnDispute.ts'
import { sideOf } from './side.ts'

type Asked = { readonly payment: PaymentAtProvider; readonly externalId: string }

/**
 * How a dispute stands. In mode direct it lies on the shop's own balance. In mode destination Stripe takes
 * the money from the platform, so the shop's part is brought into line first; what Stripe charges for it
 * is the platform's to bear.
 *
 * @throws Error when the dispute is about another payment, and whatever leaves it unknown
 */
export const askDispute = async (
  stripe: Stripe,
  ctx: Context,
  { payment, externalId }: Asked,
): Promise<DisputeTruth> => {
  const { mode, options } = sideOf(payment)
  const dispute = answered('dispute', await stripe.disputes.retrieve(externalId, {}, options))
  if (idOf(dispute.payment_intent) !== (await intentOf(stripe, payment))) {
    throw new Error('This dispute is about another payment.')
  }
  return truthOfDispute(
    dispute,
    mode === 'direct'
      ? { withheld: withdrawn(dispute), charge: chargedFor(dispute) }
      : { withheld: await passOnDispute(stripe, ctx, { payment, dispute }), charge: 0 },
  )
}
