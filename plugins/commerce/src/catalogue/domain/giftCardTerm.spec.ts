import { describe, expect, it } from 'vitest'

import { giftCardTerm, isLawfulEnd } from './index.ts'

describe('how long a gift card is good for', () => {
  it.each([
    ['is what the shop wants where no law says how long', 6, 'DE', 6],
    ['is what the shop wants where that is not known', 6, null, 6],
    ['is never shorter than the law has it', 12, 'US', 60],
    ['may be longer than that', 72, 'US', 72],
    ['is for ever where no end is allowed', 12, 'CA', null],
    ['is for ever where the shop wants no end', null, 'AU', null],
  ] as const)('%s', (_, wanted, home, months) => {
    expect(giftCardTerm(wanted, { taxation: { home } })).toBe(months)
  })

  it('is the product’s own, or else the shop’s', () => {
    const shop = { pricing: { giftCardMonths: 24 } }
    expect(giftCardTerm(null, shop)).toBe(24)
    expect(giftCardTerm(36, shop)).toBe(36)
  })

  it.each([
    ['2029-11-22T23:00:00Z', 'NZ', false],
    ['2029-11-23T00:00:00Z', 'NZ', true],
    ['2099-01-01T00:00:00Z', 'CA', false],
    ['2026-12-01T00:00:00Z', 'DE', true],
  ] as const)('may be until %s in %s, or may not', (end, home, allowed) => {
    const from = new Date('2026-11-23T15:00:00Z')
    expect(isLawfulEnd(new Date(end), { from, shop: { taxation: { home } } })).toBe(allowed)
  })
})
