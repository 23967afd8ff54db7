import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  decideReport,
  isFree,
  isRunning,
  isSameBill,
  isSettled,
  nextInvoice,
  overage,
  planTerms,
  standings,
  suspensionFor,
  termsOf,
  billingLetter,
  type EndReason,
  type Standing,
  type Terms,
} from './index.ts'

const terms: Terms = {
  plan: 'p1',
  name: 'Plus',
  currency: 'EUR',
  price: 2_900,
  trialDays: 14,
  allowances: [{ meter: 'orders', included: 200, price: 5 }],
}

describe('a shop is closed', () => {
  const closing: readonly (readonly [Standing, EndReason | null, string])[] = [
    ['unpaid', null, 'unpaid'],
    ['paused', null, 'trial_over'],
    ['cancelled', 'unpaid', 'unpaid'],
    ['cancelled', 'asked', 'ended'],
    ['cancelled', null, 'unpaid'],
  ]
  it.each(closing)('when it is %s (%s)', (state, endReason, why) => {
    expect(suspensionFor({ state, endReason })).toBe(why)
  })

  it('in no other state, least of all while a payment is tried again', () => {
    const closed: readonly Standing[] = ['unpaid', 'paused', 'cancelled']
    const others = standings.filter((state) => !closed.includes(state))
    for (const state of others) {
      expect(suspensionFor({ state, endReason: null }), state).toBeNull()
      expect(suspensionFor({ state, endReason: 'asked' }), state).toBeNull()
    }
  })

  it('but not for a plan whose first payment nobody made', () => {
    expect(suspensionFor({ state: 'cancelled', endReason: 'never_begun' })).toBeNull()
  })

  it('or open again, never both by the same state', () => {
    for (const state of standings)
      for (const endReason of [null, 'asked', 'unpaid'] as const)
        expect(isSettled(state) && suspensionFor({ state, endReason }) !== null, state).toBe(false)
    expect(standings.filter(isSettled)).toEqual(['none', 'free', 'trialing', 'active'])
    expect(standings.filter(isRunning)).toEqual([
      'trialing',
      'active',
      'past_due',
      'unpaid',
      'paused',
    ])
  })
})

describe('what is used', () => {
  const some = fc.integer({ min: 0, max: 1_000_000 })

  it('costs nothing up to what is included, and the same for each one more', () => {
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 10_000 }), (included, more, price) => {
        expect(overage(included, { included, price })).toEqual({ over: 0, amount: 0 })
        expect(overage(included + more, { included, price })).toEqual({
          over: more,
          amount: more * price,
        })
      }),
    )
  })

  it('never makes an invoice smaller', () => {
    fc.assert(
      fc.property(some, some, (used, more) => {
        expect(nextInvoice(terms, () => used + more)).toBeGreaterThanOrEqual(
          nextInvoice(terms, () => used),
        )
      }),
    )
    expect(nextInvoice(terms, () => 0)).toBe(2_900)
    expect(nextInvoice(terms, () => 320)).toBe(2_900 + 120 * 5)
  })

  const now = new Date('2026-03-15T12:00:00Z')
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const report = (facts: Partial<Parameters<typeof decideReport>[0]>) =>
    decideReport({ occurredAt: now, triedAt: null, periodStart: ago(200), now, ...facts })

  it('is told as of when it happened', () => {
    expect(report({ occurredAt: ago(3) })).toEqual({ kind: 'report', at: ago(3) })
    expect(report({ occurredAt: ago(3), periodStart: null })).toEqual({
      kind: 'report',
      at: ago(3),
    })
  })

  it('in the last period comes onto its invoice while that is a draft, and counts for the present one later', () => {
    expect(report({ occurredAt: ago(2), periodStart: ago(0.5) })).toMatchObject({ at: ago(2) })
    expect(report({ occurredAt: ago(9), periodStart: ago(2) })).toMatchObject({ at: ago(2) })
  })

  it('too long ago, or told so long ago that it might count twice, is left to a person', () => {
    expect(report({ occurredAt: ago(35 * 24) })).toEqual({ kind: 'late', why: 'too_old' })
    expect(report({ triedAt: ago(22) })).toMatchObject({ kind: 'report' })
    expect(report({ triedAt: ago(24) })).toEqual({ kind: 'late', why: 'perhaps_told' })
  })
})

describe('what is used before a plan is changed', () => {
  it('and told afterwards counts under the new one, and not under none', () => {
    const now = new Date('2026-03-20T12:00:00Z')
    const at = (day: string) => new Date(`2026-03-${day}T00:00:00Z`)
    const report = (occurredAt: Date) =>
      decideReport({
        occurredAt,
        triedAt: null,
        periodStart: at('01'),
        countedSince: at('16'),
        now,
      })
    expect(report(at('15'))).toEqual({ kind: 'report', at: at('16') })
    expect(report(at('17'))).toEqual({ kind: 'report', at: at('17') })
  })
})

describe('a plan', () => {
  it('with gaps costs nothing', () => {
    expect(planTerms({ id: 'p', name: 'Free', price: null, allowances: null })).toMatchObject({
      price: 0,
      trialDays: 0,
      allowances: [],
    })
    expect(isFree(termsOf({ id: 'p', name: 'Free' }))).toBe(true)
    expect(isFree({ price: 0, allowances: [{ meter: 'a', included: 1, price: 1 }] })).toBe(false)
  })

  it('is the same bill whatever it is called, and another with any other amount', () => {
    expect(isSameBill(terms, { ...terms, name: 'More', trialDays: 0 })).toBe(true)
    expect(isSameBill(terms, { ...terms, price: 2_901 })).toBe(false)
    expect(isSameBill(terms, { ...terms, currency: 'USD' })).toBe(false)
    expect(isSameBill(terms, { ...terms, allowances: [] })).toBe(false)
    const other = terms.allowances.map((one) => ({ ...one, included: 1 }))
    expect(isSameBill(terms, { ...terms, allowances: other })).toBe(false)
  })
})

describe('a letter to an owner', () => {
  const about = { shop: 'Ada’s Shop', pageUrl: 'https://panel.example/billing' }
  it.each([
    { kind: 'payment_failed' },
    { kind: 'suspended', why: 'unpaid', hasEnded: false },
    { kind: 'suspended', why: 'trial_over', hasEnded: false },
    { kind: 'suspended', why: 'ended', hasEnded: true },
    { kind: 'open_again', isPaid: true },
    { kind: 'open_again', isPaid: false },
    { kind: 'trial_ends', on: '1 March 2026' },
  ] as const)('says which shop and where to go: $kind $why', (news) => {
    const { subject, text } = billingLetter(news, about)
    expect(subject).toMatch(/^Ada’s Shop: /)
    expect(text).toContain(about.pageUrl)
  })
})
