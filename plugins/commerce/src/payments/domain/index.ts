export { paymentErrors } from './errors.ts'
export type { FailureCause } from './failureCause.ts'
export { paymentStateLabels, returnReasons } from './labels.ts'
export {
  isUnderWay,
  OPEN_PAYMENTS,
  paymentAfter,
  paymentLifecycle,
  type PaymentState,
} from './paymentLifecycle.ts'
export {
  AGREED_BY_HAND,
  differencesFrom,
  hasMoney,
  paymentKey,
  type Difference,
  type DisputeTruth,
  type PaymentAgreement,
  type PaymentTerms,
  type ProviderTruth,
  type RefundTruth,
} from './providerTruth.ts'
export type { SaleReceipt } from './saleReceipt.ts'
export {
  isRefundLost,
  isSent,
  refundLifecycle,
  refundStateLabels,
  type RefundState,
} from './refundLifecycle.ts'
