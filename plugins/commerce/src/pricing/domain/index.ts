export {
  decidePrice,
  type DecidedPrice,
  type GivenPrice,
  type PriceFacts,
  type PriceSource,
  type PriceWhy,
} from './decidePrice.ts'
export { pricingErrors } from './errors.ts'
export {
  convert,
  convertPlainly,
  exchangeOf,
  isRate,
  type Conversion,
  type Exchange,
} from './exchange.ts'
export {
  MOST_PRICES,
  readPrices,
  type PriceRow,
  type ReadPrice,
  type ReadPrices,
} from './readPrices.ts'
export { shownCompareAt } from './price.ts'
export type { PriceEntry, PriceList } from './priceList.ts'
export {
  DIRECTIONS,
  gridOf,
  ROUNDINGS,
  type Direction,
  type Grid,
  type Rounding,
} from './rounding.ts'
export { sayPrice, type PriceSpeech } from './sayPrice.ts'
