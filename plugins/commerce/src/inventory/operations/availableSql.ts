import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Scope } from '@souk/kernel'

import { beyondSql } from './beyondSql.ts'

/** A join to append after the variants of a statement, and what it gives. */
export type AvailableSql = {
  readonly join: SQL
  /** Pieces that can be sold, those among them that are yet to come. */
  readonly available: SQL
  /** Of a variant that is no bundle: pieces on the shelf that nobody holds. */
  readonly free: SQL
  /** The day from which on it is sent if it is ordered before; null where none was named. */
  readonly until: SQL
  /** How the next piece is supplied: `stock`, `backorder` or `preorder`; null where there is none. */
  readonly supply: SQL
  /** When a piece that is ordered before its day is sent; null for everything else. */
  readonly shipsFrom: SQL
  /**
   * Whether few are left. What lies on a shelf knows it by itself; of bundles and licence keys, and of
   * what was never counted, it is told by what can be sold.
   */
  readonly low: (scope: Pick<Scope, 'column' | 'lowStockOf'>) => SQL
  /** What a bundle is made of, as `partsSql` has it. */
  readonly parts: SQL
}

/** There is no end of gift cards and files; so many in one cart and no more, since each is a letter. */
const ENDLESS_AT_ONCE = 100

/**
 * How many pieces of a variant can still be sold, for a statement over variants: of a bundle, as many
 * as can be put together of its parts. Null where nobody has ever counted.
 *
 * @param cause as an expression: what it holds already is not taken from it
 */
export const availableSql = (variant: string, cause?: SQL): AvailableSql => {
  const level = sql.identifier(`${variant}_stock`)
  const own = beyondSql(`${variant}_stock`, cause)
  const part = beyondSql('ps', cause)
  const { kind, isShelved } = kindSql(variant)
  const ofParts = (what: SQL) => sql`(
      select ${what}
      from bundle_parts bp left join stock_levels ps on ps.variant_id = bp.part_id
      where bp.bundle_id = ${level}.variant_id
    )`
  const isMissing = sql`${part.free} < bp.quantity`
  const available = sql`coalesce(case when ${kind} = 'gift_card' then ${ENDLESS_AT_ONCE}::int
      when ${kind} = 'digital' then ${keysLeft(variant, cause)} when ${level}.made then
      ${ofParts(sql`min(div(${part.available}, bp.quantity))`)} else ${own.available} end, 0)::int`
  return {
    join: sql`left join stock_levels ${level} on ${level}.variant_id = ${sql.identifier(variant)}.id`,
    available,
    free: sql`greatest(${own.free}, 0)`,
    until: sql`${level}.preorder_until`,
    supply: sql`case when ${available} <= 0 then null when not ${isShelved} then 'stock'
      when ${level}.made then ${ofParts(sql`case
        when not bool_or(${isMissing}) then 'stock'
        when bool_or(${isMissing} and ps.policy = 'preorder') then 'preorder' else 'backorder' end`)}
      when ${own.free} > 0 then 'stock' else ${level}.policy end`,
    shipsFrom: sql`case when not ${isShelved} or ${available} <= 0 then null
      when ${level}.made then ${ofParts(sql`max(ps.preorder_until) filter (where ${isMissing})`)}
      when ${own.free} > 0 then null else ${level}.preorder_until end`,
    low: ({
      column,
      lowStockOf,
    }) => sql`coalesce(case when ${isShelved} and ${level}.id is not null and ${level}.made is not true then ${level}.low
      else ${available} <= coalesce(${level}.low_at, ${sql.raw(lowStockOf(column ? `${variant}.${column}` : 'null::uuid'))})
        and (${isShelved} or ${available} < ${ENDLESS_AT_ONCE}) end, false)`,
    parts: partsSql(variant, cause),
  }
}

const kindSql = (variant: string): Readonly<Record<'kind' | 'isShelved', SQL>> => {
  const kind = sql`${sql.identifier(variant)}.kind`
  return { kind, isShelved: sql`coalesce(${kind} not in ('gift_card', 'digital'), true)` }
}

/**
 * Of what is digital there is no end, unless each piece takes one of the shop's licence keys and it
 * sells no more than it has: those that are free, that nobody waits for, and that no order is about to
 * take, as the checkout counts them.
 */
const keysLeft = (variant: string, cause: SQL = sql`null`): SQL => {
  const { id, product } = {
    id: sql`${sql.identifier(variant)}.id`,
    product: sql`${sql.identifier(variant)}.product_id`,
  }
  return sql`(
    select case when dp.digital_keys and coalesce(dp.digital_without_keys::text, 'stop') = 'stop' then greatest(0,
        (select count(*) from license_keys dk where dk.variant_id = ${id} and dk.state = 'free')
        - (select count(*) from digital_deliveries dd
            where dd.variant_id = ${id} and dd.kind = 'key' and dd.state = 'waiting')
        - souk_keys_promised(${id}, ${cause}::text))
      else ${ENDLESS_AT_ONCE} end::int
    from products dp where dp.id = ${product})`
}

/**
 * The parts of a bundle as JSON, `[{ variant, title, sku, quantity, stock, free, shipsFrom }]`
 * with what there is of each; null for what is no bundle. To be used with the join of `availableSql` of the same variant.
 */
export const partsSql = (variant: string, cause?: SQL): SQL => {
  const level = sql.identifier(`${variant}_stock`)
  const part = beyondSql('ps', cause)
  return sql`case when ${level}.made then (
    select jsonb_agg(jsonb_build_object('variant', bp.part_id, 'quantity', bp.quantity,
      'title', case when pv.title in ('', pp.title) then pp.title else concat_ws(', ', pp.title, pv.title) end,
      'sku', pv.sku, 'stock', greatest(${part.available}, 0),
      'free', greatest(${part.free}, 0), 'shipsFrom', ps.preorder_until) order by bp.part_id)
    from bundle_parts bp
      join variants pv on pv.id = bp.part_id
      join products pp on pp.id = pv.product_id
      left join stock_levels ps on ps.variant_id = bp.part_id
    where bp.bundle_id = ${level}.variant_id) end`
}
