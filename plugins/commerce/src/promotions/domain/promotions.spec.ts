import { money, sum } from '@souk/kernel/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  assertPromotionValue,
  codeRefusal,
  discountGoods,
  normalizeCode,
  requirePromotion,
  withCode,
  withoutCode,
  type Promotion,
} from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')
const before = new Date('2026-02-01T12:00:00Z')
const after = new Date('2026-04-01T12:00:00Z')

const promotion = (facts: Partial<Promotion> = {}): Promotion => ({
  id: 'p1',
  title: 'Welcome',
  code: 'WELCOME10',
  type: 'percentage',
  value: 10,
  active: true,
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  used: 0,
  minimum: null,
  ...facts,
})

const euro = (amount: number) => money(amount, 'EUR')

describe('a code', () => {
  it('is the same in small letters and with blanks', () => {
    expect(normalizeCode(' welcome 10\n')).toBe('WELCOME10')
    expect(withCode(['WELCOME10'], 'Welcome10')).toEqual(['WELCOME10'])
    expect(withoutCode(['WELCOME10', 'SPRING'], 'welcome10')).toEqual(['SPRING'])
  })

  it.each([
    ['holds', null, promotion()],
    ['holds on its first moment', null, promotion({ startsAt: now, endsAt: after })],
    ['holds up to its last use', null, promotion({ usageLimit: 3, used: 2 })],
    ['holds from its minimum on', null, promotion({ minimum: 1000 })],
    ['is unknown', 'code_unknown', undefined],
    ['is unknown while switched off', 'code_unknown', promotion({ active: false })],
    ['has expired', 'code_expired', promotion({ endsAt: before })],
    ['expires at its very end', 'code_expired', promotion({ endsAt: now })],
    ['is used up', 'code_exhausted', promotion({ usageLimit: 3, used: 3 })],
    ['has not begun', 'code_not_applicable', promotion({ startsAt: after })],
    ['wants more goods', 'code_not_applicable', promotion({ minimum: 1001 })],
  ] as const)('%s', (_, refusal, found) => {
    expect(codeRefusal(found, { goods: 1000, now })).toBe(refusal)
  })

  it('is refused with the reason, and with what would help', () => {
    const circumstances = { code: 'welcome10', goods: 1000, now }
    expect(requirePromotion(promotion(), circumstances).id).toBe('p1')
    expect(() => requirePromotion(undefined, circumstances)).toThrow('There is no code WELCOME10.')
    expect(() => requirePromotion(promotion({ minimum: 2000 }), circumstances)).toThrow(
      expect.objectContaining({
        code: 'code_not_applicable',
        status: 422,
        data: { code: 'WELCOME10', minimum: 2000 },
      }),
    )
  })

  it('takes off a percentage that makes sense', () => {
    expect(() => assertPromotionValue(12.5)).not.toThrow()
    for (const value of [0, -5, 100.5, 1 / 3]) expect(() => assertPromotionValue(value)).toThrow()
  })
})

describe('a discount', () => {
  it('is spread over the lines by their worth', () => {
    const { total, perLine, discounts } = discountGoods([euro(1999), euro(1), euro(0)], {
      currency: 'EUR',
      promotions: [promotion()],
      now,
    })
    expect(total).toEqual(euro(200))
    expect(perLine).toEqual([euro(200), euro(0), euro(0)])
    expect(discounts).toEqual([{ code: 'WELCOME10', title: 'Welcome', amount: 200 }])
  })

  it('leaves out what does not hold, and an empty cart alone', () => {
    const expired = [promotion({ endsAt: before })]
    expect(discountGoods([euro(1000)], { currency: 'EUR', promotions: expired, now })).toEqual({
      discounts: [],
      total: euro(0),
      perLine: [euro(0)],
    })
    expect(discountGoods([], { currency: 'EUR', promotions: [promotion()], now }).perLine).toEqual(
      [],
    )
  })

  it('never takes off more than there is, on the whole and on every line', () => {
    const values = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 12 }), values, (amounts, percents) => {
        const lines = amounts.map(euro)
        const promotions = percents.map((value) => promotion({ value }))
        const { total, perLine, discounts } = discountGoods(lines, {
          currency: 'EUR',
          promotions,
          now,
        })
        expect(sum(perLine, 'EUR')).toEqual(total)
        expect(discounts.reduce((all, { amount }) => all + amount, 0)).toBe(total.amount)
        for (const [index, { amount }] of perLine.entries()) {
          expect(amount).toBeGreaterThanOrEqual(0)
          expect(amount).toBeLessThanOrEqual(amounts[index] ?? 0)
        }
      }),
    )
  })
})
