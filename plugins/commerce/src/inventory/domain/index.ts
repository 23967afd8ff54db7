export { inventoryErrors } from './errors.ts'
export { isSoldOut } from './isSoldOut.ts'
export { FIRST_LOCATION } from './locations.ts'
export { servable } from './servable.ts'
export { LOW_STOCK } from './shownStock.ts'
export {
  assertCanServe,
  availableStock,
  canCount,
  canServe,
  commitStock,
  countStock,
  holdStock,
  releaseStock,
  restock,
  takeStock,
  type Stock,
} from './stock.ts'
export {
  assertNoShortage,
  shortages,
  stockRequests,
  type Shortage,
  type StockLine,
  type StockRequest,
} from './stockRequests.ts'
