import { hashToken, sql, type Context } from '@souk/kernel'

import { MAX_QUANTITY, MOST_SAVED } from '../domain/index.ts'

type Fragment = ReturnType<typeof sql>

/**
 * Brings what was saved for later with other carts along to this one; the same adds up. It finds room
 * whatever lies there: only what is set aside by hand is counted, so that nothing is lost. Of very much
 * the latest come first, and the rest stays where it is.
 *
 * @param from those carts, as a condition on `carts c`
 * @returns how many came along
 */
export const moveSaved = async (
  ctx: Context,
  { from, to }: { readonly from: Fragment; readonly to: string },
): Promise<number> => {
  const { column } = ctx.scope
  const rows = await ctx.sql(sql`
    with found as (
      select s.id, s.variant_id, s.key, case when s.variant_id is null then s.id end as gone,
        max(s.updated_at) over (
          partition by s.variant_id, s.key, case when s.variant_id is null then s.id end) as latest,
        exists (select from saved_items o
          where o.cart_id = ${to} and o.variant_id = s.variant_id and o.key = s.key) as known
      from saved_items s join carts c on c.id = s.cart_id
      where ${ctx.scope.where('c')} and c.id <> ${to} and ${from}
    ), ranked as (
      select id, known,
        dense_rank() over (partition by known order by latest desc, variant_id, key, gone) as place
      from found
    ), moved as (
      delete from saved_items s using ranked r
      where s.id = r.id and (r.known or r.place <=
        ${MOST_SAVED}::int - (select count(*) from saved_items o where o.cart_id = ${to}))
      returning s.*
    ), together as (
      select distinct on (m.variant_id, m.key, m.gone) m.*,
        least(sum(m.quantity) over (partition by m.variant_id, m.key, m.gone), ${MAX_QUANTITY}::int) as pieces
      from (select moved.*, case when variant_id is null then id end as gone from moved) m
      order by m.variant_id, m.key, m.gone, m.updated_at desc)
    insert into saved_items as s (id, cart_id, variant_id, key, carries, title, quantity, price,
      currency, created_at, updated_at${column})
    select id, ${to}::uuid, variant_id, key, carries, title, pieces, price, currency, created_at, updated_at${column}
    from together order by updated_at desc
    on conflict (cart_id, variant_id, key) do update
      set quantity = least(s.quantity + excluded.quantity, ${MAX_QUANTITY}::int)
    returning s.id`)
  return rows.length
}

/** Carts that have become orders and were opened by this secret, as a condition on `carts c`. */
export const orderedWith = (cartToken: string): Fragment =>
  sql`c.status = 'completed' and c.token_hash = ${hashToken(cartToken)}`
