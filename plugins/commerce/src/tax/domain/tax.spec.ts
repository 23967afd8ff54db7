import { add, money } from '@souk/kernel/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { assertTaxRates, rateFor, taxed } from './index.ts'

const euro = (amount: number) => money(amount, 'EUR')
const anyRate = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 10_000)

describe('a tax rate', () => {
  const rates = [
    { country: 'DE', rate: 19 },
    { country: 'CH', rate: 8.1 },
  ]

  it('is the country’s, and none where the shop has none', () => {
    expect(['CH', 'FR', null].map((country) => rateFor(rates, country))).toEqual([8.1, 0, 0])
  })

  it('is computed with whatever was stored, to four decimals', () => {
    const stored = [19.123456, 1 / 3, -5, Number.NaN, 7.00005]
    const found = stored.map((rate) => rateFor([{ country: 'DE', rate }], 'DE'))
    expect(found).toEqual([19.1235, 0.3333, 0, 0, 7.0001])
    for (const rate of found)
      expect(() => taxed(euro(1000), { rate, inclusive: true })).not.toThrow()
  })

  it('is a percentage, one a country', () => {
    expect(() => assertTaxRates(rates)).not.toThrow()
    expect(() => assertTaxRates([...rates, { country: 'DE', rate: 7 }])).toThrow(
      'two tax rates for DE',
    )
    for (const rate of [-1, 100.1, 1 / 3, Number.NaN]) {
      expect(() => assertTaxRates([{ country: 'DE', rate }])).toThrow(
        expect.objectContaining({ code: 'tax_rate_invalid' }),
      )
    }
  })
})

describe('tax', () => {
  it('is put on top of a net price', () => {
    expect(taxed(euro(1000), { rate: 19, inclusive: false })).toEqual({
      net: euro(1000),
      tax: euro(190),
      gross: euro(1190),
    })
  })

  it('is contained in a gross price', () => {
    expect(taxed(euro(1190), { rate: 19, inclusive: true })).toEqual({
      net: euro(1000),
      tax: euro(190),
      gross: euro(1190),
    })
    expect(taxed(money(1000, 'JPY'), { rate: 10, inclusive: true }).tax).toEqual(money(91, 'JPY'))
  })

  it('and the net price make the gross one, either way', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), anyRate, fc.boolean(), (amount, rate, inclusive) => {
        const { net, tax, gross } = taxed(euro(amount), { rate, inclusive })
        expect(add(net, tax)).toEqual(gross)
        expect(Math.min(net.amount, tax.amount)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('comes to the same, whether it was put on top or is found inside', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), anyRate, (amount, rate) => {
        const onTop = taxed(euro(amount), { rate, inclusive: false })
        const inside = taxed(onTop.gross, { rate, inclusive: true })
        expect(Math.abs(inside.tax.amount - onTop.tax.amount)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
