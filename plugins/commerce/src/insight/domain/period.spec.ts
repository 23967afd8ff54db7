import { describe, expect, it } from 'vitest'

import { period } from './period.ts'

const days = (...sales: number[]) =>
  sales.map((amount, index) => ({
    day: `2026-11-${String(index + 1).padStart(2, '0')}`,
    sales: amount,
    orders: amount > 0 ? 1 : 0,
  }))

describe('a period of sales', () => {
  it('is the last days, today included', () => {
    expect(period(days(0, 0, 0, 200, 300), 2)).toEqual({
      sales: 500,
      orders: 2,
      average: 250,
      change: null,
    })
  })

  it('is compared with as many days before', () => {
    expect(period(days(100, 100, 150, 150), 2).change).toBe(50)
    expect(period(days(200, 100), 1).change).toBe(-50)
  })

  it('has no average without an order, and no change without a past', () => {
    expect(period(days(0, 0), 1)).toEqual({ sales: 0, orders: 0, average: null, change: null })
  })

  it('calls the first real sales no trend', () => {
    expect(period(days(1, 1000), 1).change).toBeNull()
  })

  it('rounds the average to a minor unit', () => {
    const two = [{ day: '2026-11-21', sales: 101, orders: 2 }]
    expect(period(two, 1).average).toBe(51)
  })
})
