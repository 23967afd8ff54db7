/** What a collector of the platform's own money implements and is handed: types, and no code. */
export type { EndReason, Standing, Terms } from './billing/domain/index.ts'
export type {
  BilledShop,
  BillingNewsPort,
  BillingProvider,
  BillingTruth,
  InvoiceState,
  InvoiceTruth,
} from './billing/operations/index.ts'
