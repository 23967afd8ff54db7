import type Stripe from 'stripe'
import { theId } from '../payments/idOf.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { createInvoiceItem } from './invoiceItem.ts'
import { amountFor } from './priceOf.ts'

/** A change in mid-period: what was paid and not used comes off the next invoice, what is left of the new comes on. */
export const prorate = (
  world: World,
  { id, account, object }: Row<'subscriptions'>,
  items: readonly Stripe.SubscriptionItem[],
) => {
  const now = world.clock.now()
  const [first] = object.items.data
  if (first === undefined) return
  const { current_period_start: start, current_period_end: end } = first
  const left = (end - now) / (end - start)
  const costOf = (all: readonly Stripe.SubscriptionItem[]) =>
    all
      .filter(({ price }) => price.recurring?.usage_type === 'licensed')
      .reduce(
        (sum, item) =>
          sum + amountFor(world.store.must('prices', item.price.id), item.quantity ?? 1),
        0,
      )
  const note = (amount: number, description: string) => {
    if (amount === 0) return
    createInvoiceItem(world, account, {
      customer: theId(object.customer),
      currency: object.currency,
      amount,
      description,
      subscription: id,
      period: { start: now, end },
      proration: true,
    })
  }
  const before = costOf(object.items.data)
  const after = costOf(items)
  if (before === after) return
  note(-Math.round(before * left), 'Unused time')
  note(Math.round(after * left), 'Remaining time')
}
