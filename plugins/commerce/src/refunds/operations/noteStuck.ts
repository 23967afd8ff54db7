import { isSoukError, type Context } from '@souk/kernel'

import { timelineEntry } from '../../orders/domain/index.ts'
import { changeOrder, findOrder } from '../../orders/operations/index.ts'
import type { RefundRow } from '../../payments/operations/index.ts'
import { isStuck } from '../domain/index.ts'

/** Whether a provider has nothing to do with the shop any more, so that nothing can be sent. */
export const isRefusedByProvider = (error: unknown): boolean =>
  isSoukError(error) && error.code === 'provider_refuses'

/** Writes once on the order that a refund does not get away, and has the shop's people told. */
export const noteStuck = async (ctx: Context, refund: RefundRow, error: unknown): Promise<void> => {
  const isRefused = isRefusedByProvider(error)
  if (!isStuck(refund, { now: ctx.now(), isRefused })) return
  await ctx.transaction(async (inside) => {
    const order = await findOrder(inside, { id: refund.order }, { lock: true })
    const isKnown = order?.timeline.some(
      ({ kind, facts }) =>
        kind === 'refund_stuck' &&
        facts['refund'] === refund.id &&
        (facts['refused'] === true || !isRefused),
    )
    if (!order || isKnown) return
    const { id, amount, currency } = refund
    const facts = { refund: id, amount, currency, refused: isRefused }
    await changeOrder(inside, order.id, {
      entries: [timelineEntry('refund_stuck', { now: inside.now(), facts })],
    })
    await inside.emit({ topic: 'order.refund_stuck', subject: order.id, payload: facts })
  })
}
