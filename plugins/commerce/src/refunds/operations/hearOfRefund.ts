import type { Context } from '@souk/kernel'

import {
  atProvider,
  findPayment,
  findRefund,
  openOnes,
  providerNamed,
  refundsOf,
  requestRefund,
  type PaymentRow,
  type RefundRow,
} from '../../payments/operations/index.ts'
import { findOrder, settlePayment } from '../../orders/operations/index.ts'
import { isRefundLost } from '../../payments/domain/index.ts'
import { hasArrived, isOwnMoney, refundShare } from '../domain/index.ts'
import { applyRefundTruth } from './applyRefundTruth.ts'
import { bringOn } from './sendRefund.ts'

const MADE_ELSEWHERE = 'Refunded at the payment provider'

/** A provider has news of a refund: one of ours, or one that was made with the provider itself. */
export const hearOfRefund = async (
  ctx: Context,
  { payment: id, externalId }: { readonly payment: string; readonly externalId: string },
): Promise<void> => {
  const known = await findRefund(ctx, { payment: id, externalId })
  if (known) return bringOn(ctx, known)
  const before = await findPayment(ctx, id)
  // Its own news may be on the way still: money is settled before it goes back.
  if (before && openOnes([before]).length > 0) await settlePayment(ctx, before)
  const payment = await findPayment(ctx, id)
  if (!payment || !hasArrived(payment)) return
  for (const refund of await unsent(ctx, payment)) await bringOn(ctx, refund)
  await adopt(ctx, payment, externalId)
}

/** Those that may be what the news is about, their answer being on the way. */
const unsent = async (ctx: Context, payment: PaymentRow): Promise<RefundRow[]> =>
  (await refundsOf(ctx, payment.order)).filter(
    (refund) => refund.payment === payment.id && refund.state === 'requested',
  )

/** What the shop did in the provider's own dashboard belongs in the books as well. */
const adopt = async (ctx: Context, payment: PaymentRow, externalId: string): Promise<void> => {
  const { refundTruth } = providerNamed(ctx, payment.provider)
  const truth = await refundTruth?.(ctx, {
    id: externalId,
    payment: atProvider(payment),
    amount: 0,
    currency: payment.currency,
    reason: MADE_ELSEWHERE,
    key: externalId,
    externalId,
  })
  if (!truth) return
  await ctx.transaction(async (inside) => {
    const order = await findOrder(inside, { id: payment.order }, { lock: true })
    if (!order || (await findRefund(inside, { payment: payment.id, externalId }))) return
    if ((await unsent(inside, payment)).length > 0)
      throw new Error('A refund is just being sent; whether it is this one is known afterwards.')
    const refunds = await refundsOf(inside, order.id)
    const ofSale = isOwnMoney(payment, refunds)
    const { tax } = refundShare(
      {
        lines: order.items,
        total: order.totals.total,
        tax: order.totals.tax,
        left: payment.amount - payment.refunded,
        before: refunds.filter((one) => one.ofSale && !isRefundLost(one.state)),
      },
      { amount: truth.amount },
    )
    const refund = await requestRefund(inside, payment, {
      amount: truth.amount,
      tax,
      reason: MADE_ELSEWHERE,
      ofSale,
      restocked: false,
      externalId,
    })
    await applyRefundTruth(inside, refund, truth)
  })
}
