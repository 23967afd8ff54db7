import { sql } from '@souk/kernel'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { keepWhileNamed } from '../../shared/keepWhileNamed.ts'
import { pricingErrors } from '../domain/index.ts'

/** A price list that lost the last of its categories would be for everything. */
export const categoriesInPriceLists: Extension = {
  hooks: {
    beforeDelete: [
      keepWhileNamed({
        names: (id) => sql`
          select distinct l.title as name
          from price_lists_rels r join price_lists l on l.id = r.parent_id
          where r.categories_id = ${id} order by l.title limit 3`,
        error: (lists) => pricingErrors.category_in_price_list({ lists }),
      }),
    ],
  },
}
