import { describe, expect, it } from 'vitest'

import { holdAfter, isPaidUp, standings, type EndReason, type Standing } from './index.ts'

const was = (
  state: Standing,
  over: {
    suspension?: 'unpaid'
    endReason?: EndReason
    owed?: number
    openedAt?: string
  } = {},
) => ({
  state,
  endReason: null,
  suspension: null,
  openedAt: null,
  owed: 0,
  onItsWay: 0,
  ...over,
})
const is = (
  state: Standing,
  { owed = 0, onItsWay = 0, endReason = null as EndReason | null } = {},
) => ({
  state,
  endReason,
  owed,
  onItsWay,
})
const openedAt = '2026-11-20T12:00:00.000Z'

describe('billing’s hold on a shop', () => {
  it('begins when it is not paid, whatever was before', () => {
    expect(holdAfter(was('past_due'), is('unpaid'))).toBe('unpaid')
    expect(holdAfter(was('trialing'), is('paused'))).toBe('trial_over')
    expect(holdAfter(was('active'), is('cancelled', { endReason: 'asked' }))).toBe('ended')
    expect(holdAfter(was('past_due'), is('cancelled', { endReason: 'unpaid' }))).toBe('unpaid')
  })

  it('does not begin again where an operator has lifted it, before the shop has stood well', () => {
    expect(holdAfter(was('unpaid', { openedAt }), is('unpaid'))).toBeNull()
    // Though it looks better in between: a new period has begun, or another plan.
    expect(holdAfter(was('past_due', { openedAt }), is('unpaid'))).toBeNull()
    expect(holdAfter(was('starting', { openedAt }), is('cancelled'))).toBeNull()
    expect(holdAfter(was('free', { owed: 5, openedAt }), is('free', { owed: 9 }))).toBeNull()
    const paidUp = standings.filter((state) => isPaidUp(is(state)))
    expect(paidUp).toEqual(['none', 'free', 'trialing', 'active'])
    expect(isPaidUp(is('active', { owed: 1 }))).toBe(false)
  })

  it('goes on while something is owed, and on the way to another plan', () => {
    const held = was('unpaid', { suspension: 'unpaid' })
    expect(holdAfter(held, is('free', { owed: 1 }))).toBe('unpaid')
    expect(holdAfter(held, is('starting'))).toBe('unpaid')
    expect(holdAfter(held, is('past_due'))).toBe('unpaid')
  })

  it('begins for what is owed of a plan that was left, whenever it was', () => {
    expect(holdAfter(was('free'), is('free', { owed: 5 }))).toBe('unpaid')
    expect(holdAfter(was('active'), is('none', { owed: 5 }))).toBe('unpaid')
    expect(holdAfter(was('past_due', { owed: 5 }), is('free', { owed: 5 }))).toBe('unpaid')
    const never = { endReason: 'never_begun' as const, owed: 5 }
    expect(holdAfter(was('free'), is('cancelled', never))).toBe('unpaid')
    expect(holdAfter(was('active'), is('active', { owed: 5 }))).toBeNull()
  })

  it('begins where nobody has paid for a plan that the shop was given', () => {
    const never = { ...is('cancelled', { endReason: 'never_begun' }), hasPlan: true }
    expect(holdAfter({ ...was('starting'), hasPlan: true }, never)).toBe('unpaid')
    expect(holdAfter(was('starting'), { ...never, hasPlan: false })).toBeNull()
  })

  it('is neither lifted nor begun by a payment that is on its way', () => {
    const held = was('free', { suspension: 'unpaid', owed: 5 })
    expect(holdAfter(held, is('free', { onItsWay: 5 }))).toBe('unpaid')
    expect(holdAfter(was('active'), is('active', { onItsWay: 5 }))).toBeNull()
    expect(holdAfter(was('active'), is('free', { onItsWay: 5 }))).toBeNull()
  })

  it('ends when the shop stands well', () => {
    const held = was('unpaid', { suspension: 'unpaid' })
    const open = standings.filter((state) => holdAfter(held, is(state)) === null)
    expect(open).toEqual(['none', 'free', 'trialing', 'active'])
  })
})
