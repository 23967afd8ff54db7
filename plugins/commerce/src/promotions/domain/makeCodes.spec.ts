import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'

import { normalizeCode } from './index.ts'
import { makeCodes } from './makeCodes.ts'

it('makes codes that differ, and that are what a shopper who types them enters', () => {
  const codes = makeCodes(5000, 'SPRING', randomBytes)
  expect(new Set(codes).size).toBe(5000)
  for (const code of codes) expect(code).toMatch(/^SPRING[2-9A-HJKMNP-Z]{12}$/)
  expect(codes.map(normalizeCode)).toEqual(codes)
})

it('uses every letter as often as any other', () => {
  const counts = new Map<string, number>()
  for (const code of makeCodes(5000, '', randomBytes))
    for (const letter of code) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect(counts.size).toBe(31)
  const expected = (5000 * 12) / 31
  for (const count of counts.values()) expect(Math.abs(count / expected - 1)).toBeLessThan(0.2)
})
