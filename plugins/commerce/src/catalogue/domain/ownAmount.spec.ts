import { describe, expect, it } from 'vitest'

import { isOwnAmount, ownAmountOf } from './index.ts'

describe('an amount of one’s own', () => {
  const allowed = ownAmountOf({ minimum: 1000, maximum: 5000, step: 500 })

  it('lies between both ends, and so many steps above the lower one', () => {
    expect([1000, 1500, 5000].every((amount) => isOwnAmount(amount, allowed))).toBe(true)
    expect([999, 1001, 1250, 5500].some((amount) => isOwnAmount(amount, allowed))).toBe(false)
  })

  it('is nobody’s to name where an end is missing', () => {
    for (const row of [
      null,
      { minimum: 1000, maximum: null, step: null },
      { minimum: null, maximum: 1000, step: null },
      { minimum: 2000, maximum: 1000, step: null },
    ])
      expect(isOwnAmount(1000, ownAmountOf(row))).toBe(false)
  })

  it('is any whole number of minor units where no step is named', () => {
    expect(isOwnAmount(1001, ownAmountOf({ minimum: 1000, maximum: 5000, step: null }))).toBe(true)
  })
})
