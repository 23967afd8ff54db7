export { assertMode } from './assertMode.ts'
export { keptByStripe, partIn, shareReturned } from './balances.ts'
export { ourAmount, providerAmount, stepOf } from './currency.ts'
export {
  chargedFor,
  disputeState,
  truthOfDispute,
  withdrawn,
  type DisputeStanding,
} from './disputeTruth.ts'
export { stripeErrors } from './errors.ts'
export { evidenceFrom } from './evidence.ts'
export { failureOf } from './failureOf.ts'
export { feeOf, type FeeRule } from './fee.ts'
export { idOf } from './idOf.ts'
export { lineItemsOf } from './lineItems.ts'
export { methodLabel } from './methodLabel.ts'
export { truthOfIntent, truthOfSession, type PaymentStanding } from './paymentTruth.ts'
export { refundRefusal } from './refundRefusal.ts'
export { truthOfRefund, type RefundStanding } from './refundTruth.ts'
export { sessionLocale } from './sessionLocale.ts'
export { transferShare } from './transferShare.ts'
