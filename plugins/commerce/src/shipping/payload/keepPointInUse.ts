import { sql } from '@souk/kernel'

import { keepWhileNamed } from '../../shared/keepWhileNamed.ts'
import { shippingErrors } from '../domain/index.ts'

/** A method that lost the last of its points would offer all others. */
export const keepPointInUse = keepWhileNamed({
  names: (id) => sql`
    select distinct h.name
    from shipping_methods_rels r join shipping_methods h on h.id = r.parent_id
    where r.pickup_points_id = ${id} order by h.name limit 3`,
  error: (methods) => shippingErrors.pickup_point_in_use({ methods }),
})
