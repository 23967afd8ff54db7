import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

/**
 * What of a level decides how much of it can be promised, for statements over `stock_levels` under
 * any name. Pre-orders are taken until their day; from then on nothing is promised beyond the shelf.
 *
 * @param own a cause, as an expression: what it holds and waits for counts as if it did not, as where it
 * is held anew
 */
export const beyondSql = (alias: string, own?: SQL) => {
  const level = sql.identifier(alias)
  const ofOwn = (table: SQL) =>
    sql`coalesce((${table} o where o.cause = ${own} and o.variant_id = ${level}.variant_id), 0)`
  const held = own ? sql` + ${ofOwn(sql`select o.quantity from stock_holds`)}` : sql``
  const awaited = own
    ? sql` - ${ofOwn(sql`select case when o.sold then 0 else o.quantity end from stock_backorders`)}`
    : sql``
  const free = sql`(coalesce(${level}.on_hand, 0) - coalesce(${level}.held, 0)${held})`
  const allowance = sql`(case when ${level}.preorder_until is null or ${level}.preorder_until > now()
    then coalesce(${level}.backorder_limit, 0) else 0 end)`
  const room = sql`greatest(0, ${allowance} - (coalesce(${level}.backordered, 0)${awaited}))`
  return { free, allowance, room, available: sql`(${free} + ${room})` } as const satisfies Record<
    string,
    SQL
  >
}
