import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

/** A join to append after the variants of a statement, and what it gives: pieces that can be sold. */
export type AvailableSql = { readonly join: SQL; readonly available: SQL }

/**
 * How many pieces of a variant can still be sold, for a statement over variants: of a bundle, as many
 * as can be put together of its parts. Null where nobody has ever counted.
 */
export const availableSql = (variant: string): AvailableSql => {
  const level = sql.identifier(`${variant}_stock`)
  return {
    join: sql`left join stock_levels ${level} on ${level}.variant_id = ${sql.identifier(variant)}.id`,
    available: sql`coalesce(case when ${level}.made then (
      select min(div(coalesce(ps.on_hand - ps.held, 0), bp.quantity))
      from bundle_parts bp left join stock_levels ps on ps.variant_id = bp.part_id
      where bp.bundle_id = ${level}.variant_id
    ) else ${level}.on_hand - ${level}.held end, 0)::int`,
  }
}

/**
 * The parts of a bundle as JSON, `[{ variant, title, sku, quantity, stock }]` with what there is of
 * each; null for what is no bundle. To be used with the join of `availableSql` of the same variant.
 */
export const partsSql = (variant: string): SQL => {
  const level = sql.identifier(`${variant}_stock`)
  return sql`case when ${level}.made then (
    select jsonb_agg(jsonb_build_object('variant', bp.part_id, 'quantity', bp.quantity,
      'title', case when pv.title in ('', pp.title) then pp.title else concat_ws(', ', pp.title, pv.title) end,
      'sku', pv.sku, 'stock', greatest(coalesce(ps.on_hand - ps.held, 0), 0)) order by bp.part_id)
    from bundle_parts bp
      join variants pv on pv.id = bp.part_id
      join products pp on pp.id = pv.product_id
      left join stock_levels ps on ps.variant_id = bp.part_id
    where bp.bundle_id = ${level}.variant_id) end`
}
