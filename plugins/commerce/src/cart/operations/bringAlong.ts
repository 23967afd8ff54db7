import { sql, type Context } from '@souk/kernel'

import { mergeCarts } from './mergeCarts.ts'
import { ownCart, type CartKey } from './ownCart.ts'

type Way = {
  /** What the shopper has: nothing happens where it is no open cart of their own. */
  readonly own: CartKey
  /** The id of another open cart, which the shopper may open. */
  readonly other: string
}

/** A shopper goes on in their account's cart: what lies in the one that they have comes along. */
export const bringAlong = async (ctx: Context, { own, other }: Way): Promise<void> => {
  if (await areBothOpen(ctx, { own, other })) await mergeCarts(ctx, { from: own.id, into: other })
}

/** Locked in the order of their ids, so that two that do the same at once wait only once. */
const areBothOpen = async (ctx: Context, { own, other }: Way): Promise<boolean> => {
  if (own.id === other) return false
  const now = ctx.now().toISOString()
  const found = await ctx.sql<{ currency: string }>(sql`
    select c.currency from carts c
    where ${ctx.scope.where('c')} and c.status = 'open' and c.expires_at > ${now}
      and (c.id = ${other} or (${ownCart(ctx, own)}))
    order by c.id for update`)
  return found.length === 2 && found[0]?.currency === found[1]?.currency
}
