import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import { ids } from '../../shared/sqlArray.ts'

/** The shop's default location, as an expression. */
export const defaultLocation = (scope: ScopeSql): SQL => sql`(
  select l.id from stock_locations l where ${scope.where('l')} and l.is_default)`

/**
 * Writes down where locked variants lie, at the default location so far, with a place for them at
 * another one.
 */
export const spreadOut = (
  scope: ScopeSql,
  { variants, location }: { variants: readonly string[]; location: string },
): SQL => sql`
  with spread as (
    update stock_levels s set spread = true
    where ${scope.where('s')} and s.variant_id = any(${ids(variants)}) and not coalesce(s.spread, false)
      and ${location}::uuid <> ${defaultLocation(scope)}
    returning s.variant_id, s.on_hand
  ), home as (
    insert into stock_at_locations
      (id, variant_id, location_id, on_hand, created_at, updated_at${scope.column})
    select gen_random_uuid(), s.variant_id, ${defaultLocation(scope)}, s.on_hand, now(), now()${scope.value}
    from spread s
  )
  insert into stock_at_locations
    (id, variant_id, location_id, on_hand, created_at, updated_at${scope.column})
  select gen_random_uuid(), v.variant_id, ${location}::uuid, 0, now(), now()${scope.value}
  from stock_levels v
  where ${scope.where('v')} and v.variant_id = any(${ids(variants)})
    and ${location}::uuid <> ${defaultLocation(scope)}
  on conflict (variant_id, location_id) do nothing`

export type PlaceRow = {
  location: string
  name: string
  on_hand: number
  is_default: boolean
}

/** Where a locked variant lies; nothing where it was never spread. */
export const placesOf = (scope: ScopeSql, variant: string): SQL => sql`
  select l.id::text as location, l.name, l.is_default, coalesce(a.on_hand,
    case when l.is_default and not coalesce(s.spread, false) then s.on_hand else 0 end)::float8 as on_hand
  from stock_locations l
    join stock_levels s on s.variant_id = ${variant}
    left join stock_at_locations a on a.location_id = l.id and a.variant_id = s.variant_id
  where ${scope.where('l')} order by l.position, l.id`
