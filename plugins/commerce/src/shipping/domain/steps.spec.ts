import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { stepsFault, type Step } from './index.ts'
import { stepPrice } from './steps.ts'

const table: Step[] = [
  { upTo: 1000, price: 390 },
  { upTo: 5000, price: 590 },
  { upTo: 31_500, price: 1290 },
]

describe('a table of prices', () => {
  it.each([
    [0, 390],
    [1000, 390],
    [1001, 590],
    [5000, 590],
    [31_500, 1290],
    [31_501, null],
  ])('asks for %i grams %s', (measure, price) => {
    expect(stepPrice(table, measure)).toBe(price)
  })

  it('goes on by further units, each that is begun counted whole', () => {
    const further = { per: 1000, price: 100 }
    expect(stepPrice(table, 31_501, further)).toBe(1390)
    expect(stepPrice(table, 32_500, further)).toBe(1390)
    expect(stepPrice(table, 32_501, further)).toBe(1490)
    expect(stepPrice([...table, { upTo: null, price: 1990 }], 99_999, further)).toBe(1990)
  })

  it('is read alike in any order of its rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...table, { upTo: null, price: 1990 }], { minLength: 4 }),
        fc.nat(40_000),
        (rows, measure) => {
          expect(stepPrice(rows, measure)).toBe(
            stepPrice([...table, { upTo: null, price: 1990 }], measure),
          )
        },
      ),
    )
  })

  it('never asks less for more where its prices rise', () => {
    const rising = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(500)), {
        minLength: 1,
        maxLength: 9,
      })
      .map((rows) => {
        let [upTo, price] = [0, 0]
        return rows.map(([reach, more]) => ({ upTo: (upTo += reach), price: (price += more) }))
      })
    const further = { per: 500, price: 50 }
    fc.assert(
      fc.property(rising, fc.nat(60_000), fc.nat(60_000), (rows, a, b) => {
        expect(stepsFault(rows)).toBeNull()
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const [low, high] = [stepPrice(rows, less, further), stepPrice(rows, more, further)]
        expect(high ?? -1).toBeGreaterThanOrEqual(low ?? 0)
      }),
    )
  })

  it('is refused where it cannot be read', () => {
    const faults: [unknown, RegExp][] = [
      [null, /At least one row/],
      [[], /At least one row/],
      [[{ upTo: 1000 }], /Row 1 needs a price/],
      [[{ upTo: 1000, price: 1.5 }], /Row 1 needs a price/],
      [
        [
          { upTo: null, price: 1 },
          { upTo: 5, price: 2 },
        ],
        /Only the last row/,
      ],
      [
        [
          { upTo: 5, price: 1 },
          { upTo: 5, price: 2 },
        ],
        /Row 2 has to reach further/,
      ],
      [[{ upTo: -1, price: 1 }], /above 0/],
      [[{ upTo: 5, price: 1, prices: { USD: -1 } }], /cannot be read/],
    ]
    for (const [rows, fault] of faults) expect(stepsFault(rows)).toMatch(fault)
    expect(stepsFault([...table, { upTo: null, price: 0 }])).toBeNull()
  })
})
