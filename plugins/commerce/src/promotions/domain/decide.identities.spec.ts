import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyArticle, anyPercent, anyPromotions } from '../../shared/testing/anyPromotions.ts'
import { samplePromotion } from '../../shared/testing/samplePromotion.ts'
import { decide, EVERYTHING, withCode, withoutCode, type Article } from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')
const CURRENCIES = ['EUR', 'JPY'] as const

const lines = fc
  .array(anyArticle, { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ...one, id: `line ${index}` })))

const question = fc.record({
  lines,
  promotions: anyPromotions,
  currency: fc.constantFrom(...CURRENCIES),
  shipping: fc.option(fc.nat(3000)),
  freeAbove: fc.option(fc.nat(50_000)),
  shopper: fc.record({
    country: fc.constantFrom('DE', 'FR', null),
    groups: fc.constantFrom([], ['vip']),
    isNew: fc.constantFrom(true, false, null),
  }),
})
type Asked = typeof question extends fc.Arbitrary<infer T> ? T : never

const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

const worthOf = ({ unitPrice, quantity }: Article) => unitPrice * quantity

const decided = ({ shipping, freeAbove, ...asked }: Asked) =>
  decide({
    ...asked,
    now,
    shippingAfter: (perLine) => {
      const left = sumOf(asked.lines.map(worthOf)) - sumOf(perLine)
      return shipping !== null && freeAbove !== null && left >= freeAbove ? 0 : shipping
    },
  })

const always = (promise: (asked: Asked) => void) =>
  fc.assert(fc.property(question, promise), { numRuns: 1000 })

/** By line, since two that are alike may change places. */
const byLine = (asked: Asked, perLine: readonly number[]) =>
  Object.fromEntries(asked.lines.map(({ id }, index) => [id ?? '', perLine[index]]))

