export {
  cartPricesSql,
  ownPricesSql,
  priceLine,
  type OwnPricesRow,
  type PriceOrigin,
} from './cartPrices.ts'
export { explainPrice } from './explainPrice.ts'
export { findArticles } from './findArticles.ts'
export { importEntries } from './importEntries.ts'
export { keepEntries } from './keepEntries.ts'
export { keepPriceHistory } from './keepPriceHistory.ts'
export { listEntries } from './listEntries.ts'
export { isPricedSql, priceSql, type PriceSql } from './priceSql.ts'
export { priceListView } from './priceListView.ts'
export { setEntries } from './setEntries.ts'
export { exchangeSql, pricesOf, type Prices, type PricesRow } from './pricesSql.ts'
