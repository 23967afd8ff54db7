import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isPlainText, lineKey, shownProperties, type LineProperty } from './index.ts'

const plainly = (text: string) => text
const keyOf = (properties: readonly LineProperty[]) => lineKey({ properties }, plainly)

const anyProperties = fc.uniqueArray(fc.record({ name: fc.string(), value: fc.string() }), {
  selector: ({ name }) => name,
  maxLength: 5,
})

describe('what tells two lines of a variant apart', () => {
  it('is nothing where they carry nothing', () => {
    expect([lineKey({}, plainly), keyOf([])]).toEqual(['', ''])
  })

  it('is the same in whatever order things were said', () => {
    fc.assert(
      fc.property(anyProperties, (properties) => {
        expect(keyOf([...properties].reverse())).toBe(keyOf(properties))
      }),
    )
  })

  it('is another one as soon as a name or a value is', () => {
    fc.assert(
      fc.property(anyProperties, anyProperties, (one, other) => {
        const said = (list: readonly LineProperty[]) =>
          [...list]
            .sort((a, b) => (a.name < b.name ? -1 : 1))
            .map(({ name, value }) => [name, value])
        const isSame = JSON.stringify(said(one)) === JSON.stringify(said(other))
        expect(keyOf(one) === keyOf(other)).toBe(isSame)
      }),
    )
  })

  it('cannot be forged by words that look like others', () => {
    expect(keyOf([{ name: 'a', value: 'b","c' }])).not.toBe(
      keyOf([
        { name: 'a', value: 'b' },
        { name: 'c', value: '' },
      ]),
    )
  })
})

describe('words on a line', () => {
  it('hold no characters that break a label, a letter or a database', () => {
    for (const fit of ['Anna', 'Für Opa\n80 Jahre', '👩‍👧 ♥', 'ünïcode'])
      expect(isPlainText(fit)).toBe(true)
    for (const unfit of ['a\u0000b', '\u001b[31m', 'a\tb', '\u202egnp', '\ud800'])
      expect(isPlainText(unfit)).toBe(false)
  })

  it('are shown to shoppers unless they are kept for an integration', () => {
    const anna = { name: 'Engraving', value: 'Anna' }
    expect(shownProperties([anna, { name: '_job', value: '7' }])).toEqual([anna])
    expect(shownProperties(undefined)).toEqual([])
  })
})
