export { paymentErrors } from './errors.ts'
export type { FailureCause } from './failureCause.ts'
export { paymentStateLabels, returnReasons } from './labels.ts'
export { isClaimed, moneyLeft, takenByBanks } from './moneyLeft.ts'
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
export { giftCardsIn, shelvedBy, type RefundedItem } from './refundedItem.ts'
export type { SaleReceipt } from './saleReceipt.ts'
export {
  creditName,
  isRefundLost,
  isSent,
  refundDestinationLabels,
  refundLifecycle,
  refundStateLabels,
  wentTo,
  type RefundDestination,
  type RefundState,
} from './refundLifecycle.ts'
