import type { RefundAtProvider, RefundTruth } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { findRefund } from './findRefund.ts'
import { refundStands } from './refundStands.ts'

/** How money on its way back stands. @throws when nothing was sent back yet, or nobody knows */
export const askRefund = async (stripe: Stripe, refund: RefundAtProvider): Promise<RefundTruth> => {
  const made = await findRefund(stripe, refund)
  if (made === null) throw new Error('Stripe knows no such refund yet.')
  return refundStands(stripe, refund, made)
}
