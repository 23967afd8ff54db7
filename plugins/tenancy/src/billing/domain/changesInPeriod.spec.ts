import { describe, expect, it } from 'vitest'

import { afterChange, mayChangeAgainAt, type AnyTerms, type Standing } from './index.ts'

const terms = (plan: string, price: number): AnyTerms => {
  const common = { plan, name: plan, price, trialDays: 0, allowances: [] }
  return price === 0 ? { ...common, currency: null } : { ...common, currency: 'EUR' }
}
const [plus, pro, free] = [terms('plus', 2_900), terms('pro', 9_900), terms('free', 0)]
const now = new Date('2026-11-10T12:00:00.000Z')
const periodStart = '2026-11-01T00:00:00.000Z'
const end = '2026-12-01T00:00:00.000Z'
const nothing = { leftPeriodEnd: null, changesAgainAt: null }
const paying = {
  state: 'active' as Standing,
  wanted: plus as AnyTerms | null,
  periodStart,
  periodEnd: end,
  leftPeriodEnd: null as string | null,
  changesAgainAt: null as string | null,
}

/** An owner's choices, one after the other, each carried out before the next. */
const choose = (...chosen: readonly AnyTerms[]) => {
  let row = paying
  return chosen.map((one) => {
    const again = mayChangeAgainAt(row, one, now)
    if (again) return again.toISOString()
    const { leftPeriodEnd, changesAgainAt } = afterChange(row, one, now)
    row = {
      ...row,
      wanted: one,
      state: one === free ? 'free' : 'active',
      leftPeriodEnd: leftPeriodEnd?.toISOString() ?? null,
      changesAgainAt: changesAgainAt?.toISOString() ?? null,
    }
    return 'done'
  })
}

describe('a plan that is changed', () => {
  it('is not changed twice in a period', () => {
    expect(choose(pro, plus)).toEqual(['done', end])
  })

  it('and left for one that costs nothing whenever', () => {
    expect(choose(pro, free)).toEqual(['done', 'done'])
  })

  it('is not left and taken again over and over', () => {
    expect(choose(free, plus, free, plus, pro)).toEqual(['done', 'done', 'done', end, end])
  })

  it('may be changed again once that period is over', () => {
    const before = (changesAgainAt: string) => ({ ...paying, changesAgainAt })
    expect(mayChangeAgainAt(before('2026-11-10T11:59:59.000Z'), pro, now)).toBeNull()
    // Also when whoever collects is ahead of our clock.
    const ahead = { ...before(end), periodStart: end, periodEnd: '2027-01-01T00:00:00.000Z' }
    expect(mayChangeAgainAt(ahead, pro, now)).toBeNull()
    expect(mayChangeAgainAt({ ...ahead, state: 'trialing' }, pro, now)).not.toBeNull()
  })

  it('on a trial is changed as often as somebody likes', () => {
    expect(afterChange({ ...paying, state: 'trialing' }, pro, now)).toEqual(nothing)
  })

  it('to itself is no change', () => {
    expect(mayChangeAgainAt({ ...paying, changesAgainAt: end }, plus, now)).toBeNull()
  })
})
