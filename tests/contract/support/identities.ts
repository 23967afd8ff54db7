import { expect } from 'vitest'

import type { CartItem, Totals } from '../../support/index.ts'

type Quoted = {
  readonly items: readonly CartItem[]
  readonly totals: Totals
  readonly taxInclusive: boolean
  readonly itemCount: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What the contract says is always so of a cart's and an order's amounts, to the last minor unit. */
export const expectIdentities = ({ items, totals, taxInclusive, itemCount }: Quoted): void => {
  const { subtotal, discount, shipping, shippingTax, tax, giftCard, total } = totals
  expect(total, 'total').toBe(subtotal - discount + shipping + (taxInclusive ? 0 : tax) - giftCard)
  for (const item of items) {
    expect(item.subtotal, "a line's subtotal").toBe(item.unitPrice * item.quantity)
    expect(item.total, "a line's total").toBe(
      item.subtotal - item.discount + (taxInclusive ? 0 : item.tax),
    )
  }
  expect(sum(items.map((item) => item.tax)) + shippingTax, 'tax').toBe(tax)
  expect(sum(items.map((item) => item.subtotal)), 'subtotal').toBe(subtotal)
  expect(sum(items.map((item) => item.discount)), 'discount').toBe(discount)
  expect(itemCount, 'itemCount').toBe(sum(items.map((item) => item.quantity)))
  const amounts = [
    ...Object.values(totals),
    ...items.flatMap((item) => [item.subtotal, item.discount, item.tax, item.total]),
  ]
  for (const amount of amounts) {
    expect(Number.isSafeInteger(amount) && amount >= 0, `${amount} is a whole amount`).toBe(true)
  }
}
