/** What a payment provider's own plugin implements and is handed: types, and no code. */
export type {
  DisputeTruth,
  FailureCause,
  PaymentAgreement,
  ProviderTruth,
  RefundTruth,
  SaleReceipt,
} from './payments/domain/index.ts'
export type {
  DisputeEvidence,
  EvidenceFile,
  FoundPayment,
  OpenedPayment,
  PaymentAtProvider,
  PaymentNews,
  PaymentProvider,
  PaymentToOpen,
  RefundAtProvider,
} from './payments/operations/index.ts'
export type { Found, SearchEngine, Suggested } from './catalogue/operations/index.ts'
/** What somebody who knows the prices of carriers implements. */
export type { Rate, RateProvider, RateRequest } from './shipping/operations/index.ts'
export type { FeesEarned, ProviderEntry } from './ledger/operations/index.ts'
export type { KeptRedirect, RedirectBook } from './transfer/operations/index.ts'
export type { CalculatedTax, TaxQuestion } from './tax/domain/index.ts'
export type { TaxCalculator, TaxedOrder, TaxIdCheck, TaxReturned } from './tax/operations/index.ts'
export type { OrderOfCause, ProviderBooks } from './providerBooks.ts'
