import { randomBytes } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  codeFrom,
  isGiftCardCode,
  lastFour,
  normalizeGiftCardCode,
  printedCode,
  spreadBack,
  type CreditUse,
} from './index.ts'

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const anyCode = fc
  .infiniteStream(fc.uint8Array({ minLength: 32, maxLength: 32 }))
  .map((blocks) => codeFrom(() => blocks.next().value as Uint8Array))

describe('a gift card’s code', () => {
  it('has twenty letters that nobody mixes up, and is read however it is typed', () => {
    const code = codeFrom(() => randomBytes(32))
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{20}$/)
    expect(printedCode(code)).toMatch(/^(\w{4}-){4}\w{4}$/)
    expect(normalizeGiftCardCode(` ${printedCode(code).toLowerCase()} `)).toBe(code)
    expect(normalizeGiftCardCode(code.replace(/(.{5})/g, '$1 – '))).toBe(code)
    expect(lastFour(code)).toBe(code.slice(16))
  })

  it('is the same for the same bytes, and fair to all letters', () => {
    const zeros = new Uint8Array(32)
    expect(codeFrom(() => zeros)).toBe(codeFrom(() => zeros))
    const counts = new Map<string, number>()
    for (let n = 0; n < 2_000; n += 1) {
      for (const letter of codeFrom(() => randomBytes(32)).slice(0, 19))
        counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
    const mean = (2_000 * 19) / 31
    for (const letter of LETTERS) {
      expect(counts.get(letter)).toBeGreaterThan(mean * 0.8)
      expect(counts.get(letter)).toBeLessThan(mean * 1.2)
    }
  })

  it('is found wrong for each letter that is misread and each two that are swapped', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(19), fc.nat(29), (code, place, other) => {
        expect(isGiftCardCode(code)).toBe(true)
        const letters = [...code]
        const wrong = LETTERS.replace(letters[place] ?? '', '')[other] ?? ''
        expect(isGiftCardCode(letters.with(place, wrong).join(''))).toBe(false)
        const [a = '', b = ''] = [letters[place], letters[place + 1]]
        // The last letter is reckoned from the others and has no place of its own to weigh by.
        if (place < 18 && a !== b) {
          const swapped = letters
            .with(place, b)
            .with(place + 1, a)
            .join('')
          expect(isGiftCardCode(swapped)).toBe(false)
        }
      }),
    )
    for (const text of ['', 'WELCOME10', '0'.repeat(20), 'A'.repeat(19)])
      expect(isGiftCardCode(text)).toBe(false)
  })
})

describe('what is given back', () => {
  const uses = fc
    .array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 6 })
    .map((amounts) =>
      amounts.map((amount, index): CreditUse => ({
        id: String(index),
        kind: 'gift_card',
        last4: 'AB12',
        amount,
      })),
    )

  it('adds up to the last minor unit and never exceeds what a card has paid', () => {
    fc.assert(
      fc.property(
        uses,
        fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }),
        (paid, parts) => {
          const total = paid.reduce((sum, { amount }) => sum + amount, 0)
          const given = new Map<string, number>()
          let left = total
          for (const percent of [...parts, 100]) {
            const amount = percent === 100 ? left : Math.floor((left * percent) / 100)
            const back = spreadBack(amount, paid, given)
            expect(back.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
            for (const part of back) given.set(part.id, (given.get(part.id) ?? 0) + part.amount)
            left -= amount
          }
          for (const use of paid) expect(given.get(use.id) ?? 0).toBe(use.amount)
          expect(() => spreadBack(1, paid, given)).toThrow(/more was to be given back/)
        },
      ),
    )
  })
})
