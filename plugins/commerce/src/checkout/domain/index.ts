export { checkoutErrors } from './errors.ts'
export { hasHoldLapsed, HOLD_MINUTES, holdUntil } from './hold.ts'
export {
  assertAllSold,
  assertCheckoutComplete,
  assertTotalAccepted,
  missingForCheckout,
  type CheckoutDetails,
  type Missing,
} from './readiness.ts'
