import type { Room } from '@souk/kernel'

import {
  billOldPlans,
  bookGrantedCredit,
  carryOutWish,
  choosePlan,
  countUse,
  extendTrial,
  finishWishes,
  grantCredit,
  listInvoices,
  openAnyway,
  openInvoice,
  openPortal,
  payNow,
  readBilling,
  readNotice,
  reconcileShops,
  refreshBilling,
  tellCollector,
  tellOwners,
  type BillingSettings,
} from './operations/index.ts'
import { creditsStaySql, subscriptionCredits } from './payload/subscriptionCredits.ts'
import { subscriptionInvoices } from './payload/subscriptionInvoices.ts'
import { subscriptions } from './payload/subscriptions.ts'
import { usageRecords } from './payload/usageRecords.ts'

export { billedTenants } from './payload/followPlan.ts'
export { pricedPlans } from './payload/pricedPlans.ts'
export { requirePlans } from './payload/requirePlans.ts'

/** What shops owe the platform for their plans, whoever collects it. */
export const billingRoom = ({ provider, meters }: BillingSettings): Room => ({
  name: 'billing',
  collections: [
    subscriptions({ isShown: provider.isSetUp }),
    subscriptionInvoices(),
    subscriptionCredits(),
    usageRecords(),
  ],
  operations: [
    readBilling,
    readNotice,
    refreshBilling,
    choosePlan,
    payNow,
    openPortal,
    listInvoices,
    openInvoice,
    grantCredit,
    extendTrial,
    openAnyway,
  ],
  subscribers: [carryOutWish, bookGrantedCredit, tellOwners, ...meters.map(countUse)],
  chores: [billOldPlans, finishWishes, reconcileShops, tellCollector],
  sql: creditsStaySql,
})
