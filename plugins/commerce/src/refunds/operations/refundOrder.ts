import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { restock } from '../../inventory/operations/index.ts'
import {
  changedByMember,
  mayHandleMoney,
  orderView,
  shopsOrder,
  stockCause,
  viewOrder,
  type OrderRow,
} from '../../orders/operations/index.ts'
import { isRefundLost, paymentErrors } from '../../payments/domain/index.ts'
import {
  findRefund,
  paymentsOf,
  providerNamed,
  refundsOf,
  requestRefund,
  type PaymentRow,
  type RefundRow,
} from '../../payments/operations/index.ts'
import { hasArrived, isOwnMoney, refundShare, type RefundedItem } from '../domain/index.ts'
import { applyRefundTruth, doneByHand } from './applyRefundTruth.ts'

/** Sends money back: at once where the shop does so itself, else as soon as the provider takes it. */
export const refundOrder = defineOperation({
  name: 'orders.refund',
  summary: 'Send money of an order back: an amount, pieces, or all that is left',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/refunds', status: 201 },
  input: z
    .object({
      id: z.string().max(100),
      amount: z.int().min(1).nullish().describe('Minor units of the order’s currency.'),
      items: z
        .array(z.object({ line: z.string().max(100), quantity: z.int().min(1).max(9999) }))
        .min(1)
        .max(200)
        .nullish(),
      reason: z.string().trim().min(1).max(500),
      restock: z
        .boolean()
        .nullish()
        .describe('Whether the pieces in `items` go back to the shelf; refused without them.'),
    })
    .refine(({ restock: back, items }) => !back || items, {
      path: ['restock'],
      error: 'Name the pieces that go back to the shelf, in `items`.',
    }),
  output: z.object({
    order: orderView,
    refund: z.object({
      id: z.string(),
      amount: z.int(),
      status: z.enum(['requested', 'pending', 'succeeded', 'failed', 'cancelled']),
    }),
  }),
  access: mayHandleMoney,
  run: async (ctx, { id, amount, items, reason, restock: back }) => {
    let refund: RefundRow | undefined
    await changedByMember(ctx, id, async (inside, { order }) => {
      const all = await refundsOf(inside, order.id)
      const { payment, ofSale } = await paymentWithMoney(inside, order, all)
      const live = all.filter(({ state }) => !isRefundLost(state))
      const share = refundShare(
        {
          lines: order.items,
          total: order.totals.total,
          tax: order.totals.tax,
          left: payment.amount - payment.refunded,
          before: live.filter(({ ofSale }) => ofSale),
        },
        { amount: amount ?? undefined, items: items ?? undefined },
      )
      const restocked = back === true
      refund = await requestRefund(inside, payment, { ...share, reason, ofSale, restocked })
      if (restocked) await shelve(inside, order, share.items ?? [])
      if (!providerNamed(inside, payment.provider).refund)
        await applyRefundTruth(inside, refund, doneByHand(refund))
    })
    const made = refund && (await findRefund(ctx, { id: refund.id }))
    if (!made) throw new Error('A refund was written and is not there.')
    return {
      order: viewOrder(await shopsOrder(ctx, id)),
      refund: { id: made.id, amount: made.amount, status: made.state },
    }
  },
})

/**
 * The order's own money first; then what never was a sale and could not be sent back by itself.
 *
 * @throws 409 `refund_disputed` · `nothing_to_refund`
 */
const paymentWithMoney = async (
  ctx: Context,
  order: OrderRow,
  refunds: readonly RefundRow[],
): Promise<{ readonly payment: PaymentRow; readonly ofSale: boolean }> => {
  if (order.paymentStatus === 'disputed') throw paymentErrors.refund_disputed()
  const there = (await paymentsOf(ctx, order.id)).filter(hasArrived)
  const own = there.filter((payment) => isOwnMoney(payment, refunds))
  const isLeft = ({ amount, refunded }: PaymentRow) => refunded < amount
  const payment = own.find(isLeft) ?? there.find(isLeft) ?? own[0] ?? there[0]
  if (!payment) throw paymentErrors.nothing_to_refund()
  return { payment, ofSale: own.includes(payment) }
}

const shelve = async (
  ctx: Context,
  order: OrderRow,
  items: readonly RefundedItem[],
): Promise<void> => {
  const variants = new Map(order.items.map(({ id, variant }) => [id, variant]))
  const lines = items.flatMap(({ line, quantity }) => {
    const variant = variants.get(line)
    return variant ? [{ variant, quantity }] : []
  })
  await restock(ctx, { lines, reason: 'returned', cause: stockCause(order.id) })
}
