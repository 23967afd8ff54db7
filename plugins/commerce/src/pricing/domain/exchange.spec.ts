import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { convert, convertPlainly, exchangeOf, isRate, type Conversion } from './exchange.ts'
import { DIRECTIONS, gridOf, ROUNDINGS } from './rounding.ts'

const into = (to: string, given: Partial<Conversion> = {}, from = 'EUR') => {
  const exchange = exchangeOf(
    { rate: '1', rounding: 'exact', direction: 'nearest', ...given },
    { from, to },
  )
  if (!exchange) throw new Error('no exchange')
  return (amount: number) => convert(amount, exchange)
}

describe('a converted price', () => {
  it('is exact to the last digit of the rate', () => {
    expect(into('USD', { rate: '1.0834' })(1999)).toBe(2166)
    expect(into('USD', { rate: '0.0000000001' })(9_000_000_000_000)).toBe(900)
    expect(into('USD', { rate: '1.1' })(8_000_000_000_000)).toBe(8_800_000_000_000)
    expect(into('USD', { rate: '1.2' })(8_000_000_000_000)).toBeNull()
  })

  it('knows currencies without decimals, and with three', () => {
    expect(into('JPY', { rate: '163.25' })(1999)).toBe(3263)
    expect(into('JPY', { rate: '163.25', rounding: 'ten', direction: 'up' })(1999)).toBe(3270)
    expect(into('KWD', { rate: '0.3321' })(1999)).toBe(6639)
    expect(into('KWD', { rate: '0.3321', rounding: 'end95', direction: 'down' })(1999)).toBe(5950)
    expect(into('EUR', { rate: '0.006125' }, 'JPY')(3263)).toBe(1999)
  })

  it.each([
    ['to005', 'nearest', 2165],
    ['to010', 'up', 2170],
    ['end50', 'nearest', 2150],
    ['end90', 'nearest', 2190],
    ['end95', 'down', 2095],
    ['end99', 'nearest', 2199],
    ['whole', 'nearest', 2200],
    ['five', 'down', 2000],
    ['ten', 'up', 3000],
    ['fifty', 'nearest', 5000],
    ['hundred', 'up', 10000],
  ] as const)('ends as %s says, %s', (rounding, direction, price) => {
    expect(into('USD', { rate: '1.0834', rounding, direction })(1999)).toBe(price)
  })

  it('is never nothing for what costs something', () => {
    expect(into('USD', { rounding: 'ten', direction: 'down' })(3)).toBe(1000)
    expect(into('USD', { rounding: 'end99', direction: 'down' })(3)).toBe(99)
    expect(into('USD', { rounding: 'end99', direction: 'up' })(0)).toBe(0)
  })

  it('has no ending that the currency has no coins for', () => {
    expect(gridOf('end99', 'JPY')).toBeNull()
    expect(gridOf('to005', 'JPY')).toBeNull()
    expect(gridOf('end99', 'KWD')).toEqual({ step: 1000, ending: 990 })
    expect(gridOf('five', 'JPY')).toEqual({ step: 5, ending: 0 })
  })

  const rate = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9_999_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(7, '0')}`)
  const conversion = fc.record({
    rate,
    rounding: fc.constantFrom(...ROUNDINGS),
    direction: fc.constantFrom(...DIRECTIONS),
  })
  const pair = fc.constantFrom('EUR USD', 'EUR JPY', 'EUR KWD', 'JPY EUR', 'KWD JPY', 'JPY KWD')

  it('lies on the grid, less than a step away, in the direction that was asked for', () => {
    fc.assert(
      fc.property(conversion, pair, fc.integer({ min: 1, max: 1e7 }), (given, both, amount) => {
        const [from = '', to = ''] = both.split(' ')
        const exchange = exchangeOf(given, { from, to })
        if (!exchange) return
        const { step, ending, factor } = exchange
        const price = convert(amount, exchange)
        if (price === null) return
        const scale = 10n ** BigInt(factor.split('.')[1]?.length ?? 0)
        const exact = BigInt(amount) * BigInt(factor.replace('.', ''))
        const off = BigInt(price) * scale - exact
        const wide = BigInt(step) * scale
        expect(price).toBeGreaterThan(0)
        expect((price - ending) % step).toBe(0)
        if (price <= Math.max(ending, step) && (ending === 0 || price === ending)) return
        if (given.direction === 'up') expect(off >= 0n && off < wide).toBe(true)
        if (given.direction === 'down') expect(off <= 0n && -off < wide).toBe(true)
        if (given.direction === 'nearest') expect(2n * off <= wide && -2n * off < wide).toBe(true)
      }),
    )
  })

  it('keeps what is dearer from becoming cheaper', () => {
    fc.assert(
      fc.property(conversion, fc.nat(1e7), fc.nat(1e6), (given, amount, more) => {
        const exchange = exchangeOf(given, { from: 'EUR', to: 'USD' })
        if (!exchange) return
        const [low, high] = [convert(amount, exchange), convert(amount + more, exchange)]
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })

  it('is to the coin where it is no price', () => {
    const exchange = exchangeOf(
      { rate: '1.0834', rounding: 'end99', direction: 'up' },
      { from: 'EUR', to: 'USD' },
    )
    expect(exchange && convertPlainly(5000, exchange)).toBe(5417)
  })
})

describe('a rate', () => {
  it('is a plain decimal above nothing', () => {
    expect(['1', '1.08', '0.0061', '163.25'].every(isRate)).toBe(true)
    expect(['0', '0.00', '-1', '1e3', '1,08', '', ' 1', '1.', '.5'].some(isRate)).toBe(false)
  })
})
