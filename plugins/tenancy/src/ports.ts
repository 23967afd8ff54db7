/** What a collector of the platform's own money implements and is handed: types, and no code. */
export type { EndReason, InvoiceState, Standing, Terms } from './billing/domain/index.ts'
export type {
  BilledShop,
  BillingNewsPort,
  BillingProvider,
  BillingTruth,
  InvoiceTruth,
} from './billing/operations/index.ts'
