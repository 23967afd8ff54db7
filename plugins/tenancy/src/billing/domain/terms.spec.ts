import { describe, expect, it } from 'vitest'

import { planTerms, termsOf } from './index.ts'

describe('a plan that costs nothing', () => {
  it('is in no currency, whatever was written beside its price', () => {
    expect(planTerms({ id: 'p', name: 'Free' })?.currency).toBeNull()
    expect(planTerms({ id: 'p', name: 'Free', price: 0, currency: 'GBP' })?.currency).toBeNull()
  })
})

describe('a plan that costs something', () => {
  it('is in its own currency, and in none that was made up', () => {
    const allowances = [{ meter: 'orders', included: 1, price: 5 }]
    expect(planTerms({ id: 'p', name: 'Plus', price: 1, currency: 'GBP' })?.currency).toBe('GBP')
    expect(planTerms({ id: 'p', name: 'Each', currency: 'ISK', allowances })?.currency).toBe('ISK')
    expect(planTerms({ id: 'p', name: 'Plus', price: 1 })).toBeNull()
    expect(() => termsOf({ id: 'p', name: 'Plus', price: 1 })).toThrow(/no currency/)
  })
})
