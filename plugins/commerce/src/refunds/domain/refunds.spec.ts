import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { concernsOrder, paymentStatusAfter, refundShare, type Refundable } from './index.ts'

type Line = Refundable['lines'][number]

const line: fc.Arbitrary<Line> = fc
  .record({ quantity: fc.integer({ min: 1, max: 9 }), total: fc.nat(100_000), rate: fc.nat(25) })
  .map(({ quantity, total, rate }) => ({
    id: 'x',
    quantity,
    total,
    tax: Math.round((total * rate) / (100 + rate)),
  }))

const order = (lines: readonly Line[], shipping = 0): Refundable => {
  const named = lines.map((one, index) => ({ ...one, id: `line-${index}` }))
  const total = named.reduce((sum, one) => sum + one.total, shipping)
  const tax = named.reduce((sum, one) => sum + one.tax, 0)
  return { lines: named, total, tax, left: total, before: [] }
}

const after = (state: Refundable, share: ReturnType<typeof refundShare>): Refundable => ({
  ...state,
  left: state.left - share.amount,
  before: [...state.before, share],
})

const shop = order([
  { id: '', quantity: 3, total: 1000, tax: 160 },
  { id: '', quantity: 1, total: 500, tax: 80 },
])

describe('a share of an order that goes back', () => {
  it('is all that is left, unless somebody says how much', () => {
    expect(refundShare(shop, {})).toEqual({ amount: 1500, tax: 240, items: null })
    const part = refundShare(shop, { amount: 500 })
    expect(part).toEqual({ amount: 500, tax: 80, items: null })
    expect(refundShare(after(shop, part), {})).toEqual({ amount: 1000, tax: 160, items: null })
  })

  it('of pieces adds up to their line, one after the other', () => {
    const first = refundShare(shop, { items: [{ line: 'line-0', quantity: 1 }] })
    const then = after(shop, first)
    const second = refundShare(then, { items: [{ line: 'line-0', quantity: 1 }] })
    const third = refundShare(after(then, second), { items: [{ line: 'line-0', quantity: 1 }] })
    expect([first, second, third].map(({ amount }) => amount)).toEqual([333, 334, 333])
    expect(first.tax + second.tax + third.tax).toBe(160)
  })

  it('is refused beyond what is there', () => {
    const code = (wish: Parameters<typeof refundShare>[1], state = shop) => {
      try {
        refundShare(state, wish)
        return 'nothing'
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(code({ amount: 1501 })).toBe('refund_exceeds_payment')
    expect(code({ items: [{ line: 'line-0', quantity: 4 }] })).toBe('refund_exceeds_line')
    expect(
      code({
        items: [
          { line: 'line-0', quantity: 2 },
          { line: 'line-0', quantity: 2 },
        ],
      }),
    ).toBe('refund_exceeds_line')
    expect(code({ items: [{ line: 'else', quantity: 1 }] })).toBe('refund_line_unknown')
    expect(code({}, { ...shop, left: 0 })).toBe('refund_of_nothing')
  })

  it('never exceeds what was paid, and takes all tax along in the end', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(5_000),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
        (lines, shipping, parts) => {
          let state = order(lines, shipping)
          for (const part of parts) {
            const amount = Math.floor((state.left * part) / 100)
            if (amount > 0) state = after(state, refundShare(state, { amount }))
          }
          if (state.left > 0) state = after(state, refundShare(state, {}))
          const sum = (key: 'amount' | 'tax') =>
            state.before.reduce((all, share) => all + share[key], 0)
          expect(sum('amount')).toBe(state.total)
          expect(sum('tax')).toBeLessThanOrEqual(state.tax)
          for (const { tax, amount } of state.before) {
            expect(tax).toBeGreaterThanOrEqual(0)
            expect(tax).toBeLessThanOrEqual(amount)
          }
        },
      ),
    )
  })
})

describe('an order that was paid', () => {
  const back = (amount: number, reason = 'Broken', ofSale = true) => ({ amount, reason, ofSale })

  it('is as much refunded as went back', () => {
    expect(paymentStatusAfter(1000, { refunds: [] })).toBe('paid')
    expect(paymentStatusAfter(1000, { refunds: [back(400)] })).toBe('partially_refunded')
    expect(paymentStatusAfter(1000, { refunds: [back(400), back(600)] })).toBe('refunded')
    expect(paymentStatusAfter(1000, { refunds: [], lost: 1000 })).toBe('refunded')
  })

  it('is not concerned by money that was never its own', () => {
    expect(concernsOrder(back(1, 'paid_twice', false))).toBe(false)
    expect(concernsOrder(back(1, 'sold_out', false))).toBe(true)
    expect(paymentStatusAfter(1000, { refunds: [back(1000, 'order_changed', false)] })).toBe('paid')
  })
})
