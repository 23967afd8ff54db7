import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { deliveryWindow, type Times } from './deliveryWindow.ts'
import { weekdayOf } from './localTime.ts'

const times = (facts: Partial<Times> = {}): Times => ({
  handlingDays: 0,
  transitMin: 1,
  transitMax: 3,
  cutOff: '14:00',
  workingDays: 'mon-fri',
  ...facts,
})

const windowAt = (moment: string, facts: Partial<Times> = {}, timeZone = 'Europe/Berlin') => {
  const { earliest, latest } = deliveryWindow(times(facts), { now: new Date(moment), timeZone })
  return [earliest, latest]
}

describe('when a parcel arrives', () => {
  // 2026-11-20 is a Friday; Berlin is an hour ahead of UTC.
  it.each([
    ['2026-11-20T12:59:00Z', {}, ['2026-11-23', '2026-11-25']],
    ['2026-11-20T13:00:00Z', {}, ['2026-11-24', '2026-11-26']],
    ['2026-11-20T13:00:00Z', { cutOff: null }, ['2026-11-23', '2026-11-25']],
    ['2026-11-21T09:00:00Z', {}, ['2026-11-24', '2026-11-26']],
    ['2026-11-21T09:00:00Z', { workingDays: 'mon-sat' }, ['2026-11-23', '2026-11-25']],
    ['2026-11-21T09:00:00Z', { workingDays: 'daily' }, ['2026-11-22', '2026-11-24']],
    ['2026-11-20T09:00:00Z', { handlingDays: 2 }, ['2026-11-25', '2026-11-27']],
    ['2026-11-20T09:00:00Z', { transitMin: 0, transitMax: 0 }, ['2026-11-20', '2026-11-20']],
    ['2026-11-20T09:00:00Z', { transitMin: 3, transitMax: 1 }, ['2026-11-25', '2026-11-25']],
  ] as const)('of what is ordered at %s with %o is %s', (moment, facts, expected) => {
    expect(windowAt(moment, facts)).toEqual(expected)
  })

  it('goes by the clock of the shop', () => {
    expect(windowAt('2026-11-20T13:30:00Z', {}, 'America/New_York')[0]).toBe('2026-11-23')
    expect(windowAt('2026-11-20T23:30:00Z', {}, 'Asia/Tokyo')[0]).toBe('2026-11-24')
  })

  it('counts the days over a change of the clocks', () => {
    expect(windowAt('2026-03-27T09:00:00Z', { transitMin: 1, transitMax: 1 })).toEqual([
      '2026-03-30',
      '2026-03-30',
    ])
  })

  it('is a working day, not before the order and not in the wrong order', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2020-01-01'),
          max: new Date('2035-01-01'),
          noInvalidDate: true,
        }),
        fc.nat(10),
        fc.nat(10),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'),
        (now, handlingDays, transitMin, timeZone) => {
          const given = times({ handlingDays, transitMin, transitMax: transitMin + 2 })
          const { earliest, latest } = deliveryWindow(given, { now, timeZone })
          expect(weekdayOf(earliest)).toBeLessThanOrEqual(5)
          expect(weekdayOf(latest)).toBeLessThanOrEqual(5)
          expect(earliest < latest).toBe(true)
          expect(Date.parse(earliest)).toBeGreaterThan(now.getTime() - 2 * 86_400_000)
        },
      ),
    )
  })
})
