import { sql, type Context } from '@souk/kernel'

import { mergeCarts } from './mergeCarts.ts'
import { ownCart, type CartKey } from './ownCart.ts'

/**
 * A shopper goes on in another cart than the one they have: what lies in theirs comes along. Nothing
 * happens where theirs is no open cart of their own, or the same one. To be called inside a transaction.
 *
 * @param into the id of an open cart, which the shopper may open
 */
export const bringAlong = async (
  ctx: Context,
  { from, into }: { readonly from: CartKey; readonly into: string },
): Promise<void> => {
  if (from.id === into) return
  const now = ctx.now().toISOString()
  const found = await ctx.sql<{ id: string }>(sql`
    select c.id::text as id from carts c
    where ${ctx.scope.where('c')} and c.status = 'open' and c.expires_at > ${now}
      and (c.id = ${into} or (${ownCart(ctx, from)}))
    order by c.id for update`)
  // In order, so that two that do the same at once wait for each other only once.
  if (found.length === 2) await mergeCarts(ctx, { from: from.id, into })
}
