import type { Context } from '@souk/kernel'

import { isCreditGone } from '../../gift-cards/domain/index.ts'
import { isSoldOut } from '../../inventory/domain/index.ts'
import {
  atProvider,
  cancelAwaited,
  findPayment,
  movePayment,
  openOnes,
  paymentsOf,
  providerNamed,
  providersOf,
  type PaymentFacts,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import type { ProviderTruth } from '../../payments/domain/index.ts'
import {
  orderErrors,
  providerFeeOf,
  receivePayment,
  settleOrder,
  timelineEntry,
  type Settlement,
} from '../domain/index.ts'
import { postDifference } from '../../ledger/operations/index.ts'
import { completeIfDone } from './completeIfDone.ts'
import { confirmPlaced } from './confirmPlaced.ts'
import { deliverSold, isSentByMail } from './deliverSold.ts'
import { keepForReview } from './keepForReview.ts'
import { lockCartOf } from './lockCartOf.ts'
import { changeOrder, findOrder, type OrderRow } from './orderRows.ts'
import { postReceipts } from './postReceipts.ts'
import { returnMoney } from './returnMoney.ts'

/**
 * Brings an order to where the providers of its payments say it is. Called by the browser, by
 * webhooks and by the reconciler alike, any number of times, all at once: providers are asked
 * outside the transaction, the order is locked, and what was done before is not done again.
 */
export const settle = async (ctx: Context, id: string): Promise<OrderRow> => {
  for (const payment of openOnes(await paymentsOf(ctx, id))) await settlePayment(ctx, payment)
  const order = await findOrder(ctx, { id })
  if (!order) throw orderErrors.order_not_found()
  return order
}

/** The same for one payment, whatever is thought to have become of it. */
export const settlePayment = async (ctx: Context, payment: PaymentRow): Promise<void> => {
  const provider = providerNamed(ctx, payment.provider)
  // Nobody asks a bank transfer; and what was never opened cannot have been paid.
  if (provider.confirms === 'placement' || payment.externalId === null) return
  const truth = await provider.truth(ctx, atProvider(payment))
  await ctx.transaction((inside) => applyTruth(inside, payment, truth))
}

/** The payment of this id, if the shop has it. */
export const settlePaymentById = async (ctx: Context, id: string): Promise<void> => {
  const payment = await findPayment(ctx, id)
  if (payment) await settlePayment(ctx, payment)
}

/** What the truth means, decided and written with the order locked. */
export const applyTruth = async (
  ctx: Context,
  { id, order: orderId }: Pick<PaymentRow, 'id' | 'order'>,
  truth: ProviderTruth,
): Promise<void> => {
  await lockCartOf(ctx, orderId)
  const order = await findOrder(ctx, { id: orderId }, { lock: true })
  const payment = await findPayment(ctx, id)
  if (!order || !payment) return
  const decided = settleOrder(order, { payment, truth })
  switch (decided.kind) {
    case 'settled_before':
      return noteLateFacts(ctx, payment, truth)
    case 'not_settled':
      return notSettled(ctx, { order, payment, truth }, decided)
    case 'settled':
      return settled(ctx, { order, payment, truth }, decided)
    case 'refund':
      return returnMoney(ctx, { order, payment, truth }, decided.reason)
    case 'needs_review':
      return keepForReview(ctx, { order, payment, truth }, decided.differences)
  }
}

type Told = {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly truth: ProviderTruth
}

const notSettled = async (
  ctx: Context,
  { order, payment, truth }: Told,
  decided: Extract<Settlement, { kind: 'not_settled' }>,
): Promise<void> => {
  const isNews =
    decided.payment !== payment.state ||
    truth.failure !== undefined ||
    (truth.intentId ?? payment.intentId) !== payment.intentId
  if (isNews) await movePayment(ctx, payment, { ...factsOf(truth), state: decided.payment })
  if (decided.orderPayment === order.paymentStatus) return
  await changeOrder(ctx, order.id, {
    paymentStatus: decided.orderPayment,
    entries: [
      timelineEntry(decided.orderPayment === 'failed' ? 'payment_failed' : 'payment_released', {
        now: ctx.now(),
      }),
    ],
  })
}

const settled = async (
  ctx: Context,
  told: Told,
  decided: Extract<Settlement, { kind: 'settled' }>,
): Promise<void> => {
  const { order, payment, truth } = told
  let { number } = order
  if (decided.confirms) {
    try {
      number = await confirmPlaced(ctx, order, decided.payment)
    } catch (error) {
      if (isCreditGone(error)) return returnMoney(ctx, told, 'credit_gone')
      if (!isSoldOut(error)) throw error
      return returnMoney(ctx, told, 'sold_out')
    }
  }
  await movePayment(ctx, payment, { ...factsOf(truth), state: decided.payment })
  if (!decided.confirms) await receive(ctx, order, decided.payment)
  await cancelAwaited(ctx, payment, placementNames(ctx))
  if (decided.payment !== 'paid') {
    // Nobody will press “send”, which takes what is reserved.
    if (isSentByMail(order))
      await ctx.emit({ topic: 'order.nothing_to_send', subject: order.id, payload: {} })
    return
  }
  await postReceipts(ctx, payment, truth)
  await deliverSold(ctx, order)
  await ctx.emit({
    topic: 'order.paid',
    subject: order.id,
    payload: { number, total: order.totals.total, currency: order.currency, email: order.email },
  })
}

const receive = async (ctx: Context, order: OrderRow, to: 'authorized' | 'paid'): Promise<void> => {
  const { paymentStatus, entries } = receivePayment(order, { paymentStatus: to, now: ctx.now() })
  await changeOrder(ctx, order.id, { paymentStatus, entries })
  await completeIfDone(ctx, { ...order, paymentStatus })
}

/** The provider's own fee is sometimes told only after the money, or put right. */
const noteLateFacts = async (
  ctx: Context,
  payment: PaymentRow,
  truth: ProviderTruth,
): Promise<void> => {
  const { id, state, currency } = payment
  const { providerFee } = truth
  if (providerFee === undefined || providerFee === payment.providerFee) return
  if (truth.state !== 'paid' || (state !== 'paid' && state !== 'needs_review')) return
  await movePayment(ctx, payment, { state, providerFee })
  await postDifference(
    ctx,
    { cause: `payment:${id}`, currency, account: 'provider_fees', amount: providerFee },
    (amount) => providerFeeOf(payment, amount),
  )
}

const factsOf = ({
  intentId,
  providerFee,
  method,
  captureBefore,
  failure,
}: ProviderTruth): PaymentFacts => ({ intentId, providerFee, method, captureBefore, failure })

const placementNames = (ctx: Context): string[] =>
  providersOf(ctx.payload)
    .filter(({ confirms }) => confirms === 'placement')
    .map(({ name }) => name)
