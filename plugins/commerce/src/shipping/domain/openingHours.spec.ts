import { describe, expect, it } from 'vitest'

import { openState, parseHours } from './index.ts'

describe('opening hours', () => {
  it.each([
    ['10:00–18:00', [['10:00', '18:00']]],
    [
      '9-13, 14.30-18',
      [
        ['09:00', '13:00'],
        ['14:30', '18:00'],
      ],
    ],
    ['00:00-24:00', [['00:00', '24:00']]],
    ['', []],
    [null, []],
  ])('are read from “%s”', (text, expected) => {
    expect(parseHours(text)?.map(({ from, to }) => [from, to])).toEqual(expected)
  })

  it.each(['from ten', '10:00', '18:00-10:00', '25-26', '10:60-11', '10-13, 12-14', '24:30-25'])(
    'are refused as “%s”',
    (text) => {
      expect(parseHours(text)).toBeNull()
    },
  )
})

describe('a place', () => {
  const place = {
    hours: { friday: '10:00–13:00, 14:00–18:00', saturday: '10–14', monday: '' },
    exceptions: [
      { date: '2026-11-27', hours: '' },
      { date: '2026-11-30', hours: '12:00–15:00' },
    ],
  }
  const at = (moment: string, timeZone = 'Europe/Berlin') =>
    openState(place, { now: new Date(moment), timeZone })

  it.each([
    ['2026-11-20T09:00:00Z', { isOpen: true, until: '13:00' }],
    ['2026-11-20T12:00:00Z', { isOpen: false, next: { date: '2026-11-20', from: '14:00' } }],
    ['2026-11-20T17:00:00Z', { isOpen: false, next: { date: '2026-11-21', from: '10:00' } }],
    ['2026-11-21T13:00:00Z', { isOpen: false, next: { date: '2026-11-28', from: '10:00' } }],
    ['2026-11-30T11:30:00Z', { isOpen: true, until: '15:00' }],
  ])('at %s: %o', (moment, expected) => {
    expect(at(moment)).toEqual(expected)
  })

  it('is open by the clock of its shop, and may never open', () => {
    expect(at('2026-11-20T09:00:00Z', 'Asia/Tokyo')).toMatchObject({ isOpen: false })
    const never = openState({ hours: {}, exceptions: [] }, { now: new Date(), timeZone: 'UTC' })
    expect(never).toEqual({ isOpen: false, next: null })
  })
})
