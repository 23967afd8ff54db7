import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import type { StockRequest } from '../domain/index.ts'
import { ids, integers } from '../../shared/sqlArray.ts'

export const insertHolds = (
  scope: ScopeSql,
  { requests, cause, until }: { requests: readonly StockRequest[]; cause: string; until: Date },
): SQL => sql`
  insert into stock_holds
    (id, variant_id, quantity, cause, until, created_at, updated_at${scope.column})
  select gen_random_uuid(), r.variant_id, r.quantity, ${cause}, ${until.toISOString()}, now(), now()${scope.value}
  from unnest(
    ${ids(requests.map(({ variant }) => variant))},
    ${integers(requests.map(({ quantity }) => quantity))}
  ) r(variant_id, quantity)`

/** Whoever deletes the rows has ended the hold; a second one finds none. */
export const endHolds = (scope: ScopeSql, cause: string): SQL => sql`
  delete from stock_holds h where ${scope.where('h')} and h.cause = ${cause}
  returning h.variant_id::text as variant, h.quantity::float8 as quantity`
