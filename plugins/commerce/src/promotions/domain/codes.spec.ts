import { describe, expect, it } from 'vitest'

import { samplePromotion } from '../../shared/testing/samplePromotion.ts'
import {
  assertPromotionValue,
  codeRefusal,
  decide,
  normalizeCode,
  requireCode,
  withCode,
  withoutCode,
  type Promotion,
  type Shopper,
} from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')
const before = new Date('2026-02-01T12:00:00Z')
const after = new Date('2026-04-01T12:00:00Z')

const verdictOn = (
  promotion: Promotion,
  { shopper, currency = 'EUR' }: { shopper?: Partial<Shopper>; currency?: string } = {},
) => {
  const [verdict] = decide({
    lines: [
      { unitPrice: 500, quantity: 2, product: 'mug', variant: 'mug-blue', categories: ['c'] },
    ],
    promotions: [promotion],
    shopper: { country: null, groups: [], isNew: null, ...shopper },
    currency,
    now,
  }).verdicts
  if (!verdict) throw new Error('Nothing was considered.')
  return verdict
}

describe('a code', () => {
  it('is the same in small letters and with blanks', () => {
    expect(normalizeCode(' welcome 10\n')).toBe('WELCOME10')
    expect(withCode(['WELCOME10'], 'Welcome10')).toEqual(['WELCOME10'])
    expect(withoutCode(['WELCOME10', 'SPRING'], 'welcome10')).toEqual(['SPRING'])
  })

  const limits = (facts: Partial<Promotion['limits']>) => samplePromotion({ limits: facts })
  const conditions = (facts: Partial<Promotion['conditions']>) =>
    samplePromotion({ conditions: facts })

  it.each([
    ['holds', null, 'applied', samplePromotion()],
    [
      'holds on its first moment',
      null,
      'applied',
      samplePromotion({ startsAt: now, endsAt: after }),
    ],
    ['holds up to its last use', null, 'applied', limits({ total: 3, used: 2 })],
    ['holds from its minimum on', null, 'applied', conditions({ minimum: { EUR: 1000 } })],
    ['holds while nobody knows who buys', null, 'applied', conditions({ firstOrder: true })],
    ['waits for the country', null, 'country_unknown', conditions({ countries: ['DE'] })],
    [
      'is unknown while switched off',
      'code_unknown',
      'switched_off',
      samplePromotion({ active: false }),
    ],
    ['is over on its last moment', 'code_expired', 'ended', samplePromotion({ endsAt: now })],
    [
      'is over before it is used up',
      'code_expired',
      'ended',
      samplePromotion({ endsAt: before, limits: { total: 1, used: 1 } }),
    ],
    ['is used up', 'code_exhausted', 'used_up', limits({ total: 3, used: 3 })],
    [
      'of many is used up',
      'code_exhausted',
      'code_used_up',
      limits({ ofCode: { total: 1, used: 1 } }),
    ],
    [
      'was used by the shopper',
      'code_exhausted',
      'used_by_shopper',
      limits({ perCustomer: 1, usedByShopper: 1 }),
    ],
    [
      'has no money left',
      'code_exhausted',
      'budget_used_up',
      limits({ budget: { EUR: 500 }, given: { EUR: 500 } }),
    ],
    [
      'has not enough money left for this',
      'code_exhausted',
      'budget_used_up',
      limits({ budget: { EUR: 500 }, given: { EUR: 401 } }),
    ],
    [
      'takes the last of the money',
      null,
      'applied',
      limits({ budget: { EUR: 500 }, given: { EUR: 400 } }),
    ],
    [
      'has no money of this currency',
      'code_not_applicable',
      'not_in_currency',
      limits({ budget: { USD: 500 } }),
    ],
    ['has not begun', 'code_not_applicable', 'not_begun', samplePromotion({ startsAt: after })],
    [
      'wants more goods',
      'code_not_applicable',
      'worth_too_little',
      conditions({ minimum: { EUR: 1001 } }),
    ],
    [
      'wants more pieces',
      'code_not_applicable',
      'too_few_pieces',
      conditions({ minimumPieces: 3 }),
    ],
    [
      'is for certain customers',
      'code_not_applicable',
      'not_in_group',
      conditions({ groups: ['vip'] }),
    ],
    [
      'is for other goods',
      'code_not_applicable',
      'nothing_of_it',
      samplePromotion({ goods: { products: ['cup'], variants: [], categories: [] } }),
    ],
  ] as const)('%s', (_, refusal, reason, promotion) => {
    const verdict = verdictOn(promotion as Promotion)
    expect(verdict.reason.code).toBe(reason)
    expect(codeRefusal(verdict)).toBe(refusal)
    expect(verdict.isApplied).toBe(reason === 'applied')
  })

  it('goes by who buys and where to', () => {
    const said = (promotion: Promotion, shopper: Partial<Shopper>) =>
      verdictOn(promotion, { shopper }).reason.code
    const german = conditions({ countries: ['DE'] })
    expect([said(german, { country: 'DE' }), said(german, { country: 'FR' })]).toEqual([
      'applied',
      'not_there',
    ])
    expect(said(conditions({ groups: ['vip', 'staff'] }), { groups: ['staff'] })).toBe('applied')
    const first = conditions({ firstOrder: true })
    expect([said(first, { isNew: true }), said(first, { isNew: false })]).toEqual([
      'applied',
      'not_first_order',
    ])
  })

  it.each([
    [{ products: ['mug'], variants: [], categories: [] }],
    [{ products: ['x'], variants: ['mug-blue'], categories: [] }],
    [{ products: [], variants: [], categories: ['b', 'c'] }],
  ])('finds its goods by %o', (goods) => {
    expect(verdictOn(samplePromotion({ goods })).amount).toBe(100)
  })

  it('is refused with the reason, what would help, and a sentence in the shop’s language', () => {
    const speech = { code: 'welcome10', locale: 'de-AT', currency: 'EUR', timeZone: 'UTC' }
    expect(() => requireCode(verdictOn(samplePromotion()), speech)).not.toThrow()
    expect(() => requireCode(undefined, speech)).toThrow('There is no code WELCOME10.')
    expect(() => requireCode(verdictOn(conditions({ minimum: { EUR: 2000 } })), speech)).toThrow(
      expect.objectContaining({
        code: 'code_not_applicable',
        status: 422,
        data: {
          code: 'WELCOME10',
          reason: 'worth_too_little',
          minimum: 2000,
          missing: 1000,
          why: expect.stringMatching(/^Gilt ab €.20,00\. Es fehlen noch €.10,00\.$/),
        },
      }),
    )
  })

  it('that is switched off says nothing of itself', () => {
    const off = verdictOn(samplePromotion({ active: false }))
    expect(() =>
      requireCode(off, { code: 'X', locale: 'en', currency: 'EUR', timeZone: 'UTC' }),
    ).toThrow(expect.objectContaining({ code: 'code_unknown', data: { code: 'X' } }))
  })

  it('takes off a percentage that makes sense', () => {
    expect(() => assertPromotionValue(12.5)).not.toThrow()
    for (const value of [0, -5, 100.5, 1 / 3]) expect(() => assertPromotionValue(value)).toThrow()
  })
})
