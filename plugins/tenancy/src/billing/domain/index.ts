export { afterChange, mayChangeAgainAt } from './changesInPeriod.ts'
export { billingErrors } from './errors.ts'
export { holdAfter, isPaidUp } from './holdAfter.ts'
export { invoiceStates, type InvoiceState } from './invoiceStates.ts'
export { billingLetter, type BillingNews } from './letters.ts'
export { termsOf } from './termsOf.ts'
export { planTerms, type PricedPlan } from './planTerms.ts'
export {
  isRunning,
  isSettled,
  standingLabels,
  standings,
  suspensionFor,
  suspensions,
  type EndReason,
  type Standing,
  type Suspension,
} from './standing.ts'
export { isFree, isSameBill, type Allowance, type AnyTerms, type Terms } from './terms.ts'
export { decideReport, nextInvoice, overage, type ReportDecision } from './usage.ts'
export type { AllowanceView, BillingView, InvoiceView, PlanView, UseView } from './views.ts'
