import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changesAnything, putRight, type LevelFacts } from './putRight.ts'

const level: LevelFacts = {
  onHand: 12,
  held: 2,
  backordered: 0,
  incoming: 0,
  moved: 9,
  holds: 2,
  waits: 0,
  coming: 0,
  places: [],
}
const place = (name: string, is: number, moved: number, isDefault = false) => ({
  location: name,
  name,
  is,
  moved,
  isDefault,
})

describe('a level that is put right', () => {
  it('is what its movements come to', () => {
    expect(putRight(level)).toMatchObject({ onHand: { from: 12, to: 9 }, missingInLog: 0 })
    expect(changesAnything(putRight({ ...level, onHand: 9 }))).toBe(false)
  })

  it('keeps what is held for shoppers, and says that the log lacked it', () => {
    const repair = putRight({ ...level, moved: 1, holds: 3 })
    expect(repair).toMatchObject({ onHand: { to: 3 }, held: { to: 3 }, missingInLog: 2 })
  })

  it('leaves places that add up, and takes the others from the log', () => {
    const places = [place('Barn', 4, 3), place('Shop', 5, 6, true)]
    expect(putRight({ ...level, places }).places.map(({ to }) => to)).toEqual([4, 5])
    const wrong = [place('Barn', 7, 3), place('Shop', 5, 6, true)]
    expect(putRight({ ...level, places: wrong }).places.map(({ to }) => to)).toEqual([3, 6])
    const unknown = [place('Barn', 7, 0), place('Shop', 5, 2, true)]
    expect(putRight({ ...level, places: unknown }).places.map(({ to }) => to)).toEqual([0, 9])
  })

  it('never is below what is held, and its places always come to it', () => {
    const pieces = fc.integer({ min: 0, max: 50 })
    const moved = fc.integer({ min: -50, max: 50 })
    const facts = fc.record({
      onHand: pieces,
      held: pieces,
      backordered: pieces,
      incoming: pieces,
      moved,
      holds: pieces,
      waits: pieces,
      coming: pieces,
      places: fc.array(
        fc.record({
          location: fc.string(),
          name: fc.string(),
          is: pieces,
          moved,
          isDefault: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    })
    fc.assert(
      fc.property(facts, (given) => {
        const { onHand, held, places, missingInLog } = putRight(given)
        expect(onHand.to).toBeGreaterThanOrEqual(held.to)
        expect(given.moved + missingInLog).toBe(onHand.to)
        if (places.length > 0) expect(places.reduce((sum, { to }) => sum + to, 0)).toBe(onHand.to)
        for (const { to } of places) expect(to).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
