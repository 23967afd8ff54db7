import { describe, expect, it } from 'vitest'

import { priceIn, requirePrice, shownCompareAt } from './index.ts'

const row = { price: 1999, compareAtPrice: 2499, currency: 'EUR' }

describe('a price', () => {
  it('is the row’s own, in the row’s own currency', () => {
    expect(priceIn(row, 'EUR')).toEqual({ unitPrice: 1999, compareAtPrice: 2499 })
    expect(priceIn({ ...row, price: 0 }, 'EUR')?.unitPrice).toBe(0)
  })

  it('is never converted', () => {
    expect(priceIn(row, 'USD')).toBeNull()
    expect(priceIn({ ...row, price: null }, 'EUR')).toBeNull()
    expect(() => requirePrice(row, 'USD')).toThrow(
      expect.objectContaining({ code: 'price_unavailable', data: { currency: 'USD' } }),
    )
  })

  it('is compared only to a higher one', () => {
    expect([2499, 1999, 1, null].map((other) => shownCompareAt(1999, other))).toEqual([
      2499,
      null,
      null,
      null,
    ])
  })
})
