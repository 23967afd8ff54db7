export { billOldPlans } from './billOldPlans.ts'
export { billingNews } from './billingNews.ts'
export type { BillingOptions, BillingSettings } from './billingOf.ts'
export type { BillingView } from './billingView.ts'
export { finishWishes, reconcileShops, tellCollector } from './chores.ts'
export { choosePlan } from './choosePlan.ts'
export { countUse } from './countUse.ts'
export { planById } from './openPlans.ts'
export {
  extendTrial,
  grantCredit,
  listInvoices,
  openInvoice,
  openPortal,
  payNow,
  readBilling,
  refreshBilling,
} from './otherOperations.ts'
export { ownersOf } from './ownersOf.ts'
export type {
  BilledShop,
  BillingMeter,
  BillingNewsPort,
  BillingProvider,
  BillingTruth,
  InvoiceState,
  InvoiceTruth,
} from './provider.ts'
export { readNotice } from './readNotice.ts'
export { bookGrantedCredit, carryOutWish, tellOwners } from './subscribers.ts'
export { wantPlan } from './wantPlan.ts'
