export { cartItems, carts, savedItems } from './cart/index.ts'
export { categories, productCollections, products, variants } from './catalogue/index.ts'
export { consents, customerGroups, customers } from './customers/index.ts'
export { digitalDeliveries, digitalFiles, licenseKeys } from './digital/index.ts'
export { disputes } from './disputes/index.ts'
export { extras } from './extras/index.ts'
export { giftCardEntries, giftCardHolds, giftCards } from './gift-cards/index.ts'
export { ledgerEntries } from './ledger/index.ts'
export {
  bundleParts,
  stockAtLocations,
  stockBackorders,
  stockCountLines,
  stockCounts,
  stockHolds,
  stockLevels,
  stockLocations,
  stockMovements,
  stockTransfers,
} from './inventory/index.ts'
export { orderCounters, orders, pastOrders } from './orders/index.ts'
export { payments, refunds } from './payments/index.ts'
export { searchChanges, searchEntries, searchSynonyms, searchWords } from './search/index.ts'
export { currencies, priceHistory, priceListEntries, priceLists } from './pricing/index.ts'
export { promotionCodes, promotions, promotionUses } from './promotions/index.ts'
export { cartReminders, reminderLetters } from './reminders/index.ts'
export {
  exportParts,
  exportsCollection,
  importPictures,
  importRows,
  imports,
  importSources,
} from './transfer/index.ts'
export { taxClasses, taxRates } from './tax/index.ts'
export { wishListItems, wishLists } from './wishes/index.ts'
export {
  pickupPoints,
  shippingBoxes,
  shippingClasses,
  shippingMethods,
  shippingZones,
} from './shipping/index.ts'
