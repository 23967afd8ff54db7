import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { awaitedOf } from './awaited.ts'

const line = (id: string, quantity: number, more: object = {}) => ({
  id,
  variant: 'cup',
  quantity,
  free: 3,
  shipsFrom: null,
  ...more,
})

describe('what has to be waited for', () => {
  it('is what goes beyond the shelf', () => {
    expect(awaitedOf([line('a', 3)]).size).toBe(0)
    expect(awaitedOf([line('a', 5)]).get('a')).toEqual({ pieces: 2, shipsFrom: null })
  })

  it('is shared by lines of the same piece: the first takes from the shelf', () => {
    const awaited = awaitedOf([line('plain', 2), line('engraved', 2)])
    expect([...awaited]).toEqual([['engraved', { pieces: 1, shipsFrom: null }]])
  })

  it('says from when on it is sent', () => {
    const shipsFrom = '2027-03-01T00:00:00.000Z'
    expect(awaitedOf([line('a', 4, { shipsFrom })]).get('a')).toEqual({ pieces: 1, shipsFrom })
    expect(awaitedOf([line('a', 1, { shipsFrom })]).size).toBe(0)
  })

  it('is of a bundle as many as lack a part, until the last part comes', () => {
    const parts = [
      { variant: 'cup', quantity: 2, free: 5, shipsFrom: '2027-03-01T00:00:00.000Z' },
      { variant: 'pot', quantity: 1, free: 0, shipsFrom: '2027-02-01T00:00:00.000Z' },
    ]
    // Five cups make two sets, and there is no pot for either.
    expect(awaitedOf([line('set', 3, { variant: 'set', free: 0, parts })]).get('set')).toEqual({
      pieces: 3,
      shipsFrom: '2027-03-01T00:00:00.000Z',
    })
  })

  it('is nothing of a gift card, which lies on no shelf', () => {
    expect(awaitedOf([line('card', 2, { kind: 'gift_card', free: 0 })]).size).toBe(0)
  })

  it('is together what all lines want beyond the shelf, in whatever order they lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        fc.nat(30),
        (quantities, free) => {
          const lines = quantities.map((quantity, n) => line(String(n), quantity, { free }))
          const missing = (given: typeof lines) =>
            [...awaitedOf(given).values()].reduce((sum, { pieces }) => sum + pieces, 0)
          const wanted = quantities.reduce((sum, one) => sum + one, 0)
          expect(missing(lines)).toBe(Math.max(0, wanted - free))
          expect(missing(lines.toReversed())).toBe(missing(lines))
        },
      ),
    )
  })
})
