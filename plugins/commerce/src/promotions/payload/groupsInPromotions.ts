import { sql } from '@souk/kernel'

import type { Extension } from '../../shared/collectionBuilder.ts'
import { keepWhileNamed } from '../../shared/keepWhileNamed.ts'
import { promotionErrors } from '../domain/index.ts'

/** A discount that lost the last of its groups would be for everybody. */
export const groupsInPromotions: Extension = {
  hooks: {
    beforeDelete: [
      keepWhileNamed({
        names: (id) => sql`
          select distinct p.title as name
          from promotions_rels r join promotions p on p.id = r.parent_id
          where r.customer_groups_id = ${id} order by p.title limit 3`,
        error: (promotions) => promotionErrors.customer_group_in_use({ promotions }),
      }),
    ],
  },
}
