import { sql } from '@souk/kernel'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { keepWhileNamed } from '../../shared/keepWhileNamed.ts'
import { promotionErrors } from '../domain/index.ts'

/**
 * A discount that lost the last of its goods would be on everything. One that has others goes on with
 * those.
 */
export const goodsInPromotions = (
  column: 'categories_id' | 'products_id' | 'product_collections_id',
): Extension => ({
  hooks: {
    beforeDelete: [
      keepWhileNamed({
        names: (id) => sql`
          select distinct p.title as name
          from promotions_rels r join promotions p on p.id = r.parent_id
          where r.${sql.identifier(column)} = ${id} and not exists (
            select from promotions_rels o
            where o.parent_id = r.parent_id and o.path = r.path and o.id <> r.id)
          order by p.title limit 3`,
        error: (promotions) => promotionErrors.goods_in_promotion({ promotions }),
      }),
    ],
  },
})
