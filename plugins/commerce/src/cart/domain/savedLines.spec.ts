import { describe, expect, it } from 'vitest'

import { formerPrice, obtainable } from './savedLines.ts'

describe('a line that was set aside', () => {
  it('can be taken back as far as there is any beside what lies in the cart', () => {
    const line = { quantity: 3, sold: true, stock: 5 }
    expect(obtainable(line, 0)).toBe(3)
    expect(obtainable(line, 3)).toBe(2)
    expect(obtainable(line, 7)).toBe(0)
    expect(obtainable({ ...line, sold: false }, 0)).toBe(0)
  })

  it('says what it cost, only where that was something else in the same currency', () => {
    const now = { price: 900, currency: 'EUR', sold: true }
    expect(formerPrice({ price: 1000, currency: 'EUR' }, now)).toBe(1000)
    expect(formerPrice({ price: 900, currency: 'EUR' }, now)).toBeNull()
    expect(formerPrice({ price: 1000, currency: 'USD' }, now)).toBeNull()
    expect(formerPrice({ price: null, currency: null }, now)).toBeNull()
    expect(formerPrice({ price: 1000, currency: 'EUR' }, { ...now, sold: false })).toBeNull()
  })
})
