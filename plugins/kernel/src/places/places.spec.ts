import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { normalizePostcode, parsePostcode, postcodeMatches, sameRegion } from './index.ts'

describe('a postcode', () => {
  it('is the same however it is written', () => {
    const same: [string, string, string][] = [
      ['GB', 'ec1a 1bb', 'EC1A1BB'],
      ['NL', '1012 ab', '1012AB'],
      ['CA', 'k1a-0b1', 'K1A 0B1'],
      ['US', '90210-1234', '90210'],
      ['PT', '1000-205', '1000205'],
      ['PL', '00-950', '00950'],
      ['LV', 'LV-1050', '1050'],
      ['DE', 'D-10115', '10115'],
      ['US', 'CA 90210', '90210'],
      ['JP', '１００－０００１', '100-0001'],
    ]
    for (const [country, one, other] of same)
      expect(normalizePostcode(one, country)).toBe(normalizePostcode(other, country))
    expect(normalizePostcode('C1425', 'AR')).toBe('C1425')
  })

  it.each([
    ['DE', '10115', '10115', true],
    ['DE', '10115', '10116', false],
    ['DE', '10*', '10999', true],
    ['DE', '10*', '11000', false],
    ['DE', '10115...14199', '12045', true],
    ['DE', '10115…14199', '14200', false],
    ['DE', '10115..14199', '101150', false],
    ['GB', 'EC1*', 'ec1a 1bb', true],
    ['GB', 'E1*', 'E16 4QX', true],
    ['GB', 'E1 *', 'E16 4QX', false],
    ['GB', 'E1 *', 'e1 6an', true],
    ['NL', '1000...1099', '1012 AB', false],
    ['NL', '1012*', '1012 AB', true],
    ['CA', 'M5V*', 'm5v 2t6', true],
    ['US', '902*', '90210-1234', true],
    ['US', '90210', '90210-0001', true],
    ['PT', '9000-000...9399-999', '9020-105', true],
    ['DE', 'D-10*', '10115', true],
    ['LV', 'LV-10*', 'LV-1050', true],
    ['AR', 'C14*', 'c1425', true],
    ['PL', '00-001...00-999', '00-950', true],
  ])('in %s: %s names %s: %s', (country, pattern, code, expected) => {
    expect(postcodeMatches(pattern, code, country)).toBe(expected)
  })

  it('names nothing where a pattern cannot be read', () => {
    for (const pattern of ['', '*', '1*5', '10115...', '14199...10115', '1...2...3', '100...2000'])
      expect(parsePostcode(pattern, 'DE')).toBeUndefined()
    expect(postcodeMatches('*', '10115', 'DE')).toBe(false)
  })

  it('lies within each range that it begins, ends or stands in, and each prefix of its own', () => {
    const anyCode = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'))
    fc.assert(
      fc.property(anyCode, anyCode, fc.integer({ min: 1, max: 5 }), (one, other, length) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        expect(postcodeMatches(`${from}...${to}`, from, 'DE')).toBe(true)
        expect(postcodeMatches(`${from}...${to}`, to, 'DE')).toBe(true)
        expect(postcodeMatches(`${one.slice(0, length)}*`, one, 'DE')).toBe(true)
      }),
    )
  })
})

describe('a region', () => {
  it('is the same by its code, with the country and by its name', () => {
    const same: [string, string, string][] = [
      ['US', 'CA', 'California'],
      ['US', 'us-ny', 'new york'],
      ['CA', 'Quebec', 'QC'],
      ['AU', 'N.S.W', 'N S W'],
      ['ES', 'Cataluña', 'cataluna'],
    ]
    for (const [country, one, other] of same) expect(sameRegion(country, one, other)).toBe(true)
    expect(sameRegion('US', 'CA', 'CO')).toBe(false)
    expect(sameRegion('DE', 'Bayern', 'Berlin')).toBe(false)
  })
})
