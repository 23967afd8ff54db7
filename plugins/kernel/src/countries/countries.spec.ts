import { expect, it } from 'vitest'

import { COUNTRIES, isCountry } from './index.ts'

it('are the 249 countries of the standard', () => {
  expect(new Set(COUNTRIES).size).toBe(249)
  expect(COUNTRIES.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true)
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect(COUNTRIES.filter((code) => !names.of(code))).toEqual([])
  expect(['DE', 'de', 'UK', 'XX', ''].map(isCountry)).toEqual([true, false, false, false, false])
})
