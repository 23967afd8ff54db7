import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import { FIRST_LOCATION, type MovementKind } from '../domain/index.ts'
import { ids, idsOrNone, integers } from '../../shared/sqlArray.ts'
import { beyondSql } from './beyondSql.ts'
import { defaultLocation } from './places.sql.ts'
import { policyOf } from './policy.sql.ts'

/** What happens to one variant's stock; pieces, negative when they leave. */
export type StockChange = {
  readonly variant: string
  readonly onHand: number
  readonly held: number
  /** What is promised beyond the shelf; nothing changes of it unless said. */
  readonly backordered?: number
  /** What is on its way here; nothing changes of it unless said. */
  readonly incoming?: number
  /** Where they come or go; else they go by the order of the locations, and come to the default one. */
  readonly location?: string | null
}

/**
 * Locks the levels of the given variants and of those held for `cause`, always in the same order:
 * whoever else wants some of them waits, and two never wait for each other.
 */
export const lockLevels = (
  scope: ScopeSql,
  variants: readonly string[],
  cause: string | null,
) => sql`
  select s.variant_id::text as variant, s.on_hand::float8 as on_hand, s.held::float8 as held,
    s.backordered::float8 as backordered, ${beyondSql('s').allowance}::float8 as allowance,
    s.incoming::float8 as incoming, coalesce(s.made, false) as made, coalesce(s.spread, false) as spread
  from stock_levels s
  where ${scope.where('s')} and (
    s.variant_id = any(${ids(variants)})
    or s.variant_id in (select h.variant_id from stock_holds h where ${scope.where('h')} and h.cause = ${cause})
    or s.variant_id in (select b.variant_id from stock_backorders b where ${scope.where('b')} and b.cause = ${cause}))
  order by s.variant_id
  for update of s`

type Moved = {
  readonly changes: readonly StockChange[]
  readonly kind: MovementKind
  readonly reason: string
  readonly cause: string
}

/**
 * Applies changes and writes down those of what lies on the shelf. The conditions hold whatever the
 * caller believes: a row that would break them is left alone and missing from the answer.
 *
 * They are dated when they are done, not when their transaction began: whoever counted between those
 * two has counted before.
 *
 * What lies in one place only is all at the default location, which costs nothing here. Of the rest,
 * pieces go from one location after the other, and come to one.
 */
export const moveStock = (scope: ScopeSql, { changes, kind, reason, cause }: Moved): SQL => sql`
  with change as (
    select * from unnest(
      ${ids(changes.map(({ variant }) => variant))},
      ${integers(changes.map(({ onHand }) => onHand))},
      ${integers(changes.map(({ held }) => held))},
      ${integers(changes.map(({ backordered = 0 }) => backordered))},
      ${integers(changes.map(({ incoming = 0 }) => incoming))},
      ${idsOrNone(changes.map(({ location }) => location ?? null))}
    ) c(variant_id, on_hand, held, backordered, incoming, location_id)
  ), moved as (
    update stock_levels s
    set on_hand = s.on_hand + c.on_hand, held = s.held + c.held,
      backordered = s.backordered + c.backordered, incoming = s.incoming + c.incoming, updated_at = now()
    from change c
    where ${scope.where('s')} and s.variant_id = c.variant_id
      and s.held + c.held >= 0 and s.held + c.held <= s.on_hand + c.on_hand
      and s.backordered + c.backordered >= 0 and s.incoming + c.incoming >= 0
      and (c.backordered <= 0 or s.backordered + c.backordered <= ${beyondSql('s').allowance})
    returning s.variant_id, c.on_hand as change, s.on_hand, s.held, s.backordered,
      ${beyondSql('s').allowance} as allowance, s.made, s.spread, c.location_id
  ), shelves as (
    select m.variant_id, m.change, m.on_hand - m.change as before, a.id, a.location_id, a.on_hand,
      row_number() over (partition by m.variant_id order by
        a.location_id = m.location_id desc nulls last,
        case when m.change > 0 then l.is_default end desc nulls last, l.position, l.id) as turn,
      sum(a.on_hand) over (partition by m.variant_id order by
        a.location_id = m.location_id desc nulls last,
        case when m.change > 0 then l.is_default end desc nulls last, l.position, l.id) - a.on_hand as sooner
    from moved m
      join stock_at_locations a on a.variant_id = m.variant_id
      join stock_locations l on l.id = a.location_id
    where m.spread and m.change <> 0
  ), placed as (
    select variant_id, id, location_id, turn, before,
      case when change > 0 then case when turn = 1 then change else 0 end
        else -least(on_hand, greatest(0, -change - sooner)) end as change
    from shelves
  ), put as (
    update stock_at_locations a set on_hand = a.on_hand + p.change, updated_at = now()
    from placed p where a.id = p.id and p.change <> 0
  ), noted as (
    insert into stock_movements
      (id, variant_id, label, change, on_hand, kind, reason, cause, location_id, created_at, updated_at${scope.column})
    select gen_random_uuid(), n.variant_id, coalesce(nullif(v.sku, ''), p.title), n.change, n.on_hand,
      ${kind}::enum_stock_movements_kind, ${reason}, ${cause}, n.location_id, clock_timestamp(), now()${scope.value}
    from (
      select m.variant_id, m.change, m.on_hand, ${defaultLocation(scope)} as location_id
      from moved m where m.change <> 0 and not coalesce(m.spread, false)
      union all
      select variant_id, change,
        before + sum(change) over (partition by variant_id order by turn), location_id
      from placed where change <> 0
    ) n
      join variants v on v.id = n.variant_id
      join products p on p.id = v.product_id
  )
  select variant_id::text as variant, on_hand::float8 as on_hand, held::float8 as held,
    backordered::float8 as backordered, allowance::float8 as allowance, made, spread from moved`

/** A level for each variant that has none yet, and a place where it lies for a shop that has none. */
export const openLevels = (scope: ScopeSql, variants: readonly string[]): SQL => sql`
  with place as (
    insert into stock_locations
      (id, name, position, is_default, active, created_at, updated_at${scope.column})
    select gen_random_uuid(), ${FIRST_LOCATION}::text, 0, true, true, now(), now()${scope.value}
    where not exists (select from stock_locations l where ${scope.where('l')} and l.is_default)
    on conflict do nothing
  )
  insert into stock_levels (id, variant_id, on_hand, held, backordered, policy, backorder_limit, preorder_until, low_at,
    created_at, updated_at${scope.column})
  select gen_random_uuid(), v.id, 0, 0, 0, ${policyOf.policy}, ${policyOf.limit}, ${policyOf.until}, ${policyOf.lowAt},
    now(), now()${scope.value}
  from variants v join products p on p.id = v.product_id where ${scope.where('v')} and v.id = any(${ids(variants)})
  on conflict (variant_id) do nothing`
