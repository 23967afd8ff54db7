/** What operations answer, as the page is handed it. */
export type {
  AllowanceView as ShownAllowance,
  BillingView as ShownBilling,
  InvoiceView as ShownInvoice,
  PlanView as ShownPlan,
  UseView as ShownUse,
} from '../domain/index.ts'

/** How amounts and days are written for who looks. */
export type Words = { readonly language: string; readonly timeZone: string }
