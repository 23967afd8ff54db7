import type { Context } from '@souk/kernel'

import { feeReturned, reversed } from '../../ledger/domain/index.ts'
import { post, postDifference } from '../../ledger/operations/index.ts'
import { refundOf, timelineEntry, worthOf, type TimelineKind } from '../../orders/domain/index.ts'
import { changeOrder, findOrder, type OrderRow } from '../../orders/operations/index.ts'
import {
  isRefundLost,
  isSent,
  takenByBanks,
  type RefundTruth,
} from '../../payments/domain/index.ts'
import {
  disputesOf,
  findPayment,
  findRefund,
  moveRefund,
  noteFeeReturned,
  paymentsOf,
  refundsOf,
  type RefundRow,
} from '../../payments/operations/index.ts'
import {
  byHandName,
  concernsOrder,
  isByHand,
  isOwnMoney,
  paymentStatusAfter,
} from '../domain/index.ts'
import { alignDownloads } from './alignDownloads.ts'

/** The truth of money that the shop hands back itself, over the counter or by transfer. */
export const doneByHand = ({ id, amount, currency }: RefundRow): RefundTruth => ({
  state: 'succeeded',
  externalId: byHandName(id),
  amount,
  currency,
  feeReturned: 0,
})

/** What the truth of a refund means for its order and the books, once, in the caller's transaction. */
export const applyRefundTruth = async (
  ctx: Context,
  { id, order: orderId }: Pick<RefundRow, 'id' | 'order'>,
  truth: RefundTruth,
): Promise<void> => {
  const order = await findOrder(ctx, { id: orderId }, { lock: true })
  const refund = await findRefund(ctx, { id })
  if (!order || !refund) return
  const hasMoved = await moveRefund(ctx, refund, truth)
  if (isSent(refund.state) && isSent(truth.state)) {
    if (hasMoved && truth.state === 'succeeded') await arrived(ctx, order, refund)
    return noteLateFee(ctx, refund, truth)
  }
  if (!hasMoved) return
  const now = { order, refund: { ...refund, ...truth, id } }
  if (isSent(truth.state)) return sent(ctx, now)
  if (isRefundLost(truth.state)) return lost(ctx, now, refund)
}

/** Of a refund that was on its way before; what is not known yet is told as nothing. */
const noteLateFee = async (
  ctx: Context,
  refund: RefundRow,
  { feeReturned: told }: RefundTruth,
): Promise<void> => {
  const known = refund.feeReturned ?? 0
  const amount = Math.max(known, told)
  // Moving on has written what was told, be it less.
  if (told !== known) await noteFeeReturned(ctx, refund, amount)
  const moved = { cause: `refund:${refund.id}`, currency: refund.currency }
  await postDifference(ctx, { ...moved, account: 'platform_fees', amount: -amount }, (difference) =>
    feeReturned({ ...moved, amount: -difference }),
  )
}

/** It was on its way before, of which everybody was told; some wait until nobody can lose it any more. */
const arrived = (
  ctx: Context,
  { id, number }: OrderRow,
  { id: refund, amount, currency }: RefundRow,
): Promise<void> =>
  ctx.emit({
    topic: 'order.refund_succeeded',
    subject: id,
    payload: { number, refund, amount, currency },
  })

type Told = { readonly order: OrderRow; readonly refund: RefundRow }

const sent = async (ctx: Context, told: Told): Promise<void> => {
  await post(ctx, await bookingOf(ctx, told))
  await tell(ctx, told, 'refunded')
}

const lost = async (ctx: Context, told: Told, before: RefundRow): Promise<void> => {
  if (isSent(before.state)) {
    // The shop keeps what the platform gave back of its fee, unless that is taken again.
    const feeReturned = (before.feeReturned ?? 0) - (told.refund.feeReturned ?? 0)
    const booking = await bookingOf(ctx, { ...told, refund: { ...told.refund, feeReturned } })
    await post(ctx, reversed(booking, 'refund_failed'))
  }
  const isCalledOff = before.state === 'requested' && told.refund.state === 'cancelled'
  await tell(
    ctx,
    told,
    isCalledOff ? 'refund_called_off' : isSent(before.state) ? 'refund_failed' : 'refund_refused',
  )
  await alignDownloads(ctx, told.order)
  if (isCalledOff) return
  ctx.log.error(
    { order: told.order.id, refund: told.refund.id },
    'A refund did not reach the shopper.',
  )
}

/** No provider's account: the money leaves the shop's bank or till. */
const BY_HAND = { account: null }

/** An order that was called off has no sale in the books: its money is owed to the shopper. */
const bookingOf = async (ctx: Context, { order, refund }: Told) => {
  const payment = await findPayment(ctx, refund.payment)
  if (!payment) throw new Error(`Refund ${refund.id} has no payment.`)
  const isOfSale = refund.ofSale && order.status !== 'cancelled'
  const from = isByHand(refund) ? BY_HAND : payment
  const isCredit = refund.destination !== 'payment' && !isByHand(refund)
  return refundOf(refund, { payment: from, ofSale: isOfSale, isCredit })
}

const tell = async (
  ctx: Context,
  { order, refund }: Told,
  kind: Extract<
    TimelineKind,
    'refunded' | 'refund_called_off' | 'refund_failed' | 'refund_refused'
  >,
): Promise<void> => {
  const { id, amount, currency, reason, failure } = refund
  const all = await refundsOf(ctx, order.id)
  const refunds = all.filter(({ state }) => isSent(state))
  const isPaid = ['paid', 'partially_refunded', 'refunded'].includes(order.paymentStatus)
  await changeOrder(ctx, order.id, {
    ...(isPaid && SENT.has(kind) && concernsOrder(refund)
      ? {
          paymentStatus: paymentStatusAfter(worthOf(order), {
            refunds,
            lost: await lostOf(ctx, order, all),
          }),
        }
      : {}),
    entries: [
      timelineEntry(kind, {
        now: ctx.now(),
        actor: ctx.actor.kind === 'member' ? ctx.actor.id : null,
        facts: { refund: id, amount, currency, failure },
      }),
    ],
  })
  // Whoever called it off knows, and the shopper has heard of nothing yet.
  if (kind === 'refund_called_off') return
  await ctx.emit({
    topic: kind === 'refunded' ? 'order.refunded' : 'order.refund_failed',
    subject: order.id,
    payload: { number: order.number, refund: id, amount, currency, reason, email: order.email },
  })
}

/** What banks have taken for good of the order's own money. */
const lostOf = async (
  ctx: Context,
  { id }: OrderRow,
  refunds: readonly RefundRow[],
): Promise<number> => {
  const disputes = await disputesOf(ctx, id)
  if (disputes.length === 0) return 0
  return (await paymentsOf(ctx, id))
    .filter((payment) => isOwnMoney(payment, refunds))
    .reduce((sum, payment) => sum + takenByBanks(payment, disputes), 0)
}

/** What was never sent has changed nothing. */
const SENT: ReadonlySet<TimelineKind> = new Set(['refunded', 'refund_failed'])
