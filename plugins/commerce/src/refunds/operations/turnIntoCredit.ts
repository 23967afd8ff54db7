import type { Context } from '@souk/kernel'

import { accountOf, writeEntries } from '../../gift-cards/operations/index.ts'
import { findOrder, type OrderRow } from '../../orders/operations/index.ts'
import {
  isClaimed,
  isSent,
  paymentErrors,
  takenByBanks,
  type RefundTruth,
} from '../../payments/domain/index.ts'
import {
  atProvider,
  disputesOf,
  findPayment,
  findRefund,
  providerNamed,
  refundsOf,
  requestRefund,
  type DisputeRow,
  type NewRefund,
  type PaymentRow,
  type RefundRow,
} from '../../payments/operations/index.ts'
import { isByHand, refundErrors } from '../domain/index.ts'
import { applyRefundTruth } from './applyRefundTruth.ts'
import { creditArrived } from './returnCredit.ts'

type Of = {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly disputes: readonly DisputeRow[]
}

/**
 * Money that was paid goes onto the customer's account with the shop instead of back: the shop keeps the
 * money and owes the credit. It is set aside for that, and becomes credit as soon as its provider has said
 * that it is with the shop still: at once where there is nobody to ask.
 *
 * @throws 422 `refund_no_account` for an order of somebody without an account · 409 `refund_not_as_credit`
 * for money that is not the order's own · `refund_disputed`
 */
export const turnIntoCredit = async (
  ctx: Context,
  { order, payment, disputes }: Of,
  refund: NewRefund,
): Promise<RefundRow> => {
  if (order.customer === null) throw refundErrors.refund_no_account()
  if (!refund.ofSale || payment.currency !== order.currency)
    throw refundErrors.refund_not_as_credit()
  if (isClaimed(payment, disputes)) throw paymentErrors.refund_disputed()
  const row = await requestRefund(ctx, payment, { ...refund, destination: 'store_credit' })
  if (!providerNamed(ctx, payment.provider).left) await arrive(ctx, row, 0)
  return row
}

/** Asks, outside every transaction, whether money that was set aside to become credit is there, and lets it. */
export const becomeCredit = async (ctx: Context, refund: RefundRow): Promise<void> => {
  if (refund.state !== 'requested') return
  const payment = await findPayment(ctx, refund.payment)
  if (!payment) throw new Error(`Refund ${refund.id} has no payment.`)
  // Ours first: what is sent in between is taken for somebody else's, and nothing is given twice.
  const ours = (await refundsOf(ctx, refund.order))
    .filter((one) => one.payment === payment.id && one.destination === 'payment')
    .filter((one) => isSent(one.state) && !isByHand(one))
    .reduce((sum, { amount }) => sum + amount, 0)
  const left = await providerNamed(ctx, payment.provider).left?.(ctx, atProvider(payment))
  const elsewhere = left === undefined ? 0 : Math.max(0, payment.amount - ours - left)
  await ctx.transaction((inside) => arrive(inside, refund, elsewhere))
}

/** @param elsewhere what of the payment the provider has not got, and we have not sent back */
const arrive = async (
  ctx: Context,
  { id, order: orderId }: RefundRow,
  elsewhere: number,
): Promise<void> => {
  const order = await findOrder(ctx, { id: orderId }, { lock: true })
  const refund = await findRefund(ctx, { id })
  const payment = refund && (await findPayment(ctx, refund.payment))
  if (!order || !payment || refund.state !== 'requested') return
  const disputes = await disputesOf(ctx, order.id)
  const gone = Math.max(elsewhere, takenByBanks(payment, disputes))
  const isThere = !isClaimed(payment, disputes) && payment.refunded + gone <= payment.amount
  if (!isThere) return applyRefundTruth(ctx, refund, refused(refund, MONEY_GONE))
  if (order.customer === null) return applyRefundTruth(ctx, refund, refused(refund, NO_ACCOUNT))
  const card = await accountOf(ctx, { customer: order.customer, currency: order.currency })
  await writeEntries(ctx, [{ card, amount: refund.amount }], {
    kind: 'issued',
    cause: `refund:${id}`,
    order: order.id,
  })
  await applyRefundTruth(ctx, refund, creditArrived(refund))
}

const MONEY_GONE =
  'Nothing was given as credit: the money is not with you any more. It was sent back at the payment provider, or a bank has claimed it.'
const NO_ACCOUNT = 'Nothing was given as credit: the customer’s account is gone.'

const refused = ({ amount, currency }: RefundRow, failure: string): RefundTruth => ({
  state: 'failed',
  externalId: '',
  amount,
  currency,
  feeReturned: 0,
  failure,
})
