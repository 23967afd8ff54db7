import { kernelErrors, type Context } from '@souk/kernel'

import {
  giveCreditBack,
  lockCredit,
  releaseCredit,
  shareCreditBack,
  type CreditShare,
} from '../../gift-cards/operations/index.ts'
import { creditName, isRefundLost, moneyLeft } from '../../payments/domain/index.ts'
import {
  disputesOf,
  moveRefund,
  paymentsOf,
  requestRefund,
  type PaymentRow,
  type RefundRow,
} from '../../payments/operations/index.ts'
import type { OrderPaymentStatus } from '../domain/index.ts'
import { mayHandleMoney } from './mayHandleMoney.ts'
import type { OrderRow } from './orderRows.ts'

type Given = { readonly refunds: readonly RefundRow[]; readonly reason: string }

/**
 * An order is called off: what was set aside for it on gift cards is free again, and what they have paid
 * is given back. The books need no word of it, since the sale is taken back whole.
 *
 * @throws 403 `forbidden` where something goes back for somebody who does not answer for the shop's money
 * @returns how the order's payment stands then, where that is news
 */
export const returnCredit = async (
  ctx: Context,
  order: OrderRow,
  { refunds, reason }: Given,
): Promise<{ readonly paymentStatus?: OrderPaymentStatus }> => {
  if (order.giftCards.length === 0) return {}
  await lockCredit(ctx, order.giftCards, order.id)
  if (order.status === 'pending') {
    await releaseCredit(ctx, order.id)
    return {}
  }
  const before = refunds.filter(
    ({ destination, state }) => destination === 'gift_card' && !isRefundLost(state),
  )
  const amount = before.reduce((left, one) => left - one.amount, order.totals.giftCard)
  const payments = await paymentsOf(ctx, order.id)
  const [payment] = payments
  if (amount <= 0 || !payment) return {}
  if (!mayHandleMoney(ctx)) throw kernelErrors.forbidden()
  for (const share of await shareCreditBack(ctx, order, amount))
    await giveShare(ctx, order, { share, payment, reason })
  if (order.paymentStatus !== 'paid' && order.paymentStatus !== 'partially_refunded') return {}
  const disputes = await disputesOf(ctx, order.id)
  const isMoneyLeft = payments.some((one) => one.state === 'paid' && moneyLeft(one, disputes) > 0)
  return { paymentStatus: isMoneyLeft ? 'partially_refunded' : 'refunded' }
}

type Giving = {
  readonly share: CreditShare
  readonly payment: PaymentRow
  readonly reason: string
}

const giveShare = async (
  ctx: Context,
  order: OrderRow,
  { share: { kind, amount, parts }, payment, reason }: Giving,
): Promise<void> => {
  const row = await requestRefund(ctx, payment, {
    amount,
    tax: 0,
    reason,
    ofSale: true,
    restocked: true,
    destination: 'gift_card',
  })
  await giveCreditBack(ctx, order, { parts, cause: `refund:${row.id}` })
  await moveRefund(ctx, row, { state: 'succeeded', externalId: creditName(row.id, kind) })
  const { currency } = order
  await ctx.emit({
    topic: 'order.refunded',
    subject: order.id,
    payload: { number: order.number, refund: row.id, amount, currency, reason, email: order.email },
  })
}
