import type { Context } from '@souk/kernel'

import { isGiftCard } from '../../catalogue/domain/index.ts'
import { disableSold } from '../../gift-cards/operations/index.ts'
import { dispute, disputeCharge } from '../../ledger/domain/index.ts'
import { postDifference } from '../../ledger/operations/index.ts'
import {
  timelineEntry,
  type OrderPaymentStatus,
  type TimelineKind,
  worthOf,
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
  disputesOf,
  findDispute,
  findPayment,
  openOnes,
  paymentsOf,
  providerNamed,
  refundsOf,
  saveDispute,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { isOwnMoney, paymentStatusAfter } from '../../refunds/domain/index.ts'
import { alignDownloads } from '../../refunds/operations/index.ts'
import { isOld, type DisputeState } from '../domain/index.ts'

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
  if (!ask) return
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = await findDispute(ctx, { payment: payment.id, externalId })
    const truth = await ask(ctx, { payment: atProvider(payment), externalId })
    const heard = { truth, since: before?.version }
    if (await ctx.transaction((inside) => applyDisputeTruth(inside, payment, heard))) return
  }
  throw new Error('Others hear of this dispute all the time.')
}

const TURNS = 5

type Heard = {
  readonly truth: DisputeTruth
  /** The version of our row when the provider was asked; none where there was no row. */
  readonly since: string | undefined
}

/**
 * What the truth of a dispute means for its order and the books, in the caller's transaction.
 *
 * @returns false when somebody else has written meanwhile what may be newer: it is to be asked again
 */
export const applyDisputeTruth = async (
  ctx: Context,
  payment: Pick<PaymentRow, 'id' | 'order'>,
  { truth, since }: Heard,
): Promise<boolean> => {
  const order = await findOrder(ctx, { id: payment.order }, { lock: true })
  if (!order) return true
  const { externalId } = truth
  const before = await findDispute(ctx, { payment: payment.id, externalId })
  if (before?.version !== since) return false
  if (before && isOld(before, truth)) return true
  await saveDispute(ctx, { payment: payment.id, order: order.id }, truth)
  if (truth.withheld > 0 && order.items.some(isGiftCard)) await disableSold(ctx, order.id)
  await book(ctx, truth)
  if (before?.state !== truth.state) {
    await tell(ctx, order, truth)
    await alignDownloads(ctx, order)
  }
  return true
}

/** A bank may take more, give back, and take again: the books have what is out, however it came about. */
const book = async (
  ctx: Context,
  { externalId, currency, withheld, charge }: DisputeTruth,
): Promise<void> => {
  const moved = { cause: `dispute:${externalId}`, currency }
  await postDifference(ctx, { ...moved, account: 'disputes', amount: withheld }, (amount) =>
    dispute({ ...moved, amount }),
  )
  await postDifference(ctx, { ...moved, account: 'provider_fees', amount: charge }, (amount) =>
    disputeCharge({ ...moved, amount }),
  )
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

const ownPayments = async (
  ctx: Context,
  order: string,
  refunds: Awaited<ReturnType<typeof refundsOf>>,
): Promise<ReadonlySet<string>> => {
  const payments = await paymentsOf(ctx, order)
  return new Set(payments.filter((payment) => isOwnMoney(payment, refunds)).map(({ id }) => id))
}

/** A question alone changes nothing; what is withheld, and what was lost, does. */
const statusAfter = async (ctx: Context, order: OrderRow): Promise<OrderPaymentStatus> => {
  if (['pending', 'failed', 'authorized'].includes(order.paymentStatus)) return order.paymentStatus
  const refunds = await refundsOf(ctx, order.id)
  const own = await ownPayments(ctx, order.id, refunds)
  const all = (await disputesOf(ctx, order.id)).filter(({ payment }) => own.has(payment))
  if (all.some(({ state }) => state === 'open' || state === 'review')) return 'disputed'
  const lost = all
    .filter(({ state }) => state === 'lost')
    .reduce((sum, { amount }) => sum + amount, 0)
  const sent = refunds.filter(({ state }) => isSent(state))
  return paymentStatusAfter(worthOf(order), { refunds: sent, lost })
}
