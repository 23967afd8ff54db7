export { manualProvider } from './manualProvider.ts'
export { insertPayment, latestPayment, movePayment, type PaymentRow } from './paymentRows.ts'
export { providersOf, withProviders } from './providersOf.ts'
export type { OpenedPayment, PaymentProvider, PaymentToOpen } from './provider.ts'
