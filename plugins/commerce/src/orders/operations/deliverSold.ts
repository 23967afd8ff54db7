import type { Context } from '@souk/kernel'

import { isGiftCard } from '../../catalogue/domain/index.ts'
import { activateSold } from '../../gift-cards/operations/index.ts'
import { timelineEntry } from '../domain/index.ts'
import { completeIfDone } from './completeIfDone.ts'
import { changeOrder, findOrder, type OrderRow } from './orderRows.ts'

/** Whether nothing of an order is ever sent: it is delivered by being paid. */
export const isSentByMail = ({ items }: Pick<OrderRow, 'items'>): boolean =>
  items.length > 0 && items.every(isGiftCard)

/**
 * The money is there, in the same transaction: gift cards that were sold can be spent, and an order of
 * which nothing else has to be sent is done.
 */
export const deliverSold = async (ctx: Context, order: OrderRow): Promise<void> => {
  if (!order.items.some(isGiftCard)) return
  await activateSold(ctx, order)
  if (!isSentByMail(order) || order.fulfilmentStatus !== 'unfulfilled') return
  await changeOrder(ctx, order.id, {
    fulfilmentStatus: 'fulfilled',
    entries: [timelineEntry('delivered', { now: ctx.now() })],
  })
  const now = await findOrder(ctx, { id: order.id })
  if (now) await completeIfDone(ctx, now)
}
