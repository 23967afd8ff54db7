import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { shopPath } from './shopPath.ts'

describe('a path below a shop', () => {
  it.each([
    ['/old', '/old'],
    [' /old/ ', '/old'],
    ['/old?page=2#top', '/old'],
    ['https://old.example/shoes/red', '/shoes/red'],
    ['https://old.example', '/'],
    ['/caf%C3%A9', '/café'],
    ['/café', '/café'],
    ['/a/../b', '/b'],
    ['/', '/'],
  ])('is one spelling of many: %s', (text, path) => expect(shopPath(text)).toBe(path))

  it.each([
    '',
    'old',
    '//evil.example/x',
    'javascript:alert(1)',
    '/%',
    '/%00',
    '/%2Fx',
    `/${'x'.repeat(501)}`,
  ])('is not %s', (text) => expect(shopPath(text)).toBeUndefined())

  it('stays what it is when it is read again', () => {
    const word = fc.stringMatching(/^[\p{L}\d_-]{1,9}$/u)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '/', '?a=b'),
        (parts, end) => {
          const once = shopPath(`/${parts.join('/')}${end}`)
          expect(once).toBe(`/${parts.join('/')}`)
          expect(shopPath(encodeURI(once ?? ''))).toBe(once)
        },
      ),
    )
  })
})
