import type { Context } from '@souk/kernel'

import { disableSold } from '../../gift-cards/operations/index.ts'
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
import { giftCardsSold, timelineEntry, worthOf } from '../../orders/domain/index.ts'
import { changeOrder, findOrder, settlePayment } from '../../orders/operations/index.ts'
import { isRefundLost } from '../../payments/domain/index.ts'
import { creditLeft, hasArrived, isOwnMoney, refundShare } from '../domain/index.ts'
import { applyRefundTruth } from './applyRefundTruth.ts'
import { bringOn } from './sendRefund.ts'
import { alignDownloads } from './alignDownloads.ts'

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
    const now = (await findPayment(inside, payment.id)) ?? payment
    const left = now.amount - now.refunded
    // It has gone, whatever we thought: what became credit meanwhile, a provider knows nothing of.
    const beyond = truth.state === 'failed' || truth.state === 'cancelled' ? 0 : truth.amount - left
    const { tax } = refundShare(
      {
        lines: order.items,
        total: worthOf(order) - giftCardsSold(order),
        tax: order.totals.tax,
        left: Math.max(truth.amount, left + creditLeft(order, refunds)),
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
      hasGone: true,
    })
    await applyRefundTruth(inside, refund, truth)
    await alignDownloads(inside, order)
    // What has gone may be what cards were bought with: a person sees to it, and nobody spends them till then.
    if (truth.amount > left - giftCardsSold(order)) await disableSold(inside, order.id)
    if (beyond > 0) await noteBeyond(inside, now, beyond)
  })
}

/** The shop has given more than it had: a person is told, and decides what to do about it. */
const noteBeyond = async (
  ctx: Context,
  { id, order, currency }: PaymentRow,
  amount: number,
): Promise<void> => {
  const facts = { payment: id, amount, currency }
  await changeOrder(ctx, order, {
    entries: [timelineEntry('refunded_beyond', { now: ctx.now(), facts })],
  })
  await ctx.emit({ topic: 'order.refunded_beyond', subject: order, payload: facts })
  ctx.log.error({ order, ...facts }, 'More was sent back than was left of a payment.')
}
