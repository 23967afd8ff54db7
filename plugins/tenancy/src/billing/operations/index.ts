export { billOldPlans } from './billOldPlans.ts'
export { billingNews } from './billingNews.ts'
export type { BillingOptions, BillingSettings } from './billingOf.ts'
export { finishWishes, reconcileShops, tellCollector } from './chores.ts'
export { choosePlan } from './choosePlan.ts'
export { countUse } from './countUse.ts'
export { planById } from './openPlans.ts'
export { extendTrial } from './extendTrial.ts'
export { grantCredit } from './grantCredit.ts'
export { listInvoices } from './listInvoices.ts'
export { openAnyway } from './openAnyway.ts'
export { openInvoice } from './openInvoice.ts'
export { openPortal } from './openPortal.ts'
export { payNow } from './payNow.ts'
export { readBilling } from './readBilling.ts'
export { refreshBilling } from './refreshBilling.ts'
export { ownersOf } from './ownersOf.ts'
export type {
  BilledShop,
  BillingMeter,
  BillingNewsPort,
  BillingProvider,
  BillingTruth,
  InvoiceTruth,
} from './provider.ts'
export { readNotice } from './readNotice.ts'
export { bookGrantedCredit, carryOutWish, tellOwners } from './subscribers.ts'
export { wantPlan } from './wantPlan.ts'
