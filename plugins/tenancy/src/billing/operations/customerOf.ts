import { sql, type Context } from '@souk/kernel'

import type { BillingProvider } from './provider.ts'
import type { SubscriptionRow } from './subscriptionRows.ts'

/** The shop as the collector knows it; opened once, whoever asks. */
export const customerOf = async (
  ctx: Context,
  provider: BillingProvider,
  { id, customer, billTo }: Pick<SubscriptionRow, 'id' | 'customer' | 'billTo'>,
): Promise<string> => {
  if (customer) return customer
  const opened = await provider.openCustomer({
    id: ctx.shop.id,
    ...billTo,
    key: `billing:${id}:customer`,
  })
  const [row] = await ctx.sql<{ customer: string }>(sql`
    update subscriptions set customer = coalesce(customer, ${opened}), updated_at = now()
    where ${ctx.scope.where()} returning customer`)
  return row?.customer ?? opened
}
