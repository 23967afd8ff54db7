import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import { ids } from '../../shared/sqlArray.ts'
import { beyondSql } from './beyondSql.ts'
import { defaultLocation } from './places.sql.ts'

/**
 * Who gets how much of what is free, and everything that follows from it, in one statement however
 * many wait. Each waiting row has a stretch of the free pieces; what is sold has a stretch of those
 * that leave the shelf, and each place one of those that lie there: where two stretches meet, that
 * many pieces of that order leave that place, and a movement says so.
 */
export const serveSql = (scope: ScopeSql, variants: readonly string[]): SQL => sql`
  with free as (
    select s.variant_id, s.on_hand, s.on_hand - s.held as pieces, coalesce(s.spread, false) as spread
    from stock_levels s
    where ${scope.where('s')} and s.variant_id = any(${ids(variants)})
  ), queue as (
    select b.id, b.variant_id, b.cause, b.sold, b.until, b.quantity, f.on_hand, f.spread,
      row_number() over turn as turn,
      least(b.quantity, greatest(0, f.pieces - (sum(b.quantity) over turn - b.quantity))) as got
    from stock_backorders b join free f on f.variant_id = b.variant_id
    window turn as (partition by b.variant_id order by b.sold desc, b.created_at, b.id)
  ), served as (
    select q.*, sum(case when q.sold then q.got else 0 end)
      over (partition by q.variant_id order by q.turn) as until_piece
    from queue q where q.got > 0
  ), done as (
    delete from stock_backorders b using served q where b.id = q.id and q.got = q.quantity
  ), fewer as (
    update stock_backorders b set quantity = b.quantity - q.got, updated_at = now()
    from served q where b.id = q.id and q.got < q.quantity
  ), held as (
    insert into stock_holds
      (id, variant_id, quantity, cause, until, created_at, updated_at${scope.column})
    select gen_random_uuid(), q.variant_id, q.got, q.cause, q.until, now(), now()${scope.value}
    from served q where not q.sold
    on conflict (cause, variant_id) do update
      set quantity = stock_holds.quantity + excluded.quantity, updated_at = now()
  ), shelves as (
    select f.variant_id, a.id, a.location_id, l.position, l.id as shelf, a.on_hand,
      sum(a.on_hand) over (partition by f.variant_id order by l.position, l.id) as until_piece
    from free f
      join stock_at_locations a on a.variant_id = f.variant_id
      join stock_locations l on l.id = a.location_id
    where f.spread
    union all
    select f.variant_id, null, ${defaultLocation(scope)}, 0, null, f.on_hand, f.on_hand
    from free f where not f.spread
  ), left_shelf as (
    select q.variant_id, q.cause, q.turn, q.on_hand, h.id, h.location_id, h.position, h.shelf,
      least(q.until_piece, h.until_piece)
        - greatest(q.until_piece - q.got, h.until_piece - h.on_hand) as pieces
    from served q join shelves h on h.variant_id = q.variant_id
    where q.sold and least(q.until_piece, h.until_piece)
        > greatest(q.until_piece - q.got, h.until_piece - h.on_hand)
  ), put as (
    update stock_at_locations a set on_hand = a.on_hand - p.pieces, updated_at = now()
    from (select id, sum(pieces) as pieces from left_shelf where id is not null group by id) p
    where a.id = p.id
  ), noted as (
    insert into stock_movements
      (id, variant_id, label, change, on_hand, kind, reason, cause, location_id, created_at, updated_at${scope.column})
    select gen_random_uuid(), n.variant_id, coalesce(nullif(v.sku, ''), p.title), -n.pieces,
      n.on_hand - sum(n.pieces) over (
        partition by n.variant_id order by n.turn, n.position, n.shelf),
      'sold', 'sold', n.cause, n.location_id, clock_timestamp(), now()${scope.value}
    from left_shelf n
      join variants v on v.id = n.variant_id
      join products p on p.id = v.product_id
  )
  update stock_levels s set
    on_hand = s.on_hand - t.sold, held = s.held + t.held, backordered = s.backordered - t.sold - t.held,
    updated_at = now()
  from (
    select q.variant_id, coalesce(sum(q.got) filter (where q.sold), 0) as sold,
      coalesce(sum(q.got) filter (where not q.sold), 0) as held
    from served q group by q.variant_id
  ) t
  where ${scope.where('s')} and s.variant_id = t.variant_id
  returning s.variant_id::text as variant, s.on_hand::float8 as on_hand, s.held::float8 as held,
    s.backordered::float8 as backordered, ${beyondSql('s').allowance}::float8 as allowance,
    s.made, s.spread`
