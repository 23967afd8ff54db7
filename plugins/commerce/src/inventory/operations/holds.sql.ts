import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import type { Promised, StockRequest } from '../domain/index.ts'
import { ids, integers } from '../../shared/sqlArray.ts'
import { beyondSql } from './beyondSql.ts'

/** What is promised of a variant: pieces on the shelf, and pieces that are yet to come. */
export type PromisedOf = Promised & { readonly variant: string }

type Promise = {
  readonly promised: readonly PromisedOf[]
  readonly cause: string
  /** Until when it is held; null for what is sold. */
  readonly until: Date | null
}

/** Writes down what is held, and what is waited for. */
export const insertPromises = (scope: ScopeSql, { promised, cause, until }: Promise): SQL => sql`
  with r as (
    select * from unnest(
      ${ids(promised.map(({ variant }) => variant))},
      ${integers(promised.map(({ shelf }) => shelf))},
      ${integers(promised.map(({ beyond }) => beyond))}
    ) r(variant_id, shelf, beyond)
  ), held as (
    insert into stock_holds
      (id, variant_id, quantity, cause, until, created_at, updated_at${scope.column})
    select gen_random_uuid(), r.variant_id, r.shelf, ${cause}, ${until?.toISOString() ?? null}::timestamptz, now(), now()${scope.value}
    from r where r.shelf > 0 and ${until !== null}::boolean
  )
  insert into stock_backorders
    (id, variant_id, quantity, cause, sold, until, created_at, updated_at${scope.column})
  select gen_random_uuid(), r.variant_id, r.beyond, ${cause}, ${until === null}::boolean,
    ${until?.toISOString() ?? null}::timestamptz, clock_timestamp(), now()${scope.value}
  from r where r.beyond > 0`

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
    select s.variant_id, s.variant_id::text as variant, s.on_hand, s.held, s.backordered,
      ${beyondSql('s').allowance} as allowance, w.quantity
    from ${behind}, stock_levels s
      join unnest(
        (select ${ids(requests.map(({ variant }) => variant))}),
        (select ${integers(requests.map(({ quantity }) => quantity))})
      ) w(variant_id, quantity) on w.variant_id = s.variant_id
    where ${scope.where('s')}
    order by s.variant_id
    for update of s
  ), decided as (
    select count(*) = ${requests.length}::int as all_served from locked
    where quantity <= on_hand - held + greatest(0, allowance - backordered)
  ), promised as (
    select l.*, least(l.quantity, l.on_hand - l.held) as shelf,
      l.quantity - least(l.quantity, l.on_hand - l.held) as beyond
    from locked l where (select all_served from decided)
  ), moved as (
    update stock_levels s set on_hand = l.on_hand, held = l.held + l.shelf,
      backordered = l.backordered + l.beyond, updated_at = now()
    from promised l
    where ${scope.where('s')} and s.variant_id = l.variant_id
  ), noted as (
    insert into stock_holds
      (id, variant_id, quantity, cause, until, created_at, updated_at${scope.column})
    select gen_random_uuid(), l.variant_id, l.shelf, ${cause}, ${until.toISOString()}, now(), now()${scope.value}
    from promised l where l.shelf > 0
  ), awaited as (
    insert into stock_backorders
      (id, variant_id, quantity, cause, sold, until, created_at, updated_at${scope.column})
    select gen_random_uuid(), l.variant_id, l.beyond, ${cause}, false, ${until.toISOString()}, clock_timestamp(), now()${scope.value}
    from promised l where l.beyond > 0
  )`

/**
 * Ends what is held for a cause. Whoever deletes the rows has ended the hold; a second one finds
 * none. What it waits for is given up as well, or waits on as sold.
 */
export const endHolds = (scope: ScopeSql, cause: string, end: 'release' | 'sell'): SQL => sql`
  with held as (
    delete from stock_holds h where ${scope.where('h')} and h.cause = ${cause}
    returning h.variant_id, h.quantity
  ), awaited as (
    ${
      end === 'sell'
        ? sql`update stock_backorders b set sold = true, until = null, updated_at = now()`
        : sql`delete from stock_backorders b`
    }
    where ${scope.where('b')} and b.cause = ${cause} and not b.sold
    returning b.variant_id, b.quantity
  )
  select variant_id::text as variant, sum(shelf)::float8 as shelf, sum(beyond)::float8 as beyond
  from (
    select variant_id, quantity as shelf, 0 as beyond from held
    union all select variant_id, 0, quantity from awaited
  ) r group by variant_id`

/** Takes back what was sold to a cause and never arrived, as far as there is any. */
export const withdrawSold = (
  scope: ScopeSql,
  { cause, pieces }: { cause: string; pieces: readonly StockRequest[] },
): SQL => sql`
  with w as (
    select * from unnest(
      ${ids(pieces.map(({ variant }) => variant))},
      ${integers(pieces.map(({ quantity }) => quantity))}
    ) w(variant_id, quantity)
  ), gone as (
    delete from stock_backorders b using w
    where ${scope.where('b')} and b.cause = ${cause} and b.sold and b.variant_id = w.variant_id
      and b.quantity <= w.quantity
    returning b.variant_id, b.quantity
  ), fewer as (
    update stock_backorders b set quantity = b.quantity - w.quantity, updated_at = now() from w
    where ${scope.where('b')} and b.cause = ${cause} and b.sold and b.variant_id = w.variant_id
      and b.quantity > w.quantity
    returning b.variant_id, w.quantity
  )
  select variant_id::text as variant, quantity::float8 as quantity from gone
  union all select variant_id::text, quantity::float8 from fewer`
