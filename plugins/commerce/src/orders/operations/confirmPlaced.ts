import type { Context } from '@souk/kernel'

import { closeCart } from '../../cart/operations/index.ts'
import { commitHold, takeStock } from '../../inventory/operations/index.ts'
import { post } from '../../ledger/operations/index.ts'
import { assureCredit, spendCredit, writeSold } from '../../gift-cards/operations/index.ts'
import { countUses } from '../../promotions/operations/index.ts'
import {
  confirmOrder,
  FIRST_ORDER_NUMBER,
  saleOf,
  type OrderPaymentStatus,
} from '../domain/index.ts'
import { changeOrder, takeNumber, type OrderRow } from './orderRows.ts'
import { stockCause } from './stockCause.ts'

/**
 * Makes the sale of a locked order: the pieces leave the shelf, the shop's next number is taken, the
 * cart is closed and the facts are recorded, all in the caller's transaction. The money is the
 * caller's to note.
 *
 * @returns the order's number
 * @throws 409 `insufficient_stock` when the pieces were not held any more and others were quicker
 * @throws 409 `gift_card_changed` when a gift card was not held any more and was spent elsewhere
 * @throws 422 `code_exhausted` when others have used a code up, and nothing was paid yet
 */
export const confirmPlaced = async (
  ctx: Context,
  order: OrderRow,
  paymentStatus: OrderPaymentStatus,
): Promise<number> => {
  const lines = order.items
  await assureCredit(ctx, order)
  // The number last of all: its row is the one that all of a shop's buyers wait for.
  const cause = stockCause(order.id)
  const sold = order.stock === 'held' ? await commitHold(ctx, cause) : []
  if (order.stock !== 'taken' && sold.length === 0) await takeStock(ctx, { lines, cause })
  if (order.cart) await closeCart(ctx, order.cart)
  // An order that costs nothing was not paid, whatever it is called: nothing has arrived to be honoured.
  const isPaid = paymentStatus !== 'pending' && order.totals.total > 0
  await countUses(ctx, order, { isPaid })
  await spendCredit(ctx, order)
  const number = await takeNumber(ctx, FIRST_ORDER_NUMBER)
  const confirmed = confirmOrder(order, { paymentStatus, number, now: ctx.now() })
  await changeOrder(ctx, order.id, { ...confirmed, number, heldUntil: null })
  await post(ctx, saleOf(order))
  await writeSold(ctx, order)
  await ctx.emit({
    topic: 'order.placed',
    subject: order.id,
    payload: { number, total: order.totals.total, currency: order.currency, email: order.email },
  })
  return number
}
