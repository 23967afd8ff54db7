export { inventoryErrors } from './errors.ts'
export { isSoldOut } from './isSoldOut.ts'
export { LOW_STOCK } from './shownStock.ts'
export {
  assertCanServe,
  availableStock,
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
  type StockRequest,
} from './stockRequests.ts'
