import type { Context, Room, Scope } from '@souk/kernel'
import type { FieldAccess } from 'payload'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import {
  adjustStock,
  applyCount,
  cancelCount,
  cancelTransfer,
  checkAllStock,
  checkStock,
  enterCount,
  keepLow,
  lastStockCheck,
  moveStockBetween,
  planRepair,
  readCount,
  receiveTransfer,
  repairStock,
  runStockCheck,
  sendTransfer,
  startCount,
  stockOverview,
} from './operations/index.ts'
import { stockObjects } from './payload/objects.sql.ts'

export { bundleParts } from './payload/bundleParts.ts'
export { stockAtLocations } from './payload/stockAtLocations.ts'
export { stockBackorders } from './payload/stockBackorders.ts'
export { stockCountLines } from './payload/stockCountLines.ts'
export { stockCounts } from './payload/stockCounts.ts'
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
      | 'stockCounts'
      | 'stockCountLines'
      | 'stockAtLocations',
      CollectionBuilder
    >
  >
  /** Who may see what a piece cost the shop. */
  readonly cost: FieldAccess
}

/** What lies on the shelf, and what is held for shoppers who are paying. */
export const inventory = ({ scope, collections, cost }: Settings): Room => {
  const mayKnowCost = async ({ req }: Context) => Boolean(await cost({ req }))
  const ground = { scope, extensions: [] }
  return {
    name: 'inventory',
    collections: [
      collections.stockLocations(ground),
      collections.stockAtLocations(ground),
      collections.stockTransfers(ground),
      collections.stockCounts(ground),
      collections.stockCountLines(ground),
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
      runStockCheck,
      lastStockCheck,
      planRepair,
      repairStock,
      sendTransfer,
      receiveTransfer,
      cancelTransfer,
      startCount,
      readCount(mayKnowCost),
      enterCount(mayKnowCost),
      applyCount,
      cancelCount,
    ],
    chores: [checkAllStock, keepLow(scope)],
    sql: stockObjects(scope),
  }
}
