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
import { giftCardsSold, worthOf } from '../../orders/domain/index.ts'
import {
  isRefundLost,
  moneyLeft,
  paymentErrors,
  shelvedBy,
  wentTo,
  type RefundedItem,
} from '../../payments/domain/index.ts'
import {
  disputesOf,
  findRefund,
  paymentsOf,
  providerNamed,
  refundsOf,
  requestRefund,
  type DisputeRow,
  type PaymentRow,
  type RefundRow,
} from '../../payments/operations/index.ts'
import {
  creditLeft,
  hasArrived,
  isOwnMoney,
  refundShare,
  splitRefund,
  type RefundWish,
} from '../domain/index.ts'
import { applyRefundTruth, doneByHand } from './applyRefundTruth.ts'
import { returnCredit } from './returnCredit.ts'
import { shareWithCards } from './shareWithCards.ts'
import { turnIntoCredit } from './turnIntoCredit.ts'
import { alignDownloads } from './alignDownloads.ts'

const refundView = z.object({
  id: z.string(),
  amount: z.int(),
  status: z.enum(['requested', 'pending', 'succeeded', 'failed', 'cancelled']),
  to: z.enum(['payment', 'gift_card', 'store_credit']),
})

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
      to: z
        .enum(['payment', 'store_credit', 'gift_card'])
        .nullish()
        .describe(
          '`store_credit`: what was paid in money becomes credit on the customer’s account. `gift_card`: only what gift cards and store credit have paid goes back, onto them. The way it was paid, unless told: money first.',
        ),
      restock: z
        .boolean()
        .nullish()
        .describe('Whether the pieces in `items` go back to the shelf; refused without them.'),
      location: z
        .string()
        .max(64)
        .nullish()
        .describe('The location whose shelf they go back to. Default: the default one.'),
    })
    .refine(({ restock: back, items }) => !back || items, {
      path: ['restock'],
      error: 'Name the pieces that go back to the shelf, in `items`.',
    }),
  output: z.object({
    order: orderView,
    refund: refundView.describe('The first of `refunds`.'),
    refunds: z
      .array(refundView)
      .describe(
        'More than one where a part goes back as money and the rest onto gift cards, or to an account.',
      ),
  }),
  access: mayHandleMoney,
  run: async (ctx, { id, amount, items, reason, restock: back, location, to }) => {
    const made: RefundRow[] = []
    await changedByMember(ctx, id, async (inside, { order }) => {
      const all = await refundsOf(inside, order.id)
      const disputes = await disputesOf(inside, order.id)
      const onlyCards = to === 'gift_card'
      const { payment, ofSale } = await paymentWithMoney(inside, order, {
        refunds: all,
        disputes,
        onlyCards,
      })
      const live = all.filter(({ state }) => !isRefundLost(state))
      const inMoney = onlyCards ? 0 : moneyLeft(payment, disputes)
      const left = inMoney + (ofSale ? creditLeft(order, all) : 0)
      const shareOf = (asked: RefundWish) =>
        refundShare(
          {
            lines: order.items,
            // Of gift cards nothing was tax.
            total: worthOf(order) - giftCardsSold(order),
            tax: order.totals.tax,
            left,
            before: live.filter((refund) => refund.ofSale),
          },
          asked,
        )
      const wish = { amount: amount ?? undefined, items: items ?? undefined }
      const share =
        ofSale && !onlyCards
          ? await shareWithCards(inside, order, { live, left, shareOf, wish, reason })
          : shareOf(wish)
      const restocked = back === true
      const shelved = restocked ? toShelve(share.items ?? [], all) : (share.items ?? [])
      const parts = splitRefund({ ...share, items: share.items && shelved }, inMoney)
      const common = { reason, ofSale, restocked }
      // Cards before stock, as wherever both are locked.
      if (parts.credit.amount > 0)
        made.push(
          ...(await returnCredit(inside, { order, payment }, { ...common, ...parts.credit })),
        )
      if (parts.money.amount > 0) {
        const money = { ...common, ...parts.money }
        const isCredit = to === 'store_credit'
        const refund = isCredit
          ? await turnIntoCredit(inside, { order, payment, disputes }, money)
          : await requestRefund(inside, payment, money)
        made.unshift(refund)
        if (!isCredit && !providerNamed(inside, payment.provider).refund)
          await applyRefundTruth(inside, refund, doneByHand(refund))
      }
      await alignDownloads(inside, order)
      if (restocked) await shelve(inside, order, { items: shelved, location, refunds: all })
    })
    const refunds = await Promise.all(made.map((one) => viewRefund(ctx, one)))
    const [refund] = refunds
    if (!refund) throw new Error('A refund was written and is not there.')
    return { order: viewOrder(await shopsOrder(ctx, id)), refund, refunds }
  },
})

