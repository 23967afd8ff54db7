export { asking } from './asking.ts'
export { manualProvider } from './manualProvider.ts'
export {
  disputesOf,
  findDispute,
  noteEvidence,
  saveDispute,
  type DisputeRow,
} from './disputeRows.ts'
export { findAcrossShops } from './findAcrossShops.ts'
export {
  atProvider,
  cancelAwaited,
  findPayment,
  insertPayment,
  latestPayment,
  movePayment,
  openOnes,
  paymentInsert,
  paymentsOf,
  type NewPayment,
  type PaymentFacts,
  type PaymentRow,
} from './paymentRows.ts'
export { providerNamed, providersOf, waysToPay, withProviders } from './providersOf.ts'
export type { FoundPayment, PaymentNews } from './paymentNews.ts'
export type {
  DisputeEvidence,
  EvidenceFile,
  OpenedPayment,
  PaymentAtProvider,
  PaymentProvider,
  PaymentToOpen,
  RefundAtProvider,
} from './provider.ts'
export {
  findRefund,
  moveRefund,
  noteFeeReturned,
  refundsOf,
  requestRefund,
  type NewRefund,
  type RefundRow,
} from './refundRows.ts'
