import { sql } from '@souk/kernel'

import { keepWhileNamed } from '../../shared/keepWhileNamed.ts'
import { shippingErrors } from '../domain/index.ts'

/** A method that lost its zone would be offered everywhere. */
export const keepZoneInUse = keepWhileNamed({
  names: (id) =>
    sql`select h.name from shipping_methods h where h.zone_id = ${id} order by h.name limit 3`,
  error: (methods) => shippingErrors.shipping_zone_in_use({ methods }),
})
