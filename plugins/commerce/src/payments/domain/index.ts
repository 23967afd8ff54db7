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
  type PaymentTerms,
  type ProviderTruth,
} from './providerTruth.ts'
