export { checkoutErrors } from './errors.ts'
export { hasHoldLapsed, HOLD_MINUTES, holdUntil, isWorthWaiting } from './hold.ts'
export { paymentLines, type PaymentLine } from './paymentLines.ts'
export {
  assertAllSold,
  assertCheckoutComplete,
  assertTotalAccepted,
  missingForCheckout,
  type CheckoutDetails,
  type Missing,
} from './readiness.ts'
