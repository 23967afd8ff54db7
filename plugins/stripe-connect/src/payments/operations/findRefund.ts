import type { RefundAtProvider } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { providerAmount } from '../domain/index.ts'
import { intentOf } from './intentOf.ts'
import { sideOf } from './side.ts'

/** What tells how much of the platform's share came back with a refund. */
export const REFUND_EXPAND = ['balance_transaction', 'transfer_reversal']

/**
 * The refund that was made for ours, if one was. Stripe forgets a key after a day, and a part could then
 * be sent back twice; so we look before we send. Ours bears our id, and the amount has to fit as well.
 */
export const findRefund = async (
  stripe: Stripe,
  refund: RefundAtProvider,
): Promise<Stripe.Refund | null> => {
  const { options } = sideOf(refund.payment)
  if (refund.externalId !== null && refund.externalId !== '') {
    const params = { expand: REFUND_EXPAND }
    return answered('refund', await stripe.refunds.retrieve(refund.externalId, params, options))
  }
  const amount = providerAmount(refund.amount, refund.currency)
  const all = stripe.refunds.list(
    {
      payment_intent: await intentOf(stripe, refund.payment),
      limit: 100,
      expand: REFUND_EXPAND.map((name) => `data.${name}`),
    },
    options,
  )
  for await (const each of all) {
    if (each.metadata?.refund === refund.id && each.amount === amount) return each
  }
  return null
}
