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

/**
 * Holds for a cause that has none yet, all of them or none, as parts of a statement that writes down
 * what they are for. The levels are locked in the one order before any of them is changed, and what
 * they are then decides: `locked` has them as `LevelRow`, `decided` says whether `all_served`.
 *
 * The lists are selected, so that Postgres does not look at how long they are, which would have it
 * plan each time anew what is planned alike.
 *
 * What was locked is written in full: Postgres builds the new row from the version that the statement
 * saw first and checks that, though the level was made room in while we waited for the lock.
 *
 * @param behind a part of the same statement: without a row of it nothing is locked or held
 */
export const firstHold = (
  scope: ScopeSql,
  { requests, cause, until }: { requests: readonly StockRequest[]; cause: string; until: Date },
  behind: SQL,
): SQL => sql`
  locked as (
    select s.variant_id, s.variant_id::text as variant, s.on_hand, s.held, w.quantity
    from ${behind}, stock_levels s
      join unnest(
        (select ${ids(requests.map(({ variant }) => variant))}),
        (select ${integers(requests.map(({ quantity }) => quantity))})
      ) w(variant_id, quantity) on w.variant_id = s.variant_id
    where ${scope.where('s')}
    order by s.variant_id
    for update of s
  ), decided as (
    select count(*) = ${requests.length}::int as all_served from locked where quantity <= on_hand - held
  ), moved as (
    update stock_levels s set on_hand = l.on_hand, held = l.held + l.quantity, updated_at = now()
    from locked l
    where ${scope.where('s')} and s.variant_id = l.variant_id and (select all_served from decided)
  ), noted as (
    insert into stock_holds
      (id, variant_id, quantity, cause, until, created_at, updated_at${scope.column})
    select gen_random_uuid(), l.variant_id, l.quantity, ${cause}, ${until.toISOString()}, now(), now()${scope.value}
    from locked l where (select all_served from decided)
  )`

/** Whoever deletes the rows has ended the hold; a second one finds none. */
export const endHolds = (scope: ScopeSql, cause: string): SQL => sql`
  delete from stock_holds h where ${scope.where('h')} and h.cause = ${cause}
  returning h.variant_id::text as variant, h.quantity::float8 as quantity`
