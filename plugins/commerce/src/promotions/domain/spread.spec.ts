import { allocate, money } from '@souk/kernel/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { spread } from './spread.ts'

it('splits just as the kernel does, in sums of any size', () => {
  const worths = fc.array(fc.oneof(fc.nat(500), fc.nat(100_000_000_000)), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(worths, fc.double({ min: 0, max: 1, noNaN: true }), (weights, share) => {
      const whole = weights.reduce((all, one) => all + one, 0)
      const amount = Math.floor(whole * share)
      const slow = allocate(money(amount, 'EUR'), weights).map((part) => part.amount)
      expect(spread(amount, weights)).toEqual(slow)
    }),
    { numRuns: 1000 },
  )
  expect(spread(5, [])).toEqual([])
  expect(spread(0, [3, 0])).toEqual([0, 0])
})
