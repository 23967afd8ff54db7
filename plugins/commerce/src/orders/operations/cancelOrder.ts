import { defineOperation, kernelErrors, type Context } from '@souk/kernel'
import { z } from 'zod'

import { releaseHold, restock } from '../../inventory/operations/index.ts'
import { post } from '../../ledger/operations/index.ts'
import { isSent, moneyLeft, shelvedBy } from '../../payments/domain/index.ts'
import {
  disputesOf,
  movePayment,
  openOnes,
  paymentsOf,
  providerNamed,
  refundsOf,
  requestRefund,
  type PaymentRow,
  type RefundRow,
} from '../../payments/operations/index.ts'
import { giveUsesBack } from '../../promotions/operations/index.ts'
import {
  cancelOrder as decideCancellation,
  refundsReversalOf,
  reversalOf,
  timelineEntry,
  type TimelineEntry,
} from '../domain/index.ts'
import { changedByMember } from './changedByMember.ts'
import { closeSold } from './closeSold.ts'
import { letGo } from './letGo.ts'
import { mayHandleMoney } from './mayHandleMoney.ts'
import { mayHandleOrders } from './mayHandleOrders.ts'
import { changeOrder, type OrderRow } from './orderRows.ts'
import { orderView } from './orderView.ts'
import { returnCredit } from './returnCredit.ts'
import { stockCause } from './stockCause.ts'

export const cancelOrder = defineOperation({
  name: 'orders.cancel',
  summary: 'Call an order off; its pieces go back to the shelf, its money to the shopper',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/cancel' },
  input: z.object({ id: z.string().max(100), reason: z.string().min(1).max(500) }),
  output: z.object({ order: orderView }),
  access: mayHandleOrders,
  run: (ctx, { id, reason }) =>
    changedByMember(ctx, id, async (inside, { order, actor }) => {
      const decided = decideCancellation(order, { reason, now: inside.now(), actor })
      const refunds = await refundsOf(inside, order.id)
      // Cards before stock, as wherever both are locked.
      await closeSold(inside, order, reason)
      const paid = await returnCredit(inside, order, { refunds, reason })
      await returnPieces(inside, order, { how: decided.returnStock, refunds })
      await giveUsesBack(inside, order)
      if (order.status === 'confirmed') await takeSaleBack(inside, order, refunds)
      const due = await returnMoneyOf(inside, order, reason)
      await changeOrder(inside, order.id, {
        status: decided.status,
        stock: decided.stock,
        heldUntil: null,
        ...paid,
        entries: [decided.entry, ...due],
      })
      await inside.emit({
        topic: 'order.cancelled',
        subject: order.id,
        payload: { number: order.number, reason },
      })
    }),
})

type Pieces = {
  readonly how: 'restock' | 'release' | 'none'
  readonly refunds: readonly RefundRow[]
}

/** What came back to the shelf with a refund does not come back a second time. */
const returnPieces = async (
  ctx: Context,
  { id, items }: OrderRow,
  { how, refunds }: Pieces,
): Promise<void> => {
  const cause = stockCause(id)
  if (how === 'release') await releaseHold(ctx, cause)
  if (how !== 'restock') return
  const lines = items.flatMap(({ id: line, variant, quantity, parts, kind }) => {
    const left = refunds.reduce((sum, refund) => sum - shelvedBy(refund, line), quantity)
    return left > 0 ? [{ variant, quantity: left, parts, kind }] : []
  })
  await restock(ctx, { lines, unsent: lines, reason: 'cancelled', cause })
}

const takeSaleBack = async (
  ctx: Context,
  order: OrderRow,
  refunds: readonly RefundRow[],
): Promise<void> => {
  await post(ctx, reversalOf(order))
  const sent = refunds.filter(({ state, ofSale }) => ofSale && isSent(state))
  await post(ctx, refundsReversalOf(order, sent))
}

/** What is not paid is called off, what was paid goes back; where nobody can send it, somebody is told. */
const returnMoneyOf = async (
  ctx: Context,
  order: OrderRow,
  reason: string,
): Promise<TimelineEntry[]> => {
  const payments = await paymentsOf(ctx, order.id)
  for (const payment of openOnes(payments)) await callOff(ctx, payment)
  const disputes = await disputesOf(ctx, order.id)
  // What a bank has taken for good cannot be sent back as well.
  const paid = payments.filter(
    (payment) => payment.state === 'paid' && moneyLeft(payment, disputes) > 0,
  )
  if (paid.length > 0 && !mayHandleMoney(ctx)) throw kernelErrors.forbidden()
  // The bank decides about money that it has claimed back.
  if (paid.length === 0 || order.paymentStatus === 'disputed') return []
  const [sendable, byHand] = [
    paid.filter((payment) => providerNamed(ctx, payment.provider).refund),
    paid.filter((payment) => !providerNamed(ctx, payment.provider).refund),
  ]
  for (const payment of sendable) {
    await requestRefund(ctx, payment, {
      amount: moneyLeft(payment, disputes),
      tax: 0,
      reason,
      ofSale: true,
      restocked: true,
    })
  }
  return byHand.length > 0 ? [timelineEntry('refund_due', { now: ctx.now() })] : []
}

const callOff = async (ctx: Context, payment: PaymentRow): Promise<void> => {
  if (providerNamed(ctx, payment.provider).cancel) return letGo(ctx, payment)
  await movePayment(ctx, payment, { state: 'cancelled' })
}
