import Stripe from 'stripe'
import { theId } from '../payments/idOf.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { amountFor } from './priceOf.ts'
import { usageOf } from './usage.ts'

type Period = { start: number; end: number }

/** What a fixed price costs for the period that begins. */
export const licensedLines = (
  world: World,
  { id: subscription, object }: Row<'subscriptions'>,
  { period, isTrial = false }: { period: Period; isTrial?: boolean },
): Stripe.InvoiceLineItem[] =>
  object.items.data
    .filter(({ price }) => price.recurring?.usage_type === 'licensed')
    .map((item) => {
      const price = world.store.must('prices', item.price.id)
      const quantity = item.quantity ?? 1
      const name = productName(world, price)
      return line(world, {
        amount: isTrial ? 0 : amountFor(price, quantity),
        currency: object.currency,
        description: isTrial ? `Trial period for ${name}` : `${quantity} × ${name}`,
        quantity,
        period,
        price,
        subscription,
        item: item.id,
      })
    })

/**
 * What was used in the period that ends; of an item that was added in the middle of it, since then.
 * https://docs.stripe.com/billing/subscriptions/usage-based/manage-billing-setup (Update prices mid-cycle)
 */
export const meteredLines = (
  world: World,
  { id: subscription, object }: Row<'subscriptions'>,
  { start, end }: Period,
): Stripe.InvoiceLineItem[] =>
  object.items.data
    .filter(({ price }) => price.recurring?.usage_type === 'metered')
    .map((item) => {
      const period = { start: Math.max(start, item.created), end }
      const price = world.store.must('prices', item.price.id)
      const meter = world.store.must('meters', item.price.recurring?.meter ?? '')
      const quantity = usageOf(world, meter.object, {
        customer: theId(object.customer),
        from: period.start,
        until: period.end,
      })
      return line(world, {
        amount: amountFor(price, quantity),
        currency: object.currency,
        description: `${quantity} × ${productName(world, price)}`,
        quantity,
        period,
        price,
        subscription,
        item: item.id,
      })
    })

/** What was noted down for the next invoice, on this subscription or on none. */
export const pendingLines = (
  world: World,
  {
    customer,
    currency,
    subscription,
  }: { customer: string; currency: string; subscription: string | null },
): Stripe.InvoiceLineItem[] =>
  world.store
    .all(
      'invoice_items',
      ({ object, hidden }) =>
        object.invoice === null &&
        object.customer === customer &&
        object.currency === currency &&
        (hidden.subscription === null || hidden.subscription === subscription),
    )
    .map(({ id, object, hidden }) => ({
      ...line(world, {
        amount: object.amount,
        currency,
        description: object.description,
        quantity: object.quantity,
        period: object.period,
        price: null,
        subscription: hidden.subscription,
        item: null,
      }),
      parent: {
        invoice_item_details: {
          invoice_item: id,
          proration: object.proration,
          proration_details: null,
          subscription: hidden.subscription,
        },
        subscription_item_details: null,
        type: 'invoice_item_details',
      },
    }))

const line = (
  world: World,
  given: {
    amount: number
    currency: string
    description: string | null
    quantity: number
    period: Period
    price: Row<'prices'> | null
    subscription: string | null
    item: string | null
  },
): Stripe.InvoiceLineItem => ({
  id: world.newId('il'),
  object: 'line_item',
  amount: given.amount,
  currency: given.currency,
  description: given.description,
  discount_amounts: [],
  discountable: true,
  discounts: [],
  invoice: null,
  livemode: false,
  metadata: {},
  parent:
    given.item === null
      ? null
      : {
          invoice_item_details: null,
          subscription_item_details: {
            invoice_item: null,
            proration: false,
            proration_details: null,
            subscription: given.subscription,
            subscription_item: given.item,
          },
          type: 'subscription_item_details',
        },
  period: given.period,
  pretax_credit_amounts: [],
  pricing:
    given.price === null
      ? null
      : {
          type: 'price_details',
          price_details: {
            price: given.price.id,
            product: theId(given.price.object.product),
          },
          unit_amount_decimal: given.price.object.unit_amount_decimal,
        },
  quantity: given.quantity,
  quantity_decimal: Stripe.Decimal.from(given.quantity),
  subscription: given.subscription,
  subtotal: given.amount,
  taxes: [],
})

const productName = ({ store }: World, { object }: Row<'prices'>) =>
  store.must('products', theId(object.product)).object.name
