export { cartItems, carts } from './cart/index.ts'
export { categories, products, variants } from './catalogue/index.ts'
export { customerGroups, customers } from './customers/index.ts'
export { disputes } from './disputes/index.ts'
export { ledgerEntries } from './ledger/index.ts'
export { stockHolds, stockLevels, stockMovements } from './inventory/index.ts'
export { orderCounters, orders } from './orders/index.ts'
export { payments, refunds } from './payments/index.ts'
export { searchChanges, searchEntries, searchSynonyms, searchWords } from './search/index.ts'
export { promotionCodes, promotions, promotionUses } from './promotions/index.ts'
export { taxClasses, taxRates } from './tax/index.ts'
export {
  pickupPoints,
  shippingBoxes,
  shippingClasses,
  shippingMethods,
  shippingZones,
} from './shipping/index.ts'
