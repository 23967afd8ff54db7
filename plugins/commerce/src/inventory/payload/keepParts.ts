import { sql } from '@souk/kernel'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { keepWhileNamed } from '../../shared/keepWhileNamed.ts'
import { inventoryErrors } from '../domain/index.ts'

/** A bundle that lost a part would go on selling, with less in it and at the same price. */
const keepParts = (isPart: (id: unknown) => SQL) =>
  keepWhileNamed({
    names: (id) => sql`
      select distinct p.title as name
      from bundle_parts bp
        join variants part on part.id = bp.part_id
        join variants bundle on bundle.id = bp.bundle_id
        join products p on p.id = bundle.product_id
      where ${isPart(id)}
      order by p.title limit 3`,
    error: (bundles) => inventoryErrors.part_of_bundle({ bundles }),
  })

export const keepPartsAmongVariants = keepParts((id) => sql`part.id = ${id}`)

/** Bundles that go with the product need its parts no more. */
export const keepPartsOfProduct = keepParts(
  (id) => sql`part.product_id = ${id} and bundle.product_id <> part.product_id`,
)
