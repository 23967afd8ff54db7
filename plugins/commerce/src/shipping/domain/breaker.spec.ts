import { expect, it } from 'vitest'

import { afterFailure, CLOSED, mayAsk, type Breaker } from './index.ts'

const at = (seconds: number): Date => new Date(seconds * 1000)

it('a carrier that fails three times in a row is left alone for half a minute', () => {
  let breaker: Breaker = CLOSED
  for (const second of [1, 2]) {
    breaker = afterFailure(breaker, at(second))
    expect(mayAsk(breaker, at(second))).toBe(true)
  }
  breaker = afterFailure(breaker, at(3))
  expect(mayAsk(breaker, at(3))).toBe(false)
  expect(mayAsk(breaker, at(32))).toBe(false)
  expect(mayAsk(breaker, at(33))).toBe(true)
  // Still down: it rests again at once.
  expect(mayAsk(afterFailure(breaker, at(33)), at(34))).toBe(false)
})
