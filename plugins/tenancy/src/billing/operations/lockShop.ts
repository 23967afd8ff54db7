import { sql, type Context } from '@souk/kernel'

/**
 * Keeps the shop's entry to this transaction. Before the subscription's row, wherever both are
 * locked: two that took them in turn would wait for each other.
 */
export const lockShop = async (ctx: Context): Promise<void> => {
  await ctx.sql(sql`select 1 from tenants where id = ${ctx.shop.id} for no key update`)
}
