import type { Context } from '@souk/kernel'

import { billingErrors } from '../domain/index.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'

/** @throws nothing_billed */
export const requireRow = async (ctx: Context): Promise<SubscriptionRow> => {
  const row = await subscriptionRow(ctx)
  if (!row) throw billingErrors.nothing_billed()
  return row
}
