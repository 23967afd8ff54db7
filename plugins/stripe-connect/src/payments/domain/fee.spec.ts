import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { feeOf, type FeeRule } from './fee.ts'

const rule = (over: Partial<FeeRule> = {}): FeeRule => ({
  percentage: 0,
  fixed: 0,
  minimum: 0,
  cap: null,
  ...over,
})

const small = fc.nat(100_000)
const anyAmount = fc.nat(1_000_000_000)
const anyRule = fc.record({
  percentage: fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 10_000),
  fixed: small,
  minimum: small,
  cap: fc.option(small),
})

describe('the platform’s share', () => {
  it('is the percentage and the fixed part, rounded once, halves up', () => {
    expect(feeOf(rule({ percentage: 2.5, fixed: 30 }), 10_000)).toBe(280)
    expect(feeOf(rule({ percentage: 2.5 }), 1990)).toBe(50)
    expect(feeOf(rule({ percentage: 2.5 }), 1979)).toBe(49)
    expect(feeOf(rule({ percentage: 1 }), 50)).toBe(1)
    expect(feeOf(rule({ percentage: 1 }), 49)).toBe(0)
    expect(feeOf(rule({ percentage: 100 }), Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('is at least the minimum and at most the cap, and the cap wins', () => {
    expect(feeOf(rule({ percentage: 1, minimum: 50 }), 1000)).toBe(50)
    expect(feeOf(rule({ percentage: 10, cap: 200 }), 10_000)).toBe(200)
    expect(feeOf(rule({ minimum: 300, cap: 200 }), 10_000)).toBe(200)
  })

  it('is never more than the amount', () => {
    expect(feeOf(rule({ fixed: 500 }), 120)).toBe(120)
    fc.assert(
      fc.property(anyRule, anyAmount, (any, amount) => {
        const fee = feeOf(any, amount)
        expect(Number.isSafeInteger(fee)).toBe(true)
        expect(fee).toBeGreaterThanOrEqual(0)
        expect(fee).toBeLessThanOrEqual(Math.min(amount, any.cap ?? amount))
        expect(fee).toBeGreaterThanOrEqual(Math.min(any.minimum, any.cap ?? any.minimum, amount))
      }),
    )
  })

  it('is off by half a unit at most from what exact arithmetic gives', () => {
    fc.assert(
      fc.property(anyRule, anyAmount, ({ percentage, fixed }, amount) => {
        const fee = feeOf(rule({ percentage, fixed }), amount)
        const millionths = BigInt(Math.round(percentage * 10_000)) * BigInt(amount)
        const exact = millionths + BigInt(fixed) * 1_000_000n
        const off = 2n * (BigInt(fee) * 1_000_000n - exact)
        if (BigInt(amount) * 1_000_000n <= exact) expect(fee).toBe(amount)
        else expect(off > -1_000_000n && off <= 1_000_000n).toBe(true)
      }),
    )
  })

  it('grows with the amount, never the other way', () => {
    fc.assert(
      fc.property(anyRule, anyAmount, fc.nat(10_000), (any, amount, more) => {
        expect(feeOf(any, amount + more)).toBeGreaterThanOrEqual(feeOf(any, amount))
      }),
    )
  })

  it('is made of steps that the provider can count, within the same limits', () => {
    expect(feeOf(rule({ percentage: 2.5 }), 10_130, 10)).toBe(250)
    expect(feeOf(rule({ minimum: 13 }), 10_130, 10)).toBe(20)
    expect(feeOf(rule({ percentage: 50, cap: 19 }), 10_130, 10)).toBe(10)
    fc.assert(
      fc.property(anyRule, anyAmount, (any, amount) => {
        const fee = feeOf(any, amount, 10)
        expect(fee % 10).toBe(0)
        expect(fee).toBeLessThanOrEqual(Math.min(amount, any.cap ?? amount))
      }),
    )
  })

  it('does not come of a rule that is none', () => {
    for (const wrong of [{ percentage: -1 }, { percentage: 1 / 3 }, { percentage: Number.NaN }]) {
      expect(() => feeOf(rule(wrong), 100)).toThrow('percentage')
    }
    for (const wrong of [{ fixed: 0.5 }, { minimum: -1 }, { cap: Number.NaN }]) {
      expect(() => feeOf(rule(wrong), 100)).toThrow('whole number')
    }
  })
})
