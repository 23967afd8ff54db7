import type { Context } from '@souk/kernel'

import { releaseHold } from '../../inventory/operations/index.ts'
import type { ProviderTruth } from '../../payments/domain/index.ts'
import { movePayment, requestRefund, type PaymentRow } from '../../payments/operations/index.ts'
import { lockCredit, releaseCredit } from '../../gift-cards/operations/index.ts'
import { giveUsesBack } from '../../promotions/operations/index.ts'
import { timelineEntry, type OrderPaymentStatus, type RefundReason } from '../domain/index.ts'
import { letGo } from './letGo.ts'
import { changeOrder, type OrderRow } from './orderRows.ts'
import { postReceipts } from './postReceipts.ts'
import { stockCause } from './stockCause.ts'

type Told = {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly truth: ProviderTruth
}

/**
 * The right money has come for an order that cannot have it: it goes back by itself, in the same
 * transaction that notes its coming, and the shopper is told.
 */
export const returnMoney = async (
  ctx: Context,
  { order, payment, truth }: Told,
  reason: RefundReason,
): Promise<void> => {
  const { intentId, providerFee, method } = truth
  const state = truth.state === 'paid' ? 'paid' : 'authorized'
  if (!(await movePayment(ctx, payment, { state, intentId, providerFee, method }))) return
  if (state === 'paid') {
    await postReceipts(ctx, payment, truth)
    await requestRefund(ctx, payment, {
      amount: payment.amount,
      tax: 0,
      reason,
      ofSale: false,
      restocked: false,
    })
  } else {
    await letGo(ctx, payment)
  }
  const isOff = reason === 'sold_out' || reason === 'credit_gone'
  if (isOff) {
    if (order.giftCards.length > 0) {
      await lockCredit(ctx, order.giftCards, order.id)
      await releaseCredit(ctx, order.id)
    }
    if (order.stock === 'held') await releaseHold(ctx, stockCause(order.id))
    await giveUsesBack(ctx, order)
  }
  await changeOrder(ctx, order.id, {
    ...(isOff ? { status: 'cancelled', stock: 'none', heldUntil: null } : {}),
    ...(concernsOrder(order, reason) ? { paymentStatus: state } : {}),
    entries: [timelineEntry('payment_returned', { now: ctx.now(), facts: { reason } })],
  })
  await ctx.emit({
    topic: 'payment.returned',
    subject: order.id,
    payload: { reason, amount: payment.amount, currency: payment.currency, email: order.email },
  })
}

/** An order that goes on, or was paid by other money, says nothing of money that is not its own. */
const concernsOrder = (order: OrderRow, reason: RefundReason): boolean =>
  reason === 'sold_out' ||
  reason === 'credit_gone' ||
  (reason === 'order_cancelled' && NOT_PAID.includes(order.paymentStatus))

const NOT_PAID: readonly OrderPaymentStatus[] = ['pending', 'failed', 'authorized']
