import type { Context } from '@souk/kernel'

import { isDigital } from '../../catalogue/domain/index.ts'
import { alignDigital } from '../../digital/operations/index.ts'
import { timelineEntry } from '../../orders/domain/index.ts'
import { changeOrder, finishTakenBack, type OrderRow } from '../../orders/operations/index.ts'
import { disputesOf, paymentsOf, refundsOf } from '../../payments/operations/index.ts'
import { paidNoMore } from '../domain/index.ts'

/**
 * Whoever has their money back has their downloads and licence keys no more, and has them again when the
 * money stays with the shop after all: a refund was turned away or called off, or a bank thought better of
 * what it had decided. In the caller's transaction, with the order locked, as often as anybody likes.
 */
export const alignDownloads = async (ctx: Context, order: OrderRow): Promise<void> => {
  if (!order.items.some(isDigital)) return
  const gone = paidNoMore(order, {
    refunds: await refundsOf(ctx, order.id),
    disputes: await disputesOf(ctx, order.id),
    payments: await paymentsOf(ctx, order.id),
  })
  const { taken, given } = await alignDigital(ctx, order.id, gone)
  const entry = (kind: 'downloads_taken_back' | 'downloads_given_again', pieces: number) => {
    const actor = ctx.actor.kind === 'member' ? ctx.actor.id : null
    return pieces > 0 ? [timelineEntry(kind, { now: ctx.now(), actor, facts: { pieces } })] : []
  }
  const entries = [
    ...entry('downloads_taken_back', taken),
    ...entry('downloads_given_again', given),
  ]
  if (entries.length > 0) await changeOrder(ctx, order.id, { entries })
  if (taken > 0) await finishTakenBack(ctx, order.id)
}
