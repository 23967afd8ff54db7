import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ourAmount, providerAmount, stepOf } from './currency.ts'

describe('an amount at Stripe', () => {
  it.each([
    ['EUR', 1999, 1999],
    ['JPY', 1999, 1999],
    ['KWD', 1990, 1990],
    ['ISK', 1999, 199_900],
    ['UGX', 2000, 200_000],
    ['HUF', 17_500, 1_750_000],
    ['MGA', 2000, 2000],
  ])('counts %s %d as %d, and back', (currency, ours, theirs) => {
    expect(providerAmount(ours, currency)).toBe(theirs)
    expect(ourAmount(theirs, currency)).toBe(ours)
    expect(ourAmount(theirs, currency.toLowerCase())).toBe(ours)
  })

  it('that Stripe cannot count is refused, in a sentence', () => {
    expect(() => providerAmount(1999, 'KWD')).toThrow(
      'Card payments in KWD have to be whole multiples of 0.010.',
    )
    expect(() => providerAmount(1000, 'LYD')).toThrow('Card payments cannot be made in LYD.')
  })

  it('survives the way there and back in every currency', () => {
    const currencies = ['EUR', 'JPY', 'KWD', 'BHD', 'ISK', 'UGX', 'MGA', 'HUF', 'XOF', 'CLP']
    fc.assert(
      fc.property(fc.constantFrom(...currencies), fc.nat(1_000_000), (currency, count) => {
        const ours = count * stepOf(currency)
        expect(ourAmount(providerAmount(ours, currency), currency)).toBe(ours)
      }),
    )
  })

  it('is zero without a sign', () => {
    expect(Object.is(providerAmount(0, 'ISK'), 0)).toBe(true)
  })
})
