import { describe, expect, it } from 'vitest'

import {
  addressIssues,
  isEmail,
  isPassword,
  normalizeAddress,
  normalizeEmail,
  type Address,
} from './index.ts'

const address: Address = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
}

describe('an e-mail', () => {
  it('has one spelling', () => {
    expect(normalizeEmail('  Ada@Example.COM ')).toBe('ada@example.com')
  })

  it.each([
    'a@b.co',
    'ada.lovelace+shop@mail.example.com',
    "o'neil@example.ie",
    'a@xn--bcher-kva.de',
  ])('may be %s', (email) => expect(isEmail(email)).toBe(true))

  it.each([
    '',
    'ada',
    'ada@localhost',
    '@example.com',
    'a b@example.com',
    'a@b@example.com',
    '.ada@example.com',
    'ada@example..com',
    'ada@-example.com',
    '<script>@example.com',
    'ada@example.com\nBcc: all@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b.'.repeat(130)}com`,
  ])('cannot be %j', (email) => expect(isEmail(email)).toBe(false))
})

describe('a password', () => {
  it('is long enough, and not endless', () => {
    expect(['1234567', '12345678', 'x'.repeat(200), 'x'.repeat(201)].map(isPassword)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('is counted in characters, not in bytes or halves of them', () => {
    expect(isPassword(' '.repeat(12))).toBe(false)
    expect(isPassword('🔑🔑🔑🔑')).toBe(false)
    expect(isPassword('🔑'.repeat(8))).toBe(true)
  })
})

describe('an address', () => {
  it('loses blanks and empty fields', () => {
    const messy = { ...address, name: ' Ada Lovelace ', company: ' ', country: 'gb', x: 'y' }
    expect(normalizeAddress(messy)).toEqual(address)
  })

  it('is fine when it names what a label needs', () => {
    expect(addressIssues(address)).toEqual([])
    expect(addressIssues({ ...address, region: 'Westminster', phone: '+44 20 7930 1234' })).toEqual(
      [],
    )
  })

  it('is told field by field what is wrong with it', () => {
    const wrong = { ...address, name: '', line1: 'x'.repeat(201), city: 'a\u0000b', country: 'UK' }
    expect(addressIssues(wrong)).toEqual([
      { path: ['name'], message: 'This is needed.' },
      { path: ['line1'], message: 'At most 200 characters.' },
      { path: ['city'], message: 'Only what can be printed on a label.' },
      { path: ['country'], message: 'This is no country code.' },
    ])
  })
})
