import type { Context } from '@souk/kernel'

import { isDigital } from '../../catalogue/domain/index.ts'
import { withdrawDigital } from '../../digital/operations/index.ts'
import { worthOf } from '../../orders/domain/index.ts'
import { finishTakenBack, type OrderRow } from '../../orders/operations/index.ts'
import { isRefundLost } from '../../payments/domain/index.ts'
import { refundsOf } from '../../payments/operations/index.ts'

/**
 * Whoever has their money back has their downloads and licence keys no more: of the pieces that were
 * named, and all of them once nothing of the price is left. An amount that is given for goodwill takes
 * nothing back.
 */
export const withdrawRefunded = async (ctx: Context, order: OrderRow): Promise<void> => {
  if (!order.items.some(isDigital)) return
  const live = (await refundsOf(ctx, order.id)).filter(
    ({ ofSale, state }) => ofSale && !isRefundLost(state),
  )
  const back = live.reduce((sum, { amount }) => sum + amount, 0)
  if (live.length > 0 && back >= worthOf(order)) {
    await withdrawDigital(ctx, order.id)
    return finishTakenBack(ctx, order.id)
  }
  const pieces = order.items.filter(isDigital).flatMap(({ id: line, quantity: of }) => {
    const quantity = live
      .flatMap(({ items }) => items ?? [])
      .reduce((sum, item) => (item.line === line ? sum + item.quantity : sum), 0)
    return quantity > 0 ? [{ line, quantity, of }] : []
  })
  if (pieces.length === 0) return
  await withdrawDigital(ctx, order.id, pieces)
  await finishTakenBack(ctx, order.id)
}
