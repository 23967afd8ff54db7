import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

type Level = {
  readonly join: SQL
  readonly onHand: SQL
  readonly held: SQL
  readonly isBundle: SQL
}

/**
 * What lies on the shelf of a variant, how much of it is held and whether its parts are counted
 * instead, for a statement over variants.
 */
export const levelSql = (variant: string): Level => {
  const level = sql.identifier(`${variant}_level`)
  return {
    join: sql`left join stock_levels ${level} on ${level}.variant_id = ${sql.identifier(variant)}.id`,
    onHand: sql`coalesce(${level}.on_hand, 0)::float8`,
    held: sql`coalesce(${level}.held, 0)::float8`,
    isBundle: sql`coalesce(${level}.made, false)`,
  }
}