describe('any decision', () => {
  it('takes off each line no more than it is worth, and never less than nothing', () => {
    always((asked) => {
      const { perLine, offShipping } = decided(asked)
      for (const [index, off] of perLine.entries()) {
        expect(Number.isSafeInteger(off)).toBe(true)
        expect(off).toBeGreaterThanOrEqual(0)
        expect(off).toBeLessThanOrEqual(worthOf(asked.lines[index] as Article))
      }
      expect(offShipping).toBeGreaterThanOrEqual(0)
      expect(offShipping).toBeLessThanOrEqual(asked.shipping ?? 0)
    })
  })

  it('has discounts that add up to what comes off lines and shipping', () => {
    always((asked) => {
      const { discounts, perLine, offShipping, verdicts } = decided(asked)
      const total = sumOf(perLine) + offShipping
      expect(sumOf(discounts.map((one) => one.amount))).toBe(total)
      expect(sumOf(verdicts.map((one) => one.amount))).toBe(total)
      for (const one of discounts) expect(one.amount).toBeGreaterThan(0)
    })
  })

  it('says of every promotion whether and why', () => {
    always((asked) => {
      const { verdicts } = decided(asked)
      expect(verdicts.map((one) => one.promotion).sort()).toEqual(
        asked.promotions.map(({ id }) => id).sort(),
      )
      for (const { isApplied, reason } of verdicts)
        expect(reason.code === 'applied').toBe(isApplied)
    })
  })

  it('is the same in whatever order lines and promotions come', () => {
    fc.assert(
      fc.property(
        question.chain((asked) =>
          fc.tuple(
            fc.constant(asked),
            fc.shuffledSubarray([...asked.lines], { minLength: asked.lines.length }),
            fc.shuffledSubarray([...asked.promotions], { minLength: asked.promotions.length }),
          ),
        ),
        ([asked, shuffled, others]) => {
          const one = decided(asked)
          const again = { ...asked, lines: shuffled, promotions: others }
          const other = decided(again)
          expect(other.discounts).toEqual(one.discounts)
          expect(other.verdicts).toEqual(one.verdicts)
          expect(byLine(again, other.perLine)).toEqual(byLine(asked, one.perLine))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is as it was once a code is taken back', () => {
    always((asked) => {
      const added = samplePromotion({ id: 'added', code: 'NEW', combines: false, priority: 1 })
      const all = [...asked.promotions, added]
      const withCodes = (codes: readonly string[]) =>
        decided({
          ...asked,
          promotions: all.filter(({ code }) => code === null || codes.includes(code)),
        })
      const before = withCodes(['A'])
      const entered = withCode(['A'], 'new')
      expect(withCodes(entered).verdicts.length).toBe(before.verdicts.length + 1)
      expect(withCodes(withoutCode(entered, 'new'))).toEqual(before)
    })
  })

  it('gives one that does not combine alone, and of equals the best for the shopper', () => {
    const equals = question.map((asked) => ({
      ...asked,
      freeAbove: null,
      promotions: asked.promotions.map((one) => ({ ...one, priority: 0 })),
    }))
    fc.assert(
      fc.property(equals, (asked) => {
        const { discounts, verdicts } = decided(asked)
        const total = sumOf(discounts.map((one) => one.amount))
        const applied = asked.promotions.filter(
          ({ id }) => verdicts.find((one) => one.promotion === id)?.isApplied,
        )
        if (applied.some(({ combines }) => !combines)) expect(applied).toHaveLength(1)
        for (const one of asked.promotions) {
          if (one.combines) continue
          const alone = decided({ ...asked, promotions: [one] })
          expect(sumOf(alone.discounts.map((discount) => discount.amount))).toBeLessThanOrEqual(
            total,
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('lets a higher priority that does not combine win, whatever the others would give', () => {
    always((asked) => {
      const first = samplePromotion({ id: 'first', combines: false, priority: 9, limits: {} })
      const all = { ...asked, promotions: [...asked.promotions, first] }
      const { discounts } = decided(all)
      if (decided({ ...asked, promotions: [first] }).discounts.length === 0) return
      expect(discounts.map((one) => one.promotion)).toEqual(['first'])
    })
  })
})

describe('steps', () => {
  it('never give less for more', () => {
    const steps = fc.array(
      fc.record({ from: fc.nat(30), currency: fc.constant(null), percent: anyPercent }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    fc.assert(
      fc.property(
        steps,
        fc.nat(5000),
        fc.integer({ min: 1, max: 40 }),
        (tiers, unitPrice, pieces) => {
          const off = (quantity: number) =>
            sumOf(
              decide({
                lines: [{ unitPrice, quantity }],
                promotions: [samplePromotion({ gives: { type: 'tiers', by: 'pieces', tiers } })],
                shopper: { country: null, groups: [], isNew: null },
                currency: 'EUR',
                now,
              }).perLine,
            )
          expect(off(pieces + 1)).toBeGreaterThanOrEqual(off(pieces))
        },
      ),
    )
  })
})

const few = fc.integer({ min: 1, max: 4 })

describe('buy some, get some', () => {
  it('gives as many as a person who lays the pieces out would', () => {
    const stock = fc.array(
      fc.record({ isX: fc.boolean(), isY: fc.boolean(), pieces: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(stock, few, few, (heap, buy, get) => {
        const listed = heap.filter(({ isX, isY }) => isX || isY)
        if (!listed.some(({ isX }) => isX) || !listed.some(({ isY }) => isY)) return
        const lines = listed.map(({ isX, isY, pieces }, index) => ({
          variant: `v${index}`,
          categories: [...(isX ? ['x'] : []), ...(isY ? ['y'] : [])],
          unitPrice: 100,
          quantity: pieces,
        }))
        const { perLine } = decide({
          lines,
          promotions: [
            samplePromotion({
              goods: { ...EVERYTHING, categories: ['x'] },
              gives: {
                type: 'buyXGetY',
                buy,
                get,
                gets: { ...EVERYTHING, categories: ['y'] },
                percent: 100,
                atMost: null,
              },
            }),
          ],
          shopper: { country: null, groups: [], isNew: null },
          currency: 'EUR',
          now,
        })
        const laidOut = roundsByHand(listed, { buy, get })
        expect(sumOf(perLine)).toBe(laidOut * get * 100)
        for (const [index, off] of perLine.entries())
          if (off > 0) expect(listed[index]?.isY).toBe(true)
      }),
    )
  })
})

type Heap = readonly { readonly isX: boolean; readonly isY: boolean; readonly pieces: number }[]

/** Tries every way to hand the pieces that are both to one side or the other. */
const roundsByHand = (heap: Heap, { buy, get }: { buy: number; get: number }): number => {
  const count = (of: (kind: Heap[number]) => boolean) =>
    sumOf(heap.filter(of).map(({ pieces }) => pieces))
  const onlyX = count(({ isX, isY }) => isX && !isY)
  const onlyY = count(({ isX, isY }) => isY && !isX)
  const both = count(({ isX, isY }) => isX && isY)
  let best = 0
  for (let toX = 0; toX <= both; toX += 1) {
    const rounds = Math.min(Math.floor((onlyX + toX) / buy), Math.floor((onlyY + both - toX) / get))
    best = Math.max(best, rounds)
  }
  return best
}
