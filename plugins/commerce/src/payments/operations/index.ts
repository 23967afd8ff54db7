export { manualProvider } from './manualProvider.ts'
export { insertPayment, latestPayment, movePayment, type PaymentRow } from './paymentRows.ts'
export { providersOf, withProviders } from './providersOf.ts'
export type { FoundPayment, PaymentNews } from './paymentNews.ts'
export type {
  DisputeEvidence,
  OpenedPayment,
  PaymentAtProvider,
  PaymentProvider,
  PaymentToOpen,
  RefundAtProvider,
} from './provider.ts'
