import { defineOperation, kernelErrors, type Context } from '@souk/kernel'
import { z } from 'zod'

import { releaseHold, restock } from '../../inventory/operations/index.ts'
import { post } from '../../ledger/operations/index.ts'
import { latestPayment, movePayment } from '../../payments/operations/index.ts'
import { giveUsesBack } from '../../promotions/operations/index.ts'
import {
  cancelOrder as decideCancellation,
  completeOrder,
  fulfil,
  isComplete,
  orderErrors,
  receiptOf,
  receivePayment,
  reversalOf,
  timelineEntry,
} from '../domain/index.ts'
import { mayHandleOrders } from './mayHandleOrders.ts'
import { changeOrder, type OrderRow } from './orderRows.ts'
import { orderView } from './orderView.ts'
import { shopsOrder } from './ownOrder.ts'
import { stockCause } from './stockCause.ts'
import { viewOrder } from './viewOrder.ts'

const id = z.string().max(100)

/** Null is as good as nothing in what may be left out. */
const textOrNull = (limit: number) =>
  z
    .string()
    .max(limit)
    .nullish()
    .transform((value) => value ?? null)
const output = z.object({ order: orderView })

const change = (
  ctx: Context,
  order: string,
  work: (inside: Context, order: OrderRow) => Promise<void>,
) =>
  ctx.transaction(async (inside) => {
    await work(inside, await shopsOrder(inside, order))
    await completeIfDone(inside, order)
    return { order: viewOrder(await shopsOrder(inside, order)) }
  })

const completeIfDone = async (ctx: Context, id: string): Promise<void> => {
  const order = await shopsOrder(ctx, id)
  if (!isComplete(order)) return
  const { status, entry } = completeOrder(order, { now: ctx.now() })
  await changeOrder(ctx, id, { status, entries: [entry] })
}

const isConfirmed = ({ status }: OrderRow): boolean =>
  status === 'confirmed' || status === 'completed'

const actorId = ({ actor }: Context): string | null => (actor.kind === 'member' ? actor.id : null)

/** Money noted by hand: a transfer on the shop's account, cash at the door. */
export const capturePayment = defineOperation({
  name: 'orders.capture',
  summary: 'Note that the money of an order has come in',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/capture' },
  input: z.object({ id }),
  output,
  access: mayHandleOrders,
  run: (ctx, input) =>
    change(ctx, input.id, async (inside, order) => {
      if (!isConfirmed(order)) throw orderErrors.order_not_confirmed()
      const now = inside.now()
      const { paymentStatus, entries } = receivePayment(order, { paymentStatus: 'paid', now })
      const payment = await latestPayment(inside, order.id)
      if (!payment || !(await movePayment(inside, payment, { state: 'paid' })))
        throw kernelErrors.conflict()
      await changeOrder(inside, order.id, {
        paymentStatus,
        entries: entries.map((entry) => ({ ...entry, actor: actorId(inside) })),
      })
      await post(inside, receiptOf(order))
      await inside.emit({
        topic: 'order.paid',
        subject: order.id,
        payload: { number: order.number, total: order.totals.total, currency: order.currency },
      })
    }),
})

export const cancelOrder = defineOperation({
  name: 'orders.cancel',
  summary: 'Call an order off; its pieces go back to the shelf',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/cancel' },
  input: z.object({ id, reason: z.string().min(1).max(500) }),
  output,
  access: mayHandleOrders,
  run: (ctx, input) =>
    change(ctx, input.id, async (inside, order) => {
      const decided = decideCancellation(order, {
        reason: input.reason,
        now: inside.now(),
        actor: actorId(inside),
      })
      const lines = order.items.map(({ variant, quantity }) => ({ variant, quantity }))
      const cause = stockCause(order.id)
      if (decided.returnStock === 'restock')
        await restock(inside, { lines, reason: 'cancelled', cause })
      if (decided.returnStock === 'release') await releaseHold(inside, cause)
      await giveUsesBack(inside, order)
      const payment = await latestPayment(inside, order.id)
      if (payment && decided.returnMoney === 'none')
        await movePayment(inside, payment, { state: 'cancelled' })
      await changeOrder(inside, order.id, {
        status: decided.status,
        stock: decided.stock,
        heldUntil: null,
        entries: [
          decided.entry,
          ...(decided.returnMoney === 'refund'
            ? [timelineEntry('refund_due', { now: inside.now() })]
            : []),
        ],
      })
      if (order.status === 'confirmed') await post(inside, reversalOf(order))
      await inside.emit({
        topic: 'order.cancelled',
        subject: order.id,
        payload: { number: order.number, reason: input.reason },
      })
    }),
})

export const fulfilOrder = defineOperation({
  name: 'orders.fulfil',
  summary: 'Note that pieces of an order were sent; without items, all that are left',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/fulfilments', status: 201 },
  input: z.object({
    id,
    items: z
      .array(z.object({ line: z.string().max(100), quantity: z.int().min(1).max(9999) }))
      .min(1)
      .max(200)
      .nullish(),
    tracking: z
      .object({
        carrier: textOrNull(100),
        number: textOrNull(200),
        url: z
          .url({ protocol: /^https?$/ })
          .max(500)
          .nullish()
          .transform((value) => value ?? null),
      })
      .nullish(),
  }),
  output,
  access: mayHandleOrders,
  run: (ctx, { id: order, items, tracking = null }) =>
    change(ctx, order, async (inside, row) => {
      const now = inside.now()
      const sent = fulfil(row, { id: inside.newId(), items: items ?? undefined, tracking, now })
      await changeOrder(inside, row.id, {
        fulfilments: sent.fulfilments,
        fulfilmentStatus: sent.fulfilmentStatus,
        entries: [timelineEntry('fulfilled', { now, actor: actorId(inside), facts: { tracking } })],
      })
      await inside.emit({
        topic: 'fulfilment.created',
        subject: row.id,
        payload: { number: row.number, items: sent.items, tracking },
      })
    }),
})
