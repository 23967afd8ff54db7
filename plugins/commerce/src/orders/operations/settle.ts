import type { Context } from '@souk/kernel'

import { post } from '../../ledger/operations/index.ts'
import { latestPayment, movePayment, providersOf } from '../../payments/operations/index.ts'
import type { ProviderTruth } from '../../payments/domain/index.ts'
import {
  orderErrors,
  receiptOf,
  receivePayment,
  settleOrder,
  timelineEntry,
} from '../domain/index.ts'
import { confirmPlaced } from './confirmPlaced.ts'
import { changeOrder, findOrder, type OrderRow } from './orderRows.ts'

/**
 * Brings an order to where its payment's provider says it is. Called by the browser, by webhooks and
 * by the reconciler alike, any number of times, all at once: the provider is asked outside the
 * transaction, the order is locked, and what was done before is not done again.
 */
export const settle = async (ctx: Context, id: string): Promise<OrderRow> => {
  const payment = await latestPayment(ctx, id)
  const provider = providersOf(ctx.payload).find(({ name }) => name === payment?.provider)
  const truth =
    payment && provider && !['paid', 'cancelled', 'failed', 'refunded'].includes(payment.state)
      ? await provider.truth(ctx, { ...payment, key: payment.id, email: '' })
      : undefined
  if (truth) await ctx.transaction((inside) => applyTruth(inside, id, truth))
  const order = await findOrder(ctx, { id })
  if (!order) throw orderErrors.order_not_found()
  return order
}

/** What the truth means, decided and written with the order locked. */
export const applyTruth = async (ctx: Context, id: string, truth: ProviderTruth): Promise<void> => {
  const order = await findOrder(ctx, { id }, { lock: true })
  const payment = await latestPayment(ctx, id)
  if (!order || !payment) return
  const decided = settleOrder(order, { payment, truth })
  const now = ctx.now()
  switch (decided.kind) {
    case 'settled_before':
      return
    case 'not_settled': {
      if (decided.payment !== payment.state)
        await movePayment(ctx, payment, { state: decided.payment })
      if (decided.orderPayment !== order.paymentStatus) {
        await changeOrder(ctx, id, {
          paymentStatus: decided.orderPayment,
          entries: [timelineEntry('payment_failed', { now })],
        })
      }
      return
    }
    case 'settled': {
      await movePayment(ctx, payment, { state: decided.payment })
      if (decided.confirms) return confirmPlaced(ctx, order, decided.payment)
      const { paymentStatus, entries } = receivePayment(order, {
        paymentStatus: decided.payment,
        now,
      })
      await changeOrder(ctx, id, { paymentStatus, entries })
      if (paymentStatus === 'paid') await post(ctx, receiptOf(order))
      await ctx.emit({
        topic: 'order.paid',
        subject: id,
        payload: { number: order.number, total: order.totals.total },
      })
      return
    }
    // Money that may not become a sale is never dropped: a person sees it on the order.
    case 'needs_review':
    case 'refund':
      await movePayment(ctx, payment, { state: 'needs_review' })
      await changeOrder(ctx, id, {
        entries: [timelineEntry('payment_needs_review', { now, facts: decided })],
      })
  }
}
