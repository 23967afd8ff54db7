import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import { ids, integers } from '../../shared/sqlArray.ts'

/** What happens to one variant's stock; pieces, negative when they leave. */
export type StockChange = {
  readonly variant: string
  readonly onHand: number
  readonly held: number
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
  select s.variant_id::text as variant, s.on_hand::float8 as on_hand, s.held::float8 as held
  from stock_levels s
  where ${scope.where('s')} and (
    s.variant_id = any(${ids(variants)})
    or s.variant_id in (select h.variant_id from stock_holds h where ${scope.where('h')} and h.cause = ${cause}))
  order by s.variant_id
  for update of s`

/**
 * Applies changes and writes down those of what lies on the shelf. The conditions hold whatever the
 * caller believes: a row that would break them is left alone and missing from the answer.
 */
export const moveStock = (
  scope: ScopeSql,
  { changes, reason, cause }: { changes: readonly StockChange[]; reason: string; cause: string },
): SQL => sql`
  with change as (
    select * from unnest(
      ${ids(changes.map(({ variant }) => variant))},
      ${integers(changes.map(({ onHand }) => onHand))},
      ${integers(changes.map(({ held }) => held))}
    ) c(variant_id, on_hand, held)
  ), moved as (
    update stock_levels s
    set on_hand = s.on_hand + c.on_hand, held = s.held + c.held, updated_at = now()
    from change c
    where ${scope.where('s')} and s.variant_id = c.variant_id
      and s.held + c.held >= 0 and s.held + c.held <= s.on_hand + c.on_hand
    returning s.variant_id, c.on_hand as change, s.on_hand, s.held
  ), noted as (
    insert into stock_movements
      (id, variant_id, label, change, on_hand, reason, cause, created_at, updated_at${scope.column})
    select gen_random_uuid(), m.variant_id, coalesce(nullif(v.sku, ''), p.title), m.change, m.on_hand,
      ${reason}, ${cause}, now(), now()${scope.value}
    from moved m
      join variants v on v.id = m.variant_id
      join products p on p.id = v.product_id
    where m.change <> 0
  )
  select variant_id::text as variant, on_hand::float8 as on_hand, held::float8 as held from moved`

/** A level for each variant that has none yet. */
export const openLevels = (scope: ScopeSql, variants: readonly string[]): SQL => sql`
  insert into stock_levels (id, variant_id, on_hand, held, created_at, updated_at${scope.column})
  select gen_random_uuid(), v.id, 0, 0, now(), now()${scope.value}
  from variants v where ${scope.where('v')} and v.id = any(${ids(variants)})
  on conflict (variant_id) do nothing`
