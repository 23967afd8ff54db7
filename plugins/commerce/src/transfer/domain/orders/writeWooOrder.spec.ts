import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { WrittenOrder } from '../item.ts'
import { readWooOrderJson } from './orderJson.ts'
import { writeWooOrder } from './writeWooOrder.ts'

/** Lines whose prices have their tax inside, or not. */
const linesOf = (inclusive: boolean) =>
  fc.array(line(inclusive), { minLength: 1, maxLength: 8 }).map((lines) => ({ inclusive, lines }))

const line = (inclusive: boolean) =>
  fc
    .record({
      unitPrice: fc.integer({ min: 0, max: 100_000 }),
      quantity: fc.integer({ min: 1, max: 9 }),
      off: fc.integer({ min: 0, max: 100 }),
      rate: fc.integer({ min: 0, max: 27 }),
    })
    .map(({ unitPrice, quantity, off, rate }) => {
      const subtotal = unitPrice * quantity
      const discount = Math.floor((subtotal * off) / 100)
      const taxed = subtotal - discount
      const tax = inclusive
        ? taxed - Math.round((taxed * 100) / (100 + rate))
        : Math.round((taxed * rate) / 100)
      return { quantity, unitPrice, subtotal, discount, tax }
    })

const orderOf = (
  lines: readonly {
    quantity: number
    unitPrice: number
    subtotal: number
    discount: number
    tax: number
  }[],
  { taxInclusive, source }: { taxInclusive: boolean; source: string },
): WrittenOrder => {
  const all = (name: 'subtotal' | 'discount' | 'tax') =>
    lines.reduce((sum, one) => sum + one[name], 0)
  const [subtotal, discount, tax] = [all('subtotal'), all('discount'), all('tax')]
  return {
    source,
    number: '1001',
    placedAt: '2025-05-05T05:05:05.000Z',
    status: 'completed',
    paymentStatus: 'paid',
    fulfilmentStatus: 'fulfilled',
    email: 'ada@people.test',
    currency: 'EUR',
    taxInclusive,
    items: lines.map((one, at) => ({
      ...one,
      title: `Mug ${at}`,
      options: { Size: 'L' },
      sku: null,
      total: one.subtotal - one.discount + (taxInclusive ? 0 : one.tax),
    })),
    codes: ['TEN'],
    discounts: [{ title: 'TEN', amount: discount }],
    totals: {
      subtotal,
      discount,
      shipping: 500,
      shippingTax: 80,
      tax: tax + 80,
      giftCard: 0,
      total: subtotal - discount + 500 + (taxInclusive ? 0 : tax + 80),
      refunded: 0,
    },
    shipping: 'By bike',
    shippingAddress: { name: 'Ada Byron', line1: '1 Road', city: 'Lisbon', country: 'PT' },
    billingAddress: null,
    note: null,
  }
}

type Written = Record<
  'discount_total' | 'shipping_total' | 'shipping_tax' | 'total' | 'total_tax',
  string
> & {
  line_items: Record<'subtotal' | 'total' | 'total_tax', string>[]
}
const cents = (text: string) => Math.round(Number(text) * 100)

describe('an order written for WooCommerce', () => {
  it('comes to the same, with tax inside or on top, line by line', () => {
    fc.assert(
      fc.property(fc.boolean().chain(linesOf), ({ lines, inclusive: taxInclusive }) => {
        const order = orderOf(lines, { taxInclusive, source: 'shop' })
        const written = writeWooOrder(order) as Written
        for (const [at, item] of written.line_items.entries()) {
          const own = order.items[at]
          expect(cents(item.total) + cents(item.total_tax)).toBe(own?.total)
          expect(cents(item.subtotal)).toBeGreaterThanOrEqual(cents(item.total))
          if (!taxInclusive) expect(cents(item.subtotal)).toBe(own?.subtotal)
        }
        const goods = written.line_items.reduce((all, item) => all + cents(item.total), 0)
        expect(goods + cents(written.shipping_total) + cents(written.total_tax)).toBe(
          cents(written.total),
        )
      }),
    )
  })

  it('comes to the same where shipping is let off, in part or whole', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain(linesOf),
        fc.integer({ min: 1, max: 420 }),
        ({ lines, inclusive: taxInclusive }, off) => {
          const plain = orderOf(lines, { taxInclusive, source: 'shop' })
          const { totals } = plain
          const written = (order: WrittenOrder) => writeWooOrder(order) as Written
          const less = written({
            ...plain,
            totals: { ...totals, discount: totals.discount + off, total: totals.total - off },
          })
          const goods = less.line_items.reduce((all, item) => all + cents(item.total), 0)
          expect(goods + cents(less.shipping_total) + cents(less.total_tax)).toBe(cents(less.total))
          expect(less.discount_total).toBe(written(plain).discount_total)
        },
      ),
    )
  })

  it('is read back as it was, where it came from there', () => {
    fc.assert(
      fc.property(linesOf(false), ({ lines }) => {
        const order = orderOf(lines, { taxInclusive: false, source: 'WooCommerce' })
        const theirs: WrittenOrder = {
          ...order,
          items: order.items.map((one) => ({ ...one, total: one.subtotal - one.discount })),
        }
        const [group] = readWooOrderJson([writeWooOrder(theirs) as Record<string, unknown>])
        expect(group?.notes).toEqual([])
        expect(group?.item).toEqual(theirs)
      }),
    )
  })

  it('is none where it was never confirmed', () => {
    expect(
      writeWooOrder({ ...orderOf([], { taxInclusive: false, source: 'shop' }), number: '' }),
    ).toEqual([])
  })
})
