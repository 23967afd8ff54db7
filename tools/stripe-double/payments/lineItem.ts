import type Stripe from 'stripe'
import { invalid } from '../server/errors.ts'
import type { World } from '../state/world.ts'

export type GivenItem = {
  price?: string
  quantity?: number
  price_data?: {
    currency: string
    unit_amount: number
    product_data: { name: string; description?: string }
    tax_behavior?: 'exclusive' | 'inclusive' | 'unspecified'
  }
}

/** One line of a session, with a price made for it alone. */
export const inlineLineItem = (
  world: World,
  { item, at }: { item: GivenItem; at: number },
): Stripe.LineItem => {
  const { price_data: data, quantity = 1 } = item
  if (data === undefined) {
    throw invalid(`Missing required param: line_items[${at}][price_data].`, {
      code: 'parameter_missing',
      param: `line_items[${at}][price_data]`,
    })
  }
  const currency = data.currency.toLowerCase()
  const amount = data.unit_amount * quantity
  return {
    id: world.newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: data.product_data.name,
    metadata: {},
    price: null,
    quantity,
  }
}
