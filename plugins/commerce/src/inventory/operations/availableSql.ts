import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

/** A join to append after the variants of a statement, and what it gives: pieces that can be sold. */
export type AvailableSql = { readonly join: SQL; readonly available: SQL }

/** How many pieces of a variant can still be sold, for a statement over variants. */
export const availableSql = (variant: string): AvailableSql => {
  const level = sql.identifier(`${variant}_stock`)
  return {
    join: sql`left join stock_levels ${level} on ${level}.variant_id = ${sql.identifier(variant)}.id`,
    available: sql`coalesce(${level}.on_hand - ${level}.held, 0)::int`,
  }
}
