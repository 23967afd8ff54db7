import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { lettersOf, MAX_LETTERS, nextLetter } from './nextLetter.ts'

const HOUR = 60 * 60 * 1000
const at = (hours: number) => new Date(Date.UTC(2031, 0, 1) + hours * HOUR)
const letters = [{ afterHours: 2 }, { afterHours: 24, code: ' welcome10 ' }]

describe('the letters of a shop', () => {
  it('are none until it says so', () => {
    expect(lettersOf(undefined)).toEqual([])
    expect(lettersOf({ letters })).toEqual([])
    expect(lettersOf({ on: true })).toEqual([])
  })

  it('are three at most, the earliest first, none too soon', () => {
    const given = [30, 0.1, 5, 3, 9, 9999].map((afterHours) => ({ afterHours }))
    expect(lettersOf({ on: true, letters: given }).map(({ afterHours }) => afterHours)).toEqual([
      3, 5, 9,
    ])
  })
})

describe('a cart that was left', () => {
  const facts = { letters, sent: 0, lastSentAt: null, changedAt: at(0) }

  it('is due its first letter after as many hours as the shop says', () => {
    expect(nextLetter({ ...facts, now: at(1.9) })).toEqual({ kind: 'later', at: at(2) })
    expect(nextLetter({ ...facts, now: at(2) })).toEqual({ kind: 'now', number: 1, code: null })
  })

  it('waits anew when it is changed, and is written to no more than there are letters', () => {
    const second = { ...facts, sent: 1, lastSentAt: at(2) }
    expect(nextLetter({ ...second, now: at(24) })).toEqual({
      kind: 'now',
      number: 2,
      code: 'WELCOME10',
    })
    expect(nextLetter({ ...second, changedAt: at(10), now: at(24) })).toEqual({
      kind: 'later',
      at: at(34),
    })
    expect(nextLetter({ ...facts, sent: 2, lastSentAt: at(24), now: at(999) })).toEqual({
      kind: 'never',
    })
  })

  it('never gets two letters at once, however late the house was', () => {
    const some = fc.array(fc.record({ afterHours: fc.integer({ min: 1, max: 300 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    const looks = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(some, looks, (given, steps) => {
        const all = lettersOf({ on: true, letters: given })
        const sentAt: Date[] = []
        let now = 0
        for (const step of steps) {
          now += step
          const next = nextLetter({
            letters: all,
            sent: sentAt.length,
            lastSentAt: sentAt.at(-1) ?? null,
            changedAt: at(0),
            now: at(now),
          })
          if (next.kind === 'later') expect(next.at > at(now)).toBe(true)
          if (next.kind === 'now') sentAt.push(at(now))
        }
        expect(sentAt.length).toBeLessThanOrEqual(MAX_LETTERS)
        for (const [n, when] of sentAt.entries()) {
          expect(when >= at(all[n]?.afterHours ?? Infinity)).toBe(true)
          const before = sentAt[n - 1]
          if (before) expect(when.getTime() - before.getTime()).toBeGreaterThanOrEqual(HOUR)
        }
      }),
    )
  })
})
