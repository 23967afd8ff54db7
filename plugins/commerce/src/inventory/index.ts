import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { adjustStock } from './operations/index.ts'
import { stockObjects } from './payload/objects.sql.ts'

export { stockHolds } from './payload/stockHolds.ts'
export { stockLevels } from './payload/stockLevels.ts'
export { stockMovements } from './payload/stockMovements.ts'
export { stockOfProducts } from './payload/stockOfProducts.ts'
export { stockOfVariants } from './payload/stockOfVariants.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'stockLevels' | 'stockMovements' | 'stockHolds', CollectionBuilder>
  >
}

/** What lies on the shelf, and what is held for shoppers who are paying. */
export const inventory = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'inventory',
    collections: [
      collections.stockLevels(ground),
      collections.stockMovements(ground),
      collections.stockHolds(ground),
    ],
    operations: [adjustStock],
    sql: stockObjects(scope),
  }
}
