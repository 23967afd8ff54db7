export { paymentErrors } from './errors.ts'
export { paymentStateLabels } from './labels.ts'
export {
  isOpenPayment,
  paymentAfter,
  paymentLifecycle,
  type PaymentState,
} from './paymentLifecycle.ts'
export {
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