const viewRefund = async (ctx: Context, { id }: RefundRow) => {
  const now = await findRefund(ctx, { id })
  if (!now) throw new Error('A refund was written and is not there.')
  return { id, amount: now.amount, status: now.state, to: wentTo(now) }
}

type Standing = {
  readonly refunds: readonly RefundRow[]
  readonly disputes: readonly DisputeRow[]
  /** Nothing is to go back as money. */
  readonly onlyCards: boolean
}

/**
 * The order's own money first; then what never was a sale and could not be sent back by itself. What
 * cards have paid goes back with the order's own.
 *
 * @throws 409 `refund_disputed` · `nothing_to_refund`
 */
const paymentWithMoney = async (
  ctx: Context,
  order: OrderRow,
  { refunds, disputes, onlyCards }: Standing,
): Promise<{ readonly payment: PaymentRow; readonly ofSale: boolean }> => {
  if (order.paymentStatus === 'disputed') throw paymentErrors.refund_disputed()
  const there = (await paymentsOf(ctx, order.id)).filter(hasArrived)
  const own = there.filter((payment) => isOwnMoney(payment, refunds))
  const isLeft = (payment: PaymentRow) => !onlyCards && moneyLeft(payment, disputes) > 0
  const payment = own.find(isLeft) ?? there.find(isLeft) ?? own[0] ?? there[0]
  if (!payment) throw paymentErrors.nothing_to_refund()
  return { payment, ofSale: own.includes(payment) }
}

/** Pieces that a refund which did not arrive has put on the shelf lie there already. */
const toShelve = (items: readonly RefundedItem[], refunds: readonly RefundRow[]): RefundedItem[] =>
  items.map((item) => {
    const { line, quantity } = item
    const there = refunds.reduce((sum, refund) => sum + shelvedBy(refund, line), 0)
    const theirs = refunds
      .filter(({ restocked, state }) => restocked && !isRefundLost(state))
      .flatMap((refund) => refund.items ?? [])
      .reduce((sum, one) => (one.line === line ? sum + one.quantity : sum), 0)
    const lying = Math.min(quantity, Math.max(0, there - theirs))
    return lying > 0 ? { ...item, shelved: quantity - lying } : item
  })

type Shelved = {
  readonly items: readonly RefundedItem[]
  readonly location: string | null | undefined
  /** Those from before. */
  readonly refunds: readonly RefundRow[]
}

const shelve = async (
  ctx: Context,
  order: OrderRow,
  { items, location, refunds }: Shelved,
): Promise<void> => {
  const sold = new Map(order.items.map((item) => [item.id, item]))
  const back = items.flatMap(({ line, shelved, ...refunded }) => {
    const quantity = shelved ?? refunded.quantity
    const item = sold.get(line)
    return item && quantity > 0
      ? [{ line, variant: item.variant, quantity, parts: item.parts, kind: item.kind }]
      : []
  })
  await restock(ctx, {
    lines: back,
    unsent: back.map((one) => {
      const returned = refunds.reduce((sum, refund) => sum + shelvedBy(refund, one.line), 0)
      const sent = order.fulfilments
        .flatMap((parcel) => parcel.items)
        .reduce((sum, { line, quantity }) => (line === one.line ? sum + quantity : sum), 0)
      return { ...one, quantity: Math.max(0, one.quantity - Math.max(0, sent - returned)) }
    }),
    reason: 'returned',
    cause: stockCause(order.id),
    location,
  })
}
