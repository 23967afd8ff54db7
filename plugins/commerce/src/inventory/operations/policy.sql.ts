import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import { UNLIMITED } from '../domain/index.ts'

const isOwn = sql`v.stock_policy is not null`
const policy = sql`coalesce(v.stock_policy::text, p.stock_policy::text, 'deny')`

/** What a level keeps of `variants v` and its product `p`: a variant's own policy goes before. */
export const policyOf = {
  policy,
  // Below zero: never low. Null: as the shop.
  lowAt: sql`(case coalesce(v.low_stock::text, p.low_stock::text) when 'never' then -1
    when 'own' then case when v.low_stock is not null then v.low_stock_at else p.low_stock_at end end)`,
  limit: sql`(case when ${policy} = 'deny' then 0
    else coalesce(case when ${isOwn} then v.backorder_limit else p.backorder_limit end, ${sql.raw(String(UNLIMITED))}) end)`,
  until: sql`(case when ${policy} = 'preorder'
    then case when ${isOwn} then v.preorder_until else p.preorder_until end end)`,
} as const

/**
 * Lets the levels say what their variants and products say now. They are locked in the one order, as
 * by everybody who sells.
 *
 * @param which of `variants v` with its product `p`
 */
export const keepPolicies = (scope: ScopeSql, which: SQL): SQL => sql`
  with wanted as (
    select s.id, ${policyOf.policy} as policy, ${policyOf.limit} as backorder_limit, ${policyOf.until} as preorder_until,
      ${policyOf.lowAt} as low_at
    from stock_levels s
      join variants v on v.id = s.variant_id
      join products p on p.id = v.product_id
    where ${scope.where('s')} and ${which}
      and (s.policy, s.backorder_limit, s.preorder_until, s.low_at)
        is distinct from (${policyOf.policy}, ${policyOf.limit}, ${policyOf.until}, ${policyOf.lowAt})
    order by s.variant_id
    for update of s
  )
  update stock_levels s set policy = w.policy, backorder_limit = w.backorder_limit,
    preorder_until = w.preorder_until, low_at = w.low_at, updated_at = now()
  from wanted w where s.id = w.id`
