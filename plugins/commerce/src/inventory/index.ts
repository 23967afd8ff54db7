import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import {
  adjustStock,
  cancelTransfer,
  checkAllStock,
  checkStock,
  moveStockBetween,
  receiveTransfer,
  sendTransfer,
  stockOverview,
} from './operations/index.ts'
import { stockObjects } from './payload/objects.sql.ts'

export { bundleParts } from './payload/bundleParts.ts'
export { stockAtLocations } from './payload/stockAtLocations.ts'
export { stockBackorders } from './payload/stockBackorders.ts'
export { stockHolds } from './payload/stockHolds.ts'
export { stockLevels } from './payload/stockLevels.ts'
export { stockLocations } from './payload/stockLocations.ts'
export { stockMovements } from './payload/stockMovements.ts'
export { stockTransfers } from './payload/stockTransfers.ts'
export { stockOfProducts } from './payload/stockOfProducts.ts'
export { stockOfVariants } from './payload/stockOfVariants.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<
      | 'stockLevels'
      | 'stockMovements'
      | 'stockHolds'
      | 'stockBackorders'
      | 'bundleParts'
      | 'stockLocations'
      | 'stockTransfers'
      | 'stockAtLocations',
      CollectionBuilder
    >
  >
}

/** What lies on the shelf, and what is held for shoppers who are paying. */
export const inventory = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'inventory',
    collections: [
      collections.stockLocations(ground),
      collections.stockAtLocations(ground),
      collections.stockTransfers(ground),
      collections.stockLevels(ground),
      collections.stockMovements(ground),
      collections.stockHolds(ground),
      collections.stockBackorders(ground),
      collections.bundleParts(ground),
    ],
    operations: [
      adjustStock,
      moveStockBetween,
      stockOverview,
      checkStock,
      sendTransfer,
      receiveTransfer,
      cancelTransfer,
    ],
    chores: [checkAllStock],
    sql: stockObjects(scope),
  }
}
