import { sql, type Context } from '@souk/kernel'

/**
 * Locks the cart that an order was made of, before the order itself: whoever checks out has the cart
 * first, and two that took the one and wanted the other would both be lost.
 */
export const lockCartOf = async (ctx: Context, order: string): Promise<void> => {
  const { scope } = ctx
  await ctx.sql(sql`
    select 1 from carts c
    where ${scope.where('c')} and c.id = (
      select o.cart_id from orders o where ${scope.where('o')} and o.id = ${order})
    for update`)
}
