import { sql, type Context } from '@souk/kernel'

import type { MostWished } from '../domain/index.ts'

/**
 * What is on most people's wish lists, in one statement. Somebody with several lists counts once, and
 * nobody is named: whose lists they are is nobody's business.
 */
export const wished = async ({ sql: query, scope }: Context): Promise<readonly MostWished[]> =>
  query<MostWished>(sql`
    select p.id::text as product, p.title, counted.people
    from (
      select i.product_id, count(distinct coalesce(l.customer_id, l.id))::int as people
      from wish_list_items i join wish_lists l on l.id = i.wish_list_id
      where ${scope.where('i')} group by i.product_id
    ) counted join products p on p.id = counted.product_id
    where ${scope.where('p')}
    order by counted.people desc, p.title, p.id limit 6`)
