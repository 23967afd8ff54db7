import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import type { LevelFacts, Repair } from '../domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import { defaultLocation } from './places.sql.ts'

export type LevelFactsRow = LevelFacts & { variant: string; label: string }

/** What levels say, and everything that they are worked out from, of one moment. */
export const levelFacts = (scope: ScopeSql, variants: readonly string[]): SQL => sql`
  select s.variant_id::text as variant, coalesce(nullif(v.sku, ''), p.title) as label,
    s.on_hand::float8 as "onHand", s.held::float8 as held, s.backordered::float8 as backordered,
    s.incoming::float8 as incoming,
    (select coalesce(sum(m.change), 0)::float8 from stock_movements m
      where ${scope.where('m')} and m.variant_id = s.variant_id) as moved,
    (select coalesce(sum(h.quantity), 0)::float8 from stock_holds h
      where ${scope.where('h')} and h.variant_id = s.variant_id) as holds,
    (select coalesce(sum(b.quantity), 0)::float8 from stock_backorders b
      where ${scope.where('b')} and b.variant_id = s.variant_id) as waits,
    (select coalesce(sum(l.quantity - least(l.quantity, coalesce(l.received, 0) + coalesce(l.missing, 0))), 0)::float8
      from stock_transfers t join stock_transfers_lines l on l._parent_id = t.id
      where ${scope.where('t')} and t.state in ('sent', 'partly') and l.variant_id = s.variant_id) as coming,
    (select coalesce(jsonb_agg(jsonb_build_object('location', a.location_id, 'name', w.name, 'is', a.on_hand,
        'isDefault', coalesce(w.is_default, false), 'moved', (
          select coalesce(sum(m.change), 0) from stock_movements m where ${scope.where('m')}
            and m.variant_id = a.variant_id and m.location_id = a.location_id)) order by w.position, w.id), '[]')
      from stock_at_locations a join stock_locations w on w.id = a.location_id
      where ${scope.where('a')} and a.variant_id = s.variant_id) as places
  from stock_levels s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
  where ${scope.where('s')} and s.variant_id = any(${ids(variants)})
  order by label, variant`

type Writing = {
  readonly repairs: readonly (Repair & { readonly variant: string })[]
  readonly reason: string
  readonly cause: string
}

/** Writes what puts locked levels right. What the log lacked becomes a movement of its own. */
export const writeRepairs = (scope: ScopeSql, { repairs, reason, cause }: Writing): SQL => sql`
  with given as (
    select * from jsonb_to_recordset(${JSON.stringify(
      repairs.map(({ variant, onHand, held, backordered, incoming, places, missingInLog }) => ({
        variant,
        on_hand: onHand.to,
        held: held.to,
        backordered: backordered.to,
        incoming: incoming.to,
        missing: missingInLog,
        places: places.map(({ location, to }) => ({ location, pieces: to })),
      })),
    )}::jsonb) as g(variant uuid, on_hand numeric, held numeric, backordered numeric, incoming numeric,
      missing numeric, places jsonb)
  ), level as (
    update stock_levels s set on_hand = g.on_hand, held = g.held, backordered = g.backordered,
      incoming = g.incoming, updated_at = now()
    from given g where ${scope.where('s')} and s.variant_id = g.variant
  ), placed as (
    update stock_at_locations a set on_hand = w.pieces, updated_at = now()
    from given g cross join jsonb_to_recordset(g.places) as w(location uuid, pieces numeric)
    where ${scope.where('a')} and a.variant_id = g.variant and a.location_id = w.location
      and a.on_hand <> w.pieces
  )
  insert into stock_movements
    (id, variant_id, label, change, on_hand, kind, reason, cause, location_id, created_at, updated_at${scope.column})
  select gen_random_uuid(), g.variant, coalesce(nullif(v.sku, ''), p.title), g.missing, g.on_hand,
    'other', ${reason}, ${cause}, ${defaultLocation(scope)}, clock_timestamp(), now()${scope.value}
  from given g join variants v on v.id = g.variant join products p on p.id = v.product_id
  where g.missing <> 0`
