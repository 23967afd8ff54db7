import type { Context } from '@souk/kernel'

import { lockCredit, releaseCredit } from '../../gift-cards/operations/index.ts'
import { releaseHold } from '../../inventory/operations/index.ts'
import { changeOrder, stockCause, type OrderRow } from '../../orders/operations/index.ts'
import { giveUsesBack } from '../../promotions/operations/index.ts'

/**
 * Puts back for everybody what was held for an order that is not paid: pieces, balances of gift cards,
 * discounts. Only in a transaction that has locked the order; safe to call any number of times.
 */
export const letHoldsGo = async (ctx: Context, order: OrderRow): Promise<void> => {
  const { id, giftCards } = order
  if (giftCards.length > 0) {
    await lockCredit(ctx, giftCards, id)
    await releaseCredit(ctx, id)
  }
  await releaseHold(ctx, stockCause(id))
  await giveUsesBack(ctx, order)
  await changeOrder(ctx, id, { stock: 'none', heldUntil: null, entries: [] })
}
