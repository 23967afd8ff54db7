import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { copiedLines } from './copiedLines.ts'
import type { Carried } from './lineKey.ts'
import { MOST_LINES } from './quantity.ts'

const carries = fc.constantFrom<Carried | null>(
  null,
  { extras: ['wrap'] },
  { giftCard: { amount: 1000 } },
  { giftCard: { amount: 1000, recipientName: 'Ada' } },
  { properties: [{ name: 'Engraving', value: 'Ada' }] },
  { properties: [] },
)
const line = fc
  .record({
    variant: fc.constantFrom('a', 'b', 'c', 'd'),
    quantity: fc.integer({ min: 1, max: 9999 }),
    carries,
  })
  .map((one) => ({ ...one, key: JSON.stringify(one.carries) }))
const cart = fc.uniqueArray(line, { selector: ({ variant, key }) => `${variant} ${key}` })
const isSaid = ({ key }: { key: string }) => /Ada/.test(key)

type Line = { variant: string; key: string; quantity: number }
const write = (into: readonly Line[], lines: readonly Line[]): Line[] => [
  ...new Map([...into, ...lines].map((one) => [`${one.variant} ${one.key}`, one])).values(),
]

describe('a cart that is copied into another one', () => {
  it('loses neither anything that lies there nor a piece, and says what stays behind', () => {
    fc.assert(
      fc.property(cart, cart, (from, into) => {
        const { lines, left } = copiedLines(from, into)
        const after = write(into, lines)
        const pieces = ({ variant, key }: Line, of: readonly Line[]) =>
          of.find((one) => one.variant === variant && one.key === key)?.quantity ?? 0
        for (const one of into)
          expect(pieces(one, after)).toBe(
            isSaid(one) ? one.quantity : Math.max(one.quantity, pieces(one, from)),
          )
        for (const one of from.filter((each) => !isSaid(each)))
          expect(pieces(one, after)).toBeGreaterThanOrEqual(one.quantity)
        expect(left).toBe(from.filter(isSaid).length)
      }),
    )
  })

  it('is the same when it is done twice', () => {
    fc.assert(
      fc.property(cart, cart, (from, into) => {
        const once = write(into, copiedLines(from, into).lines)
        expect(copiedLines(from, once).lines).toEqual([])
      }),
    )
  })

  it('takes nobody else’s words along', () => {
    fc.assert(
      fc.property(cart, cart, (from, into) => {
        expect(copiedLines(from, into).lines.filter(isSaid)).toEqual([])
      }),
    )
  })

  it('goes on as long as there is room', () => {
    const many = (of: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        variant: `${of}${index}`,
        key: '',
        quantity: 1,
        carries: null,
      }))
    const { lines, left } = copiedLines(many('a', 20), many('b', MOST_LINES - 5))
    expect([lines.length, left]).toEqual([5, 15])
  })
})
