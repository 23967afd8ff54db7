import { describe, expect, it } from 'vitest'

import { isLinkTarget } from './isLinkTarget.ts'

describe('where a visitor may be led', () => {
  it.each(['/', '/new?a=1#b', '/a b', 'https://example.com/x', 'HTTP://example.com:8080'])(
    'is %s',
    (text) => expect(isLinkTarget(text)).toBe(true),
  )

  it.each([
    '',
    'new',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https:\\\\evil.example',
    'https://',
    'https://shop.example@evil.example/',
    'https://a:b@example.com',
    'javascript:alert(1)',
  ])('is not %j', (text) => expect(isLinkTarget(text)).toBe(false))
})
