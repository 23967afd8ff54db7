import type Stripe from 'stripe'
import { theId } from './idOf.ts'
import { invalid, missing } from '../server/errors.ts'
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
  const { price_data: data, price, quantity = 1 } = item
  if (price !== undefined) return priced(world, { price, quantity, at })
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

/** A line whose price is in the catalogue. */
const priced = (
  world: World,
  { price: id, quantity, at }: { price: string; quantity: number; at: number },
): Stripe.LineItem => {
  const row = world.store.get('prices', id)
  if (row === undefined) throw missing('price', id, `line_items[${at}][price]`)
  const { object: price } = row
  if (price.unit_amount === null || price.recurring !== null) {
    throw invalid('In mode payment, a price must be one-time and per unit.', {
      param: `line_items[${at}][price]`,
    })
  }
  const amount = price.unit_amount * quantity
  return {
    id: world.newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price.currency,
    description: world.store.must('products', theId(price.product)).object.name,
    metadata: {},
    price,
    quantity,
  }
}
