import type { Context, Subscriber } from '@souk/kernel'

import {
  atProvider,
  findPayment,
  findRefund,
  providerNamed,
  type RefundAtProvider,
  type RefundRow,
} from '../../payments/operations/index.ts'
import { isByHand } from '../domain/index.ts'
import { applyRefundTruth } from './applyRefundTruth.ts'
import { becomeCredit } from './turnIntoCredit.ts'

/** Money that was set aside to be sent back is sent. */
export const sendRequested: Subscriber = {
  name: 'refunds.send',
  topics: ['refund.requested'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { payload }) => {
    const refund = await findRefund(ctx, { id: String(payload['refund']) })
    if (!refund) return 'The refund is gone.'
    await bringOn(ctx, refund)
    return 'Sent, or found to be, or given as credit.'
  },
}

/**
 * Sends what was not sent, and asks about what was, outside every transaction. Again and again, by
 * several at once: the provider knows the refund by its key.
 */
export const bringOn = async (ctx: Context, refund: RefundRow): Promise<void> => {
  if (refund.destination === 'gift_card') return
  if (refund.destination === 'store_credit') return becomeCredit(ctx, refund)
  // What was called off or refused is not sent after all, and nobody is asked about what went by hand.
  if (isByHand(refund) || (refund.externalId === null && refund.state !== 'requested')) return
  const payment = await findPayment(ctx, refund.payment)
  if (!payment) throw new Error(`Refund ${refund.id} has no payment.`)
  const provider = providerNamed(ctx, payment.provider)
  const asked: RefundAtProvider = {
    id: refund.id,
    payment: atProvider(payment),
    amount: refund.amount,
    currency: refund.currency,
    reason: refund.reason,
    key: `refund:${refund.id}`,
    externalId: refund.externalId,
  }
  const ask = refund.externalId === null ? provider.refund : provider.refundTruth
  if (!ask) return
  const truth = await ask(ctx, asked)
  await ctx.transaction((inside) => applyRefundTruth(inside, refund, truth))
}
