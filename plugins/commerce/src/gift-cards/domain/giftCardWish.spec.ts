import { describe, expect, it } from 'vitest'

import { isDeliveryDay } from './index.ts'

describe('the day of a letter', () => {
  const at = (timeZone: string) => ({ now: new Date('2026-03-01T23:30:00Z'), timeZone })

  it('is today at the earliest, as the shop’s calendar has it', () => {
    expect(isDeliveryDay('2026-03-01', at('UTC'))).toBe(true)
    expect(isDeliveryDay('2026-03-01', at('Europe/Berlin'))).toBe(false)
    expect(isDeliveryDay('2026-03-02', at('Europe/Berlin'))).toBe(true)
  })

  it('is within a year', () => {
    expect(isDeliveryDay('2027-03-01', at('UTC'))).toBe(true)
    expect(isDeliveryDay('2027-03-02', at('UTC'))).toBe(false)
  })
})
