export { pricingErrors } from './errors.ts'
export { priceIn, requirePrice, shownCompareAt, type PriceRow, type UnitPrice } from './price.ts'
