import type Stripe from 'stripe'
import { theId } from '../payments/idOf.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { createInvoiceItem } from './invoiceItem.ts'
import { meteredLines } from './lines.ts'

/**
 * In the flexible billing mode what was used under a metered price that is taken off in the middle of a
 * period comes onto the next invoice, unless prorations are `none`. In the classic one nobody pays it.
 * https://docs.stripe.com/billing/subscriptions/usage-based/manage-billing-setup (Update prices mid-cycle)
 */
export const billRemoved = (
  world: World,
  row: Row<'subscriptions'>,
  items: readonly Stripe.SubscriptionItem[],
) => {
  const { id, account, object } = row
  const start = object.items.data[0]?.current_period_start ?? object.start_date
  const stays = new Set(items.map((item) => item.id))
  const data = object.items.data.filter((item) => !stays.has(item.id))
  const gone = { ...row, object: { ...object, items: { ...object.items, data } } }
  for (const line of meteredLines(world, gone, { start, end: world.clock.now() })) {
    if (line.quantity === 0) continue
    createInvoiceItem(world, account, {
      customer: theId(object.customer),
      currency: object.currency,
      amount: line.amount,
      quantity: line.quantity ?? 1,
      description: line.description,
      subscription: id,
      period: line.period,
    })
  }
}
