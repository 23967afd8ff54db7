import { sql, type Context } from '@souk/kernel'

/**
 * Takes a gift card out of whichever cart it is in, as where its code is void: who has it there may have
 * found it. To be called before the card is locked; a checkout locks its cart first, too.
 */
export const takeCardOut = async (ctx: Context, card: string): Promise<void> => {
  await ctx.sql(sql`
    update carts c set gift_cards = c.gift_cards - ${card}::text
    where c.id in (
      select o.id from carts o
      where ${ctx.scope.where('o')} and o.status = 'open' and o.gift_cards @> to_jsonb(${card}::text)
      order by o.id for update)`)
}
