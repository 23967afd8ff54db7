export { shippingErrors } from './errors.ts'
export {
  chosenOption,
  requireOption,
  requiresShipping,
  servesCountry,
  shippingOptions,
  type Consignment,
  type ShippingMethod,
  type ShippingOption,
} from './shippingOptions.ts'
