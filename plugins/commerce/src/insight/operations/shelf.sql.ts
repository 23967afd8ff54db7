import { scopeOf, sql, type Context } from '@souk/kernel'

import { availableSql } from '../../inventory/operations/index.ts'
import type { LowStock } from '../domain/index.ts'

export type Shelf = {
  readonly lowStock: { readonly count: number; readonly rows: readonly LowStock[] }
  readonly hasProduct: boolean
  readonly hasShipping: boolean
}

/** What lies on the shelf, and what of a shop there is at all, in one statement. */
export const shelf = async ({ payload, sql: query, scope }: Context): Promise<Shelf> => {
  const { join, available, low } = availableSql('v')
  const [row] = await query<Shelf>(sql`
    with low as (
      select p.id as product, p.title, nullif(v.title, p.title) as variant,
        ${available} as available
      from variants v
      join products p on p.id = v.product_id and p._status = 'published'
      ${join}
      where ${scope.where('v')} and ${low(scopeOf(payload))}
    ),
    first as (select * from low order by available, title, variant limit 6)
    select
      json_build_object('count', (select count(*) from low),
        'rows', coalesce((select json_agg(first) from first), '[]')) as "lowStock",
      exists (select from products p where ${scope.where('p')} and p._status = 'published') as "hasProduct",
      exists (select from shipping_methods m where ${scope.where('m')} and m.active) as "hasShipping"`)
  if (!row) throw new Error('The shelf could not be counted.')
  return row
}
