import { describe, expect, it } from 'vitest'

import { relativeText } from './relativeText.ts'

const now = Date.parse('2026-11-21T12:00:00.000Z')
const text = (at: string) => relativeText(at, { now, language: 'en' })

describe('how far away a time is', () => {
  it('is told for what was, and for what is to come', () => {
    expect(text('2026-11-21T09:00:00.000Z')).toBe('3 hours ago')
    expect(text('2026-11-26T15:00:00.000Z')).toBe('in 5 days')
    expect(text('2026-11-20T11:00:00.000Z')).toBe('yesterday')
  })

  it('is nothing to speak of within a minute, and a date beyond a month', () => {
    expect(text('2026-11-21T11:59:40.000Z')).toBe('just now')
    expect(text('2026-11-21T12:00:40.000Z')).toBe('in a moment')
    expect(text('2027-01-01T00:00:00.000Z')).toBeNull()
  })
})
