import { sql, type Context } from '@souk/kernel'

/**
 * A cart has become a confirmed order: it stays as it is from now on. To be called in the order's
 * transaction; calling it again changes nothing.
 *
 * @param cart its id
 */
export const closeCart = async (ctx: Context, cart: string): Promise<void> => {
  await ctx.sql(sql`
    update carts c set status = 'completed', updated_at = ${ctx.now().toISOString()}
    where ${ctx.scope.where('c')} and c.id = ${cart} and c.status = 'open'`)
}
