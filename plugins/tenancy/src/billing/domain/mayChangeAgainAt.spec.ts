import { describe, expect, it } from 'vitest'

import { mayChangeAgainAt, type Standing, type Terms } from './index.ts'

const terms = (plan: string): Terms => ({
  plan,
  name: plan,
  currency: 'EUR',
  price: 2_900,
  trialDays: 0,
  allowances: [{ meter: 'orders', included: 2, price: 5 }],
})
const row = (since: string, state: Standing = 'active') => ({
  state,
  wanted: terms('b'),
  periodStart: '2026-11-01T00:00:00.000Z',
  periodEnd: '2026-12-01T00:00:00.000Z',
  countedSince: { orders: since },
})
const CHANGED = '2026-11-01T00:01:00.000Z'

describe('another plan', () => {
  it('is to be had once in a period, and then in the next', () => {
    expect(mayChangeAgainAt(row('2026-10-20T00:00:00.000Z'), terms('a'))).toBeNull()
    expect(mayChangeAgainAt(row('2026-11-01T00:00:01.000Z'), terms('a'))).toBeNull()
    expect(mayChangeAgainAt(row(CHANGED), terms('a'))).toEqual(new Date('2026-12-01'))
    expect(mayChangeAgainAt(row(CHANGED, 'past_due'), terms('a'))).not.toBeNull()
    // One without a limit would only be the way round.
    expect(mayChangeAgainAt(row(CHANGED), { ...terms('a'), allowances: [] })).not.toBeNull()
  })

  it('is to be had at any time where nothing is gained by it', () => {
    expect(mayChangeAgainAt(row(CHANGED), terms('b'))).toBeNull()
    expect(
      mayChangeAgainAt(row(CHANGED), { ...terms('f'), price: 0, currency: null, allowances: [] }),
    ).toBeNull()
    for (const state of ['trialing', 'starting', 'free', 'none', 'cancelled'] as const)
      expect(mayChangeAgainAt(row(CHANGED, state), terms('a')), state).toBeNull()
  })
})
