import { describe, expect, it } from 'vitest'

import { readAmount, UNREADABLE } from './typedAmount.ts'

const [CENTS, GRAMS, PIECES] = [100, 1000, 1]

describe('what is typed into a table of prices', () => {
  it.each([
    ['4.90', CENTS, 490],
    ['4,9', CENTS, 490],
    ['.5', CENTS, 50],
    ['12.', CENTS, 1200],
    [' 1000 ', CENTS, 100_000],
    ['2,5', GRAMS, 2500],
    ['0.001', GRAMS, 1],
    ['1200', PIECES, 1200],
    ['', CENTS, null],
  ])('is read as it is meant: “%s”', (text, scale, amount) => {
    expect(readAmount(text, scale)).toBe(amount)
  })

  // Parcels for a thousand cost one, and nobody could tell 1e3 from a slip.
  it.each([
    ['1,000', CENTS],
    ['1.000', CENTS],
    ['1,000', PIECES],
    ['1,000.00', CENTS],
    ['1e3', CENTS],
    ['0x1F', CENTS],
    ['-1', CENTS],
    ['.', CENTS],
    ['4.999', CENTS],
    ['1.5', PIECES],
    ['9'.repeat(20), CENTS],
    ['cheap', CENTS],
  ])('is not guessed at: “%s”', (text, scale) => {
    expect(readAmount(text, scale)).toBe(UNREADABLE)
  })
})
