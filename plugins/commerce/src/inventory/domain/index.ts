export { awaitedOf, type Awaited } from './awaited.ts'
export { inventoryErrors } from './errors.ts'
export { differenceText, type StockDifference } from './stockDifference.ts'
export { isSoldOut } from './isSoldOut.ts'
export {
  ADJUSTMENTS,
  CORRECTIONS,
  MOVEMENT_KINDS,
  movementLabels,
  type Adjustment,
  type MovementKind,
} from './movementKind.ts'
export { FIRST_LOCATION } from './locations.ts'
export { STOCK_POLICIES, SUPPLIES, UNLIMITED, type StockPolicy, type Supply } from './policy.ts'
export { MAX_PIECES } from './pieces.ts'
export {
  BLOCKED,
  countLabels,
  countLifecycle,
  COUNT_SCOPES,
  settleCount,
  type BlockedLine,
  type CountedLine,
  type CountedShelf,
  type CountScope,
  type CountState,
} from './stockCount.ts'
export {
  changedParts,
  changesAnything,
  putRight,
  type LevelFacts,
  type Repair,
} from './putRight.ts'
export { servable } from './servable.ts'
export { LOW_STOCK } from './shownStock.ts'
export {
  assertCanServe,
  availableStock,
  canCount,
  canServe,
  commitStock,
  countStock,
  freeStock,
  holdStock,
  releaseStock,
  restock,
  roomBeyond,
  splitPromise,
  takeStock,
  type Promised,
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
export {
  outstanding,
  receive,
  transferLabels,
  transferLifecycle,
  type Found,
  type Receipt,
  type TransferLine,
  type TransferState,
} from './stockTransfer.ts'
export { areThere, waitingLines } from './waiting.ts'
