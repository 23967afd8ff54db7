export { billingErrors } from './errors.ts'
export { isInArrears } from './isInArrears.ts'
export { billingLetter, type BillingNews } from './letters.ts'
export { planTerms, type PricedPlan } from './planTerms.ts'
export {
  isRunning,
  isSettled,
  standingLabels,
  standings,
  suspensionFor,
  type EndReason,
  type Standing,
  type Suspension,
} from './standing.ts'
export { isFree, isSameBill, type Allowance, type AnyTerms, type Terms } from './terms.ts'
export { decideReport, nextInvoice, overage, type ReportDecision } from './usage.ts'
