import { describe, expect, it } from 'vitest'

import { pastOrderDoubts, pastOrderRefusal, type PastOrder } from './index.ts'

const LINE = {
  title: 'Mug',
  options: {},
  sku: null,
  quantity: 1,
  unitPrice: 100,
  subtotal: 100,
  discount: 0,
  tax: 0,
  total: 100,
}

const order = (fields: Partial<PastOrder> = {}): PastOrder => ({
  source: 'old',
  number: '1',
  placedAt: '2024-01-01T00:00:00.000Z',
  status: 'completed',
  paymentStatus: 'paid',
  fulfilmentStatus: 'fulfilled',
  email: null,
  currency: 'EUR',
  taxInclusive: false,
  items: [LINE],
  codes: [],
  discounts: [],
  totals: {
    subtotal: 100,
    discount: 0,
    shipping: 0,
    shippingTax: 0,
    tax: 0,
    giftCard: 0,
    total: 100,
    refunded: null,
  },
  shipping: null,
  shippingAddress: null,
  billingAddress: null,
  note: null,
  ...fields,
})

const refusal = (fields: Partial<PastOrder>) =>
  pastOrderRefusal(order(fields), { now: new Date('2026-01-01T00:00:00Z'), most: 1_000_000 })

describe('an order of another shop', () => {
  it('comes in as it is', () => {
    expect(refusal({})).toBe(null)
    expect(pastOrderDoubts(order())).toEqual([])
  })

  it.each([
    ['number', { number: 'x'.repeat(201) }],
    ['source', { source: 'x'.repeat(201) }],
  ])('stays out where no index could hold its %s', (_, fields) => {
    expect(refusal(fields)).toBe('Its number or the shop it is from is longer than 200 letters.')
  })

  it('stays out where a line does not say what was sold', () => {
    expect(refusal({ items: [{ ...LINE, title: ' ' }] })).toBe(
      'One of its lines does not say what was sold.',
    )
  })

  it.each([
    ['codes', { codes: Array<string>(101).fill('A') }],
    ['discounts', { discounts: Array(101).fill({ title: 'A', amount: 1 }) as never }],
    [
      'options',
      {
        items: [
          {
            ...LINE,
            options: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`o${at}`, 'x'])),
          },
        ],
      },
    ],
  ])('stays out where it has more %s than any order has', (_, fields) => {
    expect(refusal(fields)).toBe('It has more than 100 codes, discounts or options of a line.')
  })

  it('comes with a word where more went back than came in', () => {
    const { totals } = order()
    expect(pastOrderDoubts(order({ totals: { ...totals, refunded: 100 } }))).toEqual([])
    expect(pastOrderDoubts(order({ totals: { ...totals, refunded: 101 } }))).toEqual([
      '1.01 were paid back, more than the 1.00 it came to. It is kept as it says.',
    ])
  })
})
