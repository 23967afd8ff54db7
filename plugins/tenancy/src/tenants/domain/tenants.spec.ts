import { describe, expect, it } from 'vitest'

import { isAddress, isManager, isTenantSlug, normaliseHost, rankOf } from './index.ts'

describe('a slug', () => {
  it.each(['a', 'blue-bottle', 'x1', '1x', 'a'.repeat(63)])('may be %s', (slug) => {
    expect(isTenantSlug(slug)).toBe(true)
  })

  it.each(['', '123', '-a', 'a-', 'A', 'a_b', 'a.b', 'ä', 'a'.repeat(64), 'a b'])(
    'may not be “%s”',
    (slug) => {
      expect(isTenantSlug(slug)).toBe(false)
    },
  )
})

describe('a host', () => {
  it.each([
    ['Shop.Example', 'shop.example'],
    ['shop.example:3000', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['[::1]:80', '[::1]'],
  ])('%s is %s', (given, host) => {
    expect(normaliseHost(given)).toBe(host)
  })

  it.each(['', ' ', 'a b', 'a/b', 'user@host', 'a?b', 'a#b', null, undefined])(
    'is not made of “%s”',
    (given) => {
      expect(normaliseHost(given)).toBeNull()
    },
  )

  it('may be a bare address', () => {
    expect(['127.0.0.1', '[::1]', 'example.org', '1.example'].map(isAddress)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('roles', () => {
  it('reach as far as the highest of them', () => {
    expect(rankOf(['viewer', 'admin'])).toBeGreaterThan(rankOf(['editor', 'fulfilment']))
    expect(rankOf([])).toBe(0)
  })

  it('run a shop when an owner’s or an admin’s is among them', () => {
    expect(isManager(['viewer', 'admin'])).toBe(true)
    expect(isManager(['editor', 'fulfilment', 'viewer'])).toBe(false)
  })
})
