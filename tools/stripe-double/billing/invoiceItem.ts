import Stripe from 'stripe'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'

type Order = {
  customer: string
  currency: string
  amount: number
  quantity?: number
  description: string | null
  subscription: string | null
  period: { start: number; end: number }
  proration?: boolean
  metadata?: Record<string, string>
}

/** Something to be put on the customer's next invoice. */
export const createInvoiceItem = (
  world: World,
  account: string,
  { quantity = 1, proration = false, subscription, metadata = {}, ...order }: Order,
): Row<'invoice_items'> => {
  const item: Stripe.InvoiceItem = {
    id: world.newId('ii'),
    object: 'invoiceitem',
    ...order,
    customer_account: null,
    date: world.clock.now(),
    discountable: true,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata,
    parent:
      subscription === null
        ? null
        : {
            type: 'subscription_details',
            subscription_details: { subscription },
          },
    pricing: null,
    proration,
    quantity,
    quantity_decimal: Stripe.Decimal.from(quantity),
    tax_rates: [],
    test_clock: null,
  }
  const row = world.store.insert('invoice_items', account, item, { subscription })
  emit(world, account, { type: 'invoiceitem.created', object: item })
  return row
}
