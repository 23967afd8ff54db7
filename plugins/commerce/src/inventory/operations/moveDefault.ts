import { sql } from '@souk/kernel'

import type { StockContext } from './stockContext.ts'

/**
 * The default location is about to become another one. What lay there without being written down,
 * since everything did, is written down now: nothing moves but the name.
 */
export const leaveDefault = (ctx: StockContext): Promise<void> =>
  ctx.transaction(async ({ sql: query, scope }) => {
    // Everybody who sells waits, for this is done once in a blue moon.
    await query(sql`
      select from stock_levels s where ${scope.where('s')} order by s.variant_id for update`)
    await query(sql`
      with spread as (
        update stock_levels s set spread = true
        from stock_locations l
        where ${scope.where('s')} and not coalesce(s.spread, false) and s.on_hand > 0
          and ${scope.where('l')} and l.is_default
        returning s.variant_id, s.on_hand, l.id as location_id
      )
      insert into stock_at_locations
        (id, variant_id, location_id, on_hand, created_at, updated_at${scope.column})
      select gen_random_uuid(), variant_id, location_id, on_hand, now(), now()${scope.value}
      from spread`)
    await query(sql`
      update stock_locations l set is_default = false, updated_at = now()
      where ${scope.where('l')} and l.is_default`)
  })

/** Makes room at the new default location for all that lies in several places. */
export const openDefault = async (
  { sql: query, scope }: StockContext,
  location: string,
): Promise<void> => {
  await query(sql`
    insert into stock_at_locations
      (id, variant_id, location_id, on_hand, created_at, updated_at${scope.column})
    select gen_random_uuid(), s.variant_id, ${location}::uuid, 0, now(), now()${scope.value}
    from stock_levels s where ${scope.where('s')} and s.spread
    on conflict (variant_id, location_id) do nothing`)
}
