import type { Context, Subscriber } from '@souk/kernel'

import { isDigital, isGoods } from '../../catalogue/domain/index.ts'
import { deliverDigital, isAwaited } from '../../digital/operations/index.ts'
import { activateSold } from '../../gift-cards/operations/index.ts'
import { leftToSend, timelineEntry, type OrderPaymentStatus } from '../domain/index.ts'
import { completeIfDone } from './completeIfDone.ts'
import { changeOrder, findOrder, type OrderRow } from './orderRows.ts'

/** Whether nothing of an order is ever sent: it is delivered by being paid. */
export const isSentByMail = ({ items }: Pick<OrderRow, 'items'>): boolean =>
  items.length > 0 && !items.some(isGoods)

/**
 * The money is there, in the same transaction: gift cards that were sold can be spent, files be
 * downloaded and licence keys be read, and an order of which nothing else has to be sent is done.
 */
export const deliverSold = async (ctx: Context, order: OrderRow): Promise<void> => {
  if (order.items.every(isGoods)) return
  await activateSold(ctx, order)
  await deliverDigital(ctx, order)
  await finishDelivered(ctx, order)
}

/** Whether something digital of an order is still to be given: not paid for yet, or not there. */
export const awaitsDigital = async (
  ctx: Context,
  { id, items }: Pick<OrderRow, 'id' | 'items'>,
): Promise<boolean> => items.some(isDigital) && (await isAwaited(ctx, id))

const finishDelivered = async (ctx: Context, order: OrderRow): Promise<void> => {
  if (order.fulfilmentStatus !== 'unfulfilled' && order.fulfilmentStatus !== 'partial') return
  if (leftToSend(order).size > 0 || (await awaitsDigital(ctx, order))) return
  await changeOrder(ctx, order.id, {
    fulfilmentStatus: 'fulfilled',
    entries: [timelineEntry('delivered', { now: ctx.now() })],
  })
  const now = await findOrder(ctx, { id: order.id })
  if (now) await completeIfDone(ctx, now)
}

/** What had to wait was taken back: what is left of the order may be all there is. Locks the order. */
export const finishTakenBack = async (ctx: Context, id: string): Promise<void> => {
  const order = await findOrder(ctx, { id }, { lock: true })
  if (order?.status !== 'confirmed' || NOT_PAID.includes(order.paymentStatus)) return
  await finishDelivered(ctx, order)
}

/** Nothing digital is written down before the money is there, so that nothing seems to wait. */
const NOT_PAID: readonly string[] = [
  'pending',
  'authorized',
  'failed',
] satisfies OrderPaymentStatus[]

/** What had to wait was given: an order of which nothing else is left is done then. */
export const finishGiven: Subscriber = {
  name: 'orders.finishGiven',
  topics: ['digital.delivered'],
  runs: 'transaction',
  handle: async (ctx, { subject }) => {
    const order = await findOrder(ctx, { id: subject }, { lock: true })
    if (order?.status !== 'confirmed') return 'Nothing is left to do.'
    await finishDelivered(ctx, order)
    return 'Looked whether everything is delivered.'
  },
}
