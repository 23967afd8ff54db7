import type { Context } from '@souk/kernel'

import { completeOrder, isComplete } from '../domain/index.ts'
import { changeOrder, type OrderRow } from './orderRows.ts'

/** Closes a locked order of which nothing is left to do. */
export const completeIfDone = async (ctx: Context, order: OrderRow): Promise<void> => {
  if (!isComplete(order)) return
  const { status, entry } = completeOrder(order, { now: ctx.now() })
  await changeOrder(ctx, order.id, { status, entries: [entry] })
}
