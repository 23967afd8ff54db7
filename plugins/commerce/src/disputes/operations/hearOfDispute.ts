import type { Context } from '@souk/kernel'

import { dispute, disputeCharge } from '../../ledger/domain/index.ts'
import { post } from '../../ledger/operations/index.ts'
import {
  timelineEntry,
  type OrderPaymentStatus,
  type TimelineKind,
} from '../../orders/domain/index.ts'
import {
  changeOrder,
  findOrder,
  settlePayment,
  type OrderRow,
} from '../../orders/operations/index.ts'
import { isSent, type DisputeTruth } from '../../payments/domain/index.ts'
import {
  atProvider,
  findPayment,
  openOnes,
  paymentsOf,
  providerNamed,
  refundsOf,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { isOwnMoney, paymentStatusAfter } from '../../refunds/domain/index.ts'
import type { DisputeState } from '../domain/index.ts'
import { disputesOf, saveDispute, type DisputeRow } from './disputeRows.ts'

/** A bank has something to say about a payment: the provider is asked what, and the order knows it. */
export const hearOfDispute = async (
  ctx: Context,
  { payment: id, externalId }: { readonly payment: string; readonly externalId: string },
): Promise<void> => {
  const payment = await findPayment(ctx, id)
  if (!payment) return
  // Its own news may be on the way still: money is settled before it is disputed.
  if (openOnes([payment]).length > 0) await settlePayment(ctx, payment)
  const ask = providerNamed(ctx, payment.provider).dispute
  const truth = await ask?.(ctx, { payment: atProvider(payment), externalId })
  if (truth) await ctx.transaction((inside) => applyDisputeTruth(inside, payment, truth))
}

/** What the truth of a dispute means for its order and the books, in the caller's transaction. */
export const applyDisputeTruth = async (
  ctx: Context,
  payment: Pick<PaymentRow, 'id' | 'order'>,
  truth: DisputeTruth,
): Promise<void> => {
  const order = await findOrder(ctx, { id: payment.order }, { lock: true })
  if (!order) return
  const before = (await disputesOf(ctx, order.id)).find(
    ({ externalId }) => externalId === truth.externalId,
  )
  // Decided is decided: what was asked earlier and answered later is old.
  if (before && ['won', 'lost'].includes(before.state) && truth.state !== before.state) return
  await saveDispute(ctx, { payment: payment.id, order: order.id }, truth)
  await book(ctx, truth, before)
  if (before?.state === truth.state) return
  await tell(ctx, order, truth)
}

/** Every movement is booked once, by the dispute's name. */
const book = async (
  ctx: Context,
  { externalId, currency, withheld, charge }: DisputeTruth,
  before: DisputeRow | undefined,
): Promise<void> => {
  const moved = { cause: `dispute:${externalId}`, currency }
  const taken = Math.max(withheld, before?.withheld ?? 0)
  if (taken > 0) await post(ctx, dispute('dispute', { ...moved, amount: taken }))
  if (withheld === 0 && taken > 0)
    await post(ctx, dispute('dispute_returned', { ...moved, amount: taken }))
  if (charge > 0) await post(ctx, disputeCharge({ ...moved, amount: charge }))
}

const tell = async (ctx: Context, order: OrderRow, truth: DisputeTruth): Promise<void> => {
  const kind = TOLD[truth.state]
  const { amount, currency, reason, dueBy, externalId } = truth
  await changeOrder(ctx, order.id, {
    paymentStatus: await statusAfter(ctx, order),
    entries: kind
      ? [timelineEntry(kind, { now: ctx.now(), facts: { amount, currency, reason, dueBy } })]
      : [],
  })
  await ctx.emit({
    topic: 'order.disputed',
    subject: order.id,
    payload: {
      number: order.number,
      dispute: externalId,
      state: truth.state,
      amount,
      currency,
      dueBy,
    },
  })
}

const TOLD: Readonly<Record<DisputeState, TimelineKind | undefined>> = {
  inquiry: 'disputed',
  open: 'disputed',
  review: undefined,
  won: 'dispute_won',
  lost: 'dispute_lost',
}

/** A question alone changes nothing; what is withheld, and what was lost, does. */
const statusAfter = async (ctx: Context, order: OrderRow): Promise<OrderPaymentStatus> => {
  if (['pending', 'failed', 'authorized'].includes(order.paymentStatus)) return order.paymentStatus
  const refunds = await refundsOf(ctx, order.id)
  const payments = await paymentsOf(ctx, order.id)
  const own = new Set(
    payments.filter((payment) => isOwnMoney(payment, refunds)).map(({ id }) => id),
  )
  const all = (await disputesOf(ctx, order.id)).filter(({ payment }) => own.has(payment))
  if (all.some(({ state }) => state === 'open' || state === 'review')) return 'disputed'
  const lost = all
    .filter(({ state }) => state === 'lost')
    .reduce((sum, { amount }) => sum + amount, 0)
  const sent = refunds.filter(({ state }) => isSent(state))
  return paymentStatusAfter(order.totals.total, { refunds: sent, lost })
}
