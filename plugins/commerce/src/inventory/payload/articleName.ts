import { sql } from '@souk/kernel'

import { batched } from '../../shared/batched.ts'
import { ids } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

/** What variants are called with their product and SKU, in one statement for a list. */
export const articleName = batched<string>(async (req, variants) => {
  const rows = await sqlOf(req)<{ id: string; name: string }>(sql`
    select v.id::text as id, concat_ws(' · ', p.title, nullif(v.title, p.title), nullif(v.sku, '')) as name
    from variants v join products p on p.id = v.product_id where v.id = any(${ids(variants)})`)
  return new Map(rows.map(({ id, name }) => [id, name]))
})
