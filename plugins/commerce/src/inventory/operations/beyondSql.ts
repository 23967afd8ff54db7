import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

/**
 * What of a level decides how much of it can be promised, for statements over `stock_levels` under
 * any name. Pre-orders are taken until their day; from then on nothing is promised beyond the shelf.
 */
export const beyondSql = (alias: string) => {
  const level = sql.identifier(alias)
  const free = sql`(coalesce(${level}.on_hand, 0) - coalesce(${level}.held, 0))`
  const allowance = sql`(case when ${level}.preorder_until is null or ${level}.preorder_until > now()
    then coalesce(${level}.backorder_limit, 0) else 0 end)`
  const room = sql`greatest(0, ${allowance} - coalesce(${level}.backordered, 0))`
  return { free, allowance, room, available: sql`(${free} + ${room})` } as const satisfies Record<
    string,
    SQL
  >
}
