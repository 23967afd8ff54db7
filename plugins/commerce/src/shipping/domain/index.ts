export { isByTable } from './isByTable.ts'
export { afterFailure, CLOSED, mayAsk, type Breaker } from './breaker.ts'
export {
  carrierAnswer,
  consignmentKey,
  isStale,
  type CarrierAnswer,
  type CarrierAnswers,
  type CarrierRate,
} from './carrierRates.ts'
export {
  loadOf,
  type Consignment,
  type ConsignmentItem,
  type ParcelFacts,
  type ShippingGround,
  consignmentItems,
  type Conversions,
} from './consignment.ts'
export { WORKING_DAYS, type DeliveryWindow, type WorkingDays } from './deliveryWindow.ts'
export { shippingErrors } from './errors.ts'
export {
  explainShipping,
  zoneOf,
  type ExplainedShipping,
  type ShippingOption,
} from './explainShipping.ts'
export { METHOD_KINDS, type PickupPoint, type ShippingMethod } from './method.ts'
export { openState, parseHours, WEEKDAYS, type OpenState } from './openingHours.ts'
export type { Box, Parcel } from './parcels.ts'
export {
  choiceOf,
  chosenOption,
  pickupOf,
  requireOption,
  requiresShipping,
  shippingOptions,
} from './shippingOptions.ts'
export { BASES, stepsFault, type Basis, type Step } from './steps.ts'
export { measured, whyText, type Why } from './why.ts'
export { unreadablePostcode, type Zone, type ZoneDecision } from './zones.ts'
