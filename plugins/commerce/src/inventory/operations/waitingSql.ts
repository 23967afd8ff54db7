import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

/** What is waited for by a cause: pieces by variant, and from when on those ordered early are sent. */
export type Waiting = Readonly<
  Record<string, { readonly pieces: number; readonly shipsFrom: string | null }>
>

/**
 * What a cause waits for, as `Waiting` in JSON, for a statement of another room.
 *
 * @param cause an expression: `'order:' || o.id`
 */
export const waitingSql = (scope: ScopeSql, cause: SQL): SQL => sql`(
  select coalesce(jsonb_object_agg(b.variant_id,
    jsonb_build_object('pieces', b.quantity, 'shipsFrom', s.preorder_until)), '{}')
  from stock_backorders b join stock_levels s on s.variant_id = b.variant_id
  where ${scope.where('b')} and b.cause = ${cause})`
