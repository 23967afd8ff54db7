export { askCarriers } from './askCarriers.ts'
export {
  deliveryView,
  listedOptionView,
  listOption,
  pickupView,
  shippingOptionView,
  viewOption,
} from './optionView.ts'
export type { Rate, RateProvider, RateRequest } from './rateProvider.ts'
export { rateProvidersOf, withRateProviders } from './rateProviders.ts'
export { noShipping, shippingOf, type ShippingRow } from './shippingOf.ts'
export { parcelSql, shippingSql } from './shippingSql.ts'
export { tryShipping } from './tryShipping.ts'
