import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { unreadablePostcode, type Zone } from './index.ts'
import { decideZone } from './zones.ts'

const zone = (facts: Partial<Zone> & { id: string }): Zone => ({
  name: facts.id,
  countries: [],
  regions: null,
  postcodes: null,
  excludedPostcodes: null,
  position: 0,
  ...facts,
})

const zones = [
  zone({ id: 'world' }),
  zone({ id: 'germany', countries: ['DE'], excludedPostcodes: '27498\n18565' }),
  zone({ id: 'berlin', countries: ['DE'], postcodes: '10115...14199' }),
  zone({ id: 'mitte', countries: ['DE'], postcodes: '101*, 102*' }),
  zone({ id: 'door', countries: ['DE'], postcodes: '10115' }),
  zone({ id: 'canaries', countries: ['ES'], postcodes: '35*\n38*' }),
  zone({ id: 'spain', countries: ['ES'] }),
  zone({ id: 'west', countries: ['US'], regions: 'US-CA\nOregon' }),
  zone({ id: 'states', countries: ['US', 'CA'] }),
  zone({ id: 'hollywood', countries: ['US'], postcodes: '90028' }),
  zone({ id: 'ontario', countries: ['CA'], postcodes: 'K*, L*, M*, N*, P*' }),
  zone({ id: 'britain', countries: ['GB'] }),
  zone({ id: 'city', countries: ['GB'], postcodes: 'EC1*' }),
  zone({ id: 'east', countries: ['GB'], postcodes: 'E1 *' }),
  zone({ id: 'amsterdam', countries: ['NL'], postcodes: '1012*' }),
  zone({ id: 'azores', countries: ['PT'], postcodes: '9500-000...9999-999' }),
  zone({ id: 'warsaw', countries: ['PL'], postcodes: '00-001...04-999' }),
]

const decided = (country: string | null, postalCode?: string, region?: string) => {
  const found = decideZone(zones, { country, postalCode, region })
  return found && [found.zone.id, found.level, found.entry]
}

describe('the zone of an address', () => {
  it.each([
    ['JP', '100-0001', undefined, 'world', 'world', ''],
    ['DE', '80331', undefined, 'germany', 'country', 'DE'],
    ['DE', undefined, undefined, 'germany', 'country', 'DE'],
    ['DE', '12045', undefined, 'berlin', 'postcode', '10115...14199'],
    ['DE', '10178', undefined, 'mitte', 'postcode', '101*'],
    ['DE', '10115', undefined, 'door', 'postcode', '10115'],
    ['DE', '27498', undefined, 'world', 'world', ''],
    ['ES', '35001', undefined, 'canaries', 'postcode', '35*'],
    ['ES', '28001', undefined, 'spain', 'country', 'ES'],
    ['US', '94103', 'California', 'west', 'region', 'US-CA'],
    ['US', '94103', 'ca', 'west', 'region', 'US-CA'],
    ['US', '97201', 'OR', 'west', 'region', 'Oregon'],
    ['US', '90028-1234', 'CA', 'hollywood', 'postcode', '90028'],
    ['US', '10001', 'NY', 'states', 'country', 'US'],
    ['CA', 'm5v 2t6', 'Ontario', 'ontario', 'postcode', 'M*'],
    ['CA', 'V5K 0A1', 'BC', 'states', 'country', 'CA'],
    ['GB', 'ec1a 1bb', undefined, 'city', 'postcode', 'EC1*'],
    ['GB', 'E1 6AN', undefined, 'east', 'postcode', 'E1 *'],
    ['GB', 'E16 4QX', undefined, 'britain', 'country', 'GB'],
    ['NL', '1012 ab', undefined, 'amsterdam', 'postcode', '1012*'],
    ['NL', '3511 AX', undefined, 'world', 'world', ''],
    ['PT', '9500-150', undefined, 'azores', 'postcode', '9500-000...9999-999'],
    ['PL', '00-950', undefined, 'warsaw', 'postcode', '00-001...04-999'],
  ])('in %s at %s (%s) is %s, by its %s', (country, postcode, region, id, level, entry) => {
    expect(decided(country, postcode, region)).toEqual([id, level, entry])
  })

  it('is none without a country, or where none of the zones goes', () => {
    expect(decided(null, '10115')).toBeNull()
    expect(decideZone(zones.slice(1), { country: 'JP' })).toBeNull()
  })

  it('is the one with the lower position, then the lower id, of two that fit alike', () => {
    const twins = [zone({ id: 'b' }), zone({ id: 'a' }), zone({ id: 'c', position: -1 })]
    expect(decideZone(twins, { country: 'JP' })?.zone.id).toBe('c')
    expect(decideZone(twins.slice(0, 2), { country: 'JP' })?.zone.id).toBe('a')
  })

  it('does not depend on the order of the zones', () => {
    const places = fc.record({
      country: fc.constantFrom('DE', 'US', 'CA', 'GB', 'ES', 'JP'),
      postalCode: fc.constantFrom('10115', '10178', '27498', '35001', '90028', 'EC1A 1BB', ''),
      region: fc.constantFrom('CA', 'Oregon', 'Ontario', ''),
    })
    fc.assert(
      fc.property(
        fc.shuffledSubarray(zones, { minLength: zones.length }),
        places,
        (shuffled, place) => {
          expect(decideZone(shuffled, place)).toEqual(decideZone(zones, place))
        },
      ),
    )
  })

  it('is never one of another country, nor one that leaves the postcode out', () => {
    const code = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'))
    fc.assert(
      fc.property(code, code, code, (one, other, postalCode) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const part = zone({ id: 'part', countries: ['DE'], postcodes: `${from}...${to}` })
        const rest = zone({ id: 'rest', countries: ['DE'], excludedPostcodes: `${from}...${to}` })
        const found = decideZone([rest, part], { country: 'DE', postalCode })
        expect(found?.zone.id).toBe(from <= postalCode && postalCode <= to ? 'part' : 'rest')
        expect(decideZone([rest, part], { country: 'AT', postalCode })).toBeNull()
      }),
    )
  })
})

it('a postcode that cannot be read is named', () => {
  expect(unreadablePostcode('10115\n10*, 1*2', ['DE'])).toBe('1*2')
  expect(unreadablePostcode('14199...10115', ['DE'])).toBe('14199...10115')
  expect(unreadablePostcode('EC1*\nE1 *', ['GB'])).toBeNull()
  expect(unreadablePostcode(null, [])).toBeNull()
})
