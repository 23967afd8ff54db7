export { changesOf, isUnchanged, type Change, type ProductChanges } from './changesOf.ts'
export { LineProblem, majorOf } from './cellText.ts'
export {
  isShopifyCustomerJson,
  isWooCustomerJson,
  readShopifyCustomerJson,
  readWooCustomerJson,
} from './customers/customerJson.ts'
export {
  readOwnCustomers,
  readShopifyCustomers,
  readWooCustomers,
} from './customers/readCustomers.ts'
export {
  customerRows,
  shopifyCustomerRows,
  type WrittenCustomer,
} from './customers/writeCustomer.ts'
export { writeWooCustomer } from './customers/writeWooCustomer.ts'
export { isCouponJson, readCoupons } from './discounts/readCoupons.ts'
export { isPriceRuleJson, readPriceRules } from './discounts/readPriceRules.ts'
export { discountProblem } from './discounts/discountProblem.ts'
export { writeCoupon } from './discounts/writeCoupon.ts'
export { writePriceRule } from './discounts/writePriceRule.ts'
export { hasManyCodes, readOwnDiscounts, unknownCondition } from './discounts/readDiscounts.ts'
export {
  discountOf,
  discountRows,
  PLAIN_TYPES,
  type DiscountNames,
  type WrittenDiscount,
} from './discounts/writeDiscount.ts'
export { transferErrors } from './errors.ts'
export { bySku, fitItem, isSoldOn, type Known } from './fitItem.ts'
export type * from './item.ts'
export { variantKey, type KeyedRow } from './keyedRow.ts'
export { mergeRows } from './mergeRows.ts'
export { OWN_COLUMNS } from './own/columns.ts'
export { ownWords } from './own/ownWords.ts'
export { readOwnProducts } from './own/readProducts.ts'
export {
  isShopifyOrderJson,
  isWooOrderJson,
  readShopifyOrderJson,
  readWooOrderJson,
} from './orders/orderJson.ts'
export { eachOnce } from './orders/onlyOnce.ts'
export { pastOrderKey } from './orders/orderCells.ts'
export { readOwnOrders } from './orders/readOrders.ts'
export { readShopifyOrders } from './orders/readShopifyOrders.ts'
export { addressOf, orderRows, writtenOrder } from './orders/writeOrder.ts'
export { writeWooOrder } from './orders/writeWooOrder.ts'
export { SHOPIFY_ORDER_COLUMNS, shopifyOrderRows } from './orders/writeShopifyOrder.ts'
export { writeOwnProduct } from './own/writeProduct.ts'
export { changesBetween, type Face } from './recordChanges.ts'
export {
  readRedirects,
  redirectItem,
  redirectRows,
  withoutCircles,
} from './redirects/redirectFile.ts'
export { recognise, type Recognised } from './recognise.ts'
export { isNewShopify } from './shopify/columns.ts'
export { keyShopifyLines } from './shopify/keyLines.ts'
export { readShopifyProducts } from './shopify/readProducts.ts'
export { shopifyTogether, writeShopifyProduct } from './shopify/writeProduct.ts'
export { cutText } from './cutText.ts'
export { guardCell } from './guardCell.ts'
export { storable } from './storable.ts'
export { exportable, formatNames, kindNames } from './fileKinds.ts'
export { keyWooLines } from './woocommerce/keyLines.ts'
export { readWooProducts } from './woocommerce/readProducts.ts'
export { writeWooProduct } from './woocommerce/writeProduct.ts'
export { collectionRows, readCollections, ruleText } from './collections/collectionFile.ts'
export { extraRows, readExtras } from './extras/extraFile.ts'
export { listText, pathsText, stated } from './lists.ts'
export { priceListRows, readPriceLists } from './priceLists/priceListFile.ts'
export { isFlattened, isRecord, records } from './json/flatten.ts'
export {
  isShopifyJson,
  keyShopifyJson,
  readShopifyJson,
  shopifyJsonOf,
  writeShopifyJson,
} from './shopify/json.ts'
export { OWN_STOCK_COLUMNS, SHOPIFY_STOCK_COLUMNS } from './stock/columns.ts'
export { readStock, stockKey, stockName, withPlaces } from './stock/readStock.ts'
export { shopifyStockRows, stockRows } from './stock/writeStock.ts'
export { isWooJson, keyWooJson, readWooJson, wooJsonOf, writeWooJson } from './woocommerce/json.ts'
