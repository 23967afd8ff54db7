import { describe, expect, it } from 'vitest'

import { holdAfter, standings, type EndReason, type Standing } from './index.ts'

const was = (
  state: Standing,
  over: { suspension?: 'unpaid'; endReason?: EndReason; owed?: number } = {},
) => ({
  state,
  endReason: null,
  suspension: null,
  owed: 0,
  ...over,
})
const is = (state: Standing, { owed = 0, endReason = null as EndReason | null } = {}) => ({
  state,
  endReason,
  owed,
})

describe('billing’s hold on a shop', () => {
  it('begins when it is not paid, whatever was before', () => {
    expect(holdAfter(was('past_due'), is('unpaid'))).toBe('unpaid')
    expect(holdAfter(was('trialing'), is('paused'))).toBe('trial_over')
    expect(holdAfter(was('active'), is('cancelled', { endReason: 'asked' }))).toBe('ended')
    expect(holdAfter(was('past_due'), is('cancelled', { endReason: 'unpaid' }))).toBe('unpaid')
  })

  it('does not begin again where an operator has lifted it', () => {
    expect(holdAfter(was('unpaid'), is('unpaid'))).toBeNull()
    expect(holdAfter(was('paused'), is('unpaid'))).toBeNull()
  })

  it('goes on while something is owed, and on the way to another plan', () => {
    const held = was('unpaid', { suspension: 'unpaid' })
    expect(holdAfter(held, is('free', { owed: 1 }))).toBe('unpaid')
    expect(holdAfter(held, is('starting'))).toBe('unpaid')
    expect(holdAfter(held, is('past_due'))).toBe('unpaid')
  })

  it('begins for what is owed of a plan that was left, and not anew for the same', () => {
    expect(holdAfter(was('free'), is('free', { owed: 5 }))).toBe('unpaid')
    expect(holdAfter(was('active'), is('none', { owed: 5 }))).toBe('unpaid')
    expect(holdAfter(was('free', { owed: 5 }), is('free', { owed: 5 }))).toBeNull()
    expect(holdAfter(was('free', { owed: 5 }), is('free', { owed: 6 }))).toBe('unpaid')
    expect(holdAfter(was('active'), is('active', { owed: 5 }))).toBeNull()
  })

  it('begins where nobody has paid for a plan that the shop was given', () => {
    const never = { ...is('cancelled', { endReason: 'never_begun' }), hasPlan: true }
    expect(holdAfter({ ...was('starting'), hasPlan: true }, never)).toBe('unpaid')
    expect(holdAfter({ ...never, suspension: null }, never)).toBeNull()
    expect(holdAfter(was('starting'), { ...never, hasPlan: false })).toBeNull()
  })

  it('ends when the shop stands well', () => {
    const held = was('unpaid', { suspension: 'unpaid' })
    const open = standings.filter((state) => holdAfter(held, is(state)) === null)
    expect(open).toEqual(['none', 'free', 'trialing', 'active'])
  })
})
