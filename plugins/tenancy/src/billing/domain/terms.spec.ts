import { describe, expect, it } from 'vitest'

import { isInArrears, planTerms, standings, suspensions, termsOf } from './index.ts'

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

describe('what is owed', () => {
  it('stands in the way of another plan where it was to be paid and was not', () => {
    const inArrears = standings.filter((state) => isInArrears({ state, suspension: null }))
    expect(inArrears).toEqual(['past_due', 'unpaid', 'cancelled'])
    for (const state of standings)
      for (const suspension of suspensions)
        expect(isInArrears({ state, suspension }), state).toBe(true)
  })
})
