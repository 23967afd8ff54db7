import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  add,
  allocate,
  formatMoney,
  isCurrency,
  isPercentage,
  minorUnits,
  money,
  negate,
  parseMoney,
  percentageOf,
  percentageWithin,
  subtract,
  sum,
  times,
  toMajor,
  zero,
} from './index.ts'

const euro = (amount: number) => money(amount, 'EUR')
const anyCurrency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD')
const anyAmount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const anyPercent = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 10_000)

describe('an amount', () => {
  it('is whole and exactly countable, or refused', () => {
    expect(() => euro(0.5)).toThrow(expect.objectContaining({ code: 'amount_invalid' }))
    expect(() => euro(Number.NaN)).toThrow(expect.objectContaining({ code: 'amount_invalid' }))
    expect(() => euro(2 ** 53)).toThrow(expect.objectContaining({ code: 'amount_too_large' }))
    expect(() => times(euro(2 ** 40), 9999)).toThrow(expect.objectContaining({ status: 422 }))
  })

  it('meets only amounts of its own currency', () => {
    expect(() => add(euro(1), money(1, 'USD'))).toThrow('These amounts are in EUR and in USD.')
    expect(() => subtract(euro(1), money(1, 'USD'))).toThrow()
  })

  it('adds and takes away without a trace', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(subtract(add(euro(a), euro(b)), euro(b))).toEqual(euro(a))
        expect(add(euro(a), negate(euro(a)))).toEqual(zero('EUR'))
      }),
    )
  })

  it('knows no minus zero', () => {
    expect(Object.is(negate(zero('EUR')).amount, 0)).toBe(true)
  })
})

describe('allocating', () => {
  it('gives the left-over cent to the largest remainder, then to the largest weight', () => {
    expect(allocate(euro(100), [1, 1, 1]).map(({ amount }) => amount)).toEqual([34, 33, 33])
    expect(allocate(euro(5), [3, 7]).map(({ amount }) => amount)).toEqual([1, 4])
    expect(allocate(euro(1), [0, 1]).map(({ amount }) => amount)).toEqual([0, 1])
  })

  it('has parts that make the whole, each within one unit of its fair share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(anyAmount, weights, (amount, parts) => {
        const shares = allocate(euro(amount), parts)
        expect(sum(shares, 'EUR')).toEqual(euro(amount))
        const total = parts.reduce((all, part) => all + part, 0)
        for (const [index, share] of shares.entries()) {
          const weight = total === 0 ? 1 / parts.length : (parts[index] ?? 0) / total
          expect(Math.abs(share.amount - amount * weight)).toBeLessThan(1)
        }
      }),
    )
  })

  it('never gives a part more than its weight while the whole fits', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 100 }), (parts, percent) => {
        const total = parts.reduce((all, part) => all + part, 0)
        const shares = allocate(percentageOf(euro(total), percent), parts)
        for (const [index, share] of shares.entries()) {
          expect(share.amount).toBeLessThanOrEqual(parts[index] ?? 0)
        }
      }),
    )
  })

  it('needs somebody to give to', () => {
    expect(() => allocate(euro(1), [])).toThrow()
    expect(() => allocate(euro(1), [-1, 2])).toThrow()
  })
})

describe('a percentage', () => {
  it('is rounded once, halves away from zero', () => {
    expect(percentageOf(euro(1999), 19)).toEqual(euro(380))
    expect(percentageOf(euro(50), 1)).toEqual(euro(1))
    expect(percentageOf(euro(-50), 1)).toEqual(euro(-1))
    expect(percentageOf(euro(49), 1)).toEqual(euro(0))
    expect(percentageOf(euro(10_000), 8.875)).toEqual(euro(888))
    expect(percentageOf(euro(Number.MAX_SAFE_INTEGER), 100)).toEqual(euro(Number.MAX_SAFE_INTEGER))
  })

  it('found within a gross amount, makes it together with the rest', () => {
    expect(percentageWithin(euro(1190), 19)).toEqual(euro(190))
    fc.assert(
      fc.property(fc.nat(1_000_000_000), anyPercent, (net, percent) => {
        const gross = add(euro(net), percentageOf(euro(net), percent))
        const back = subtract(gross, percentageWithin(gross, percent))
        expect(Math.abs(back.amount - net)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('has at most four decimals', () => {
    expect([0, 19, 8.1, 0.0001, 33.3333].map(isPercentage)).not.toContain(false)
    expect([-1, 1.00001, Number.NaN, Number.POSITIVE_INFINITY].map(isPercentage)).not.toContain(
      true,
    )
    expect(() => percentageOf(euro(1), 1 / 3)).toThrow()
    fc.assert(fc.property(anyPercent, (percent) => isPercentage(percent)))
  })
})

describe('an amount as text', () => {
  it('has the decimals of its currency', () => {
    expect(['EUR', 'JPY', 'KWD'].map(minorUnits)).toEqual([2, 0, 3])
    expect([toMajor(euro(5)), toMajor(euro(-1999))]).toEqual(['0.05', '-19.99'])
    expect([toMajor(money(1999, 'JPY')), toMajor(money(1999, 'KWD'))]).toEqual(['1999', '1.999'])
    expect(formatMoney(euro(123_456), 'de')).toBe('1.234,56\u00a0€')
    expect(formatMoney(money(1999, 'JPY'), 'en')).toBe('¥1,999')
    expect(formatMoney(euro(Number.MAX_SAFE_INTEGER), 'en')).toBe('€90,071,992,547,409.91')
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), anyCurrency, (amount, currency) => {
        expect(parseMoney(toMajor(money(amount, currency)), currency)).toEqual(
          money(amount, currency),
        )
      }),
    )
    expect(parseMoney(' 19,9 ', 'EUR')).toEqual(euro(1990))
  })

  it('is not guessed at', () => {
    for (const text of ['', '-1', '1.999', '1,999.00', '1e3', '９', '9'.repeat(16)]) {
      expect(parseMoney(text, 'EUR')).toBeUndefined()
    }
    expect(parseMoney('1.5', 'JPY')).toBeUndefined()
  })

  it('names a currency that exists', () => {
    expect(['EUR', 'eur', 'ABC', ''].map(isCurrency)).toEqual([true, false, false, false])
  })
})
