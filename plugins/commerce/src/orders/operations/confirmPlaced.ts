import { sql, type Context } from '@souk/kernel'

import { closeCart } from '../../cart/operations/index.ts'
import { commitHold, takeStock } from '../../inventory/operations/index.ts'
import { promotionErrors } from '../../promotions/domain/index.ts'
import { confirmOrder, FIRST_ORDER_NUMBER, type OrderPaymentStatus } from '../domain/index.ts'
import { changeOrder, takeNumber, type OrderRow } from './orderRows.ts'
import { stockCause } from './stockCause.ts'

/**
 * Makes the sale of a locked order: the pieces leave the shelf, the shop's next number is taken, the
 * cart is closed and the facts are recorded, all in the caller's transaction.
 *
 * @throws 409 `insufficient_stock` when the pieces were not held any more and others were quicker
 */
export const confirmPlaced = async (
  ctx: Context,
  order: OrderRow,
  paymentStatus: OrderPaymentStatus,
): Promise<void> => {
  const lines = order.items.map(({ variant, quantity }) => ({ variant, quantity }))
  // The number last of all: its row is the one that all of a shop's buyers wait for.
  const cause = stockCause(order.id)
  const sold = order.stock === 'held' ? await commitHold(ctx, cause) : []
  if (order.stock !== 'taken' && sold.length === 0) await takeStock(ctx, { lines, cause })
  if (order.cart) await closeCart(ctx, order.cart)
  await countUses(ctx, order.codes)
  const number = await takeNumber(ctx, FIRST_ORDER_NUMBER)
  const {
    entries,
    status,
    stock,
    paymentStatus: paid,
  } = confirmOrder(order, { paymentStatus, number, now: ctx.now() })
  await changeOrder(ctx, order.id, {
    status,
    stock,
    paymentStatus: paid,
    number,
    heldUntil: null,
    entries,
  })
  const facts = { number, total: order.totals.total, currency: order.currency, email: order.email }
  await ctx.emit({ topic: 'order.placed', subject: order.id, payload: facts })
  if (paid === 'paid') await ctx.emit({ topic: 'order.paid', subject: order.id, payload: facts })
}

/** @throws 422 `code_exhausted` when others have used a code up since the cart was priced */
const countUses = async (ctx: Context, codes: readonly string[]): Promise<void> => {
  if (codes.length === 0) return
  const counted = await ctx.sql(sql`
    update promotions set used = coalesce(used, 0) + 1
    where ${ctx.scope.where()} and to_jsonb(code) <@ ${JSON.stringify(codes)}::jsonb
      and (usage_limit is null or coalesce(used, 0) < usage_limit)
    returning id`)
  if (counted.length < codes.length) throw promotionErrors.code_exhausted()
}
