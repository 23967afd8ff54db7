export {
  shippingMethodsOf,
  shippingMethodsSql,
  type ShippingMethodRow,
} from './shippingMethodsSql.ts'
