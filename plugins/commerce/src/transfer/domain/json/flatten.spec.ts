import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { flatten, isFlattened, unflatten } from './flatten.ts'

describe('a thing of JSON as cells', () => {
  it('comes back as it was', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 6 })
    // Half a character, NUL and nothing at all are told of elsewhere.
    const things = fc.dictionary(
      word,
      fc.oneof(
        fc.array(fc.record({ id: fc.integer(), tags: fc.array(word) }), { minLength: 1 }),
        fc.constantFrom(null, true, 0.5, '', [], {}, '#0', '/a~1'),
        fc.dictionary(word, fc.integer()),
      ),
      { minKeys: 1 },
    )
    fc.assert(
      fc.property(things, (thing) => {
        expect(unflatten(flatten(thing))).toEqual({ ...thing })
      }),
    )
  })

  // Every cell had the list copied that it is in: of one so long that took minutes.
  it('comes back with a very long list', () => {
    const thing = { list: Array.from({ length: 300_000 }, (_, at) => at) }
    expect(unflatten(flatten(thing))).toEqual(thing)
  })

  // A table with such a column was taken for JSON, and no file of the shop could be written any more.
  it('is none in a table with a heading that looks like a path', () => {
    expect(isFlattened([{ Handle: 'cup', '/size': 'large' }])).toBe(false)
    expect(isFlattened([flatten({ handle: 'cup' })])).toBe(true)
  })
})
