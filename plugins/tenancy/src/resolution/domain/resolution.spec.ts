import { describe, expect, it } from 'vitest'

import { decideTenant, namesIn, requireOpen, type Candidate } from './index.ts'

const tea = { id: 'tea', status: 'active' }
const books = { id: 'books', status: 'active' }
type By = Candidate<typeof tea>['by']
const by = (name: By, tenant: typeof tea | null) => ({ by: name, tenant })

describe('the names in a request', () => {
  const named = (asked: Parameters<typeof namesIn>[0]) => namesIn(asked, 'souk.test')

  it('stand in the order in which they count', () => {
    const all = { path: 'a', header: 'b', host: 'c.souk.test', query: 'd' }
    expect(named(all).map((one) => one.by)).toEqual(['path', 'header', 'host', 'query'])
  })

  it('are none when only the platform itself, or a bare address, is asked', () => {
    for (const host of ['souk.test', 'SOUK.test:3000', '127.0.0.1:3000', '[::1]', null]) {
      expect(named({ host })).toEqual([])
    }
  })

  it('are a slug below the platform and a domain anywhere else', () => {
    expect(named({ host: 'Tea.souk.test:80' })).toEqual([{ by: 'host', slug: 'tea' }])
    expect(named({ host: 'a.b.souk.test' })).toEqual([{ by: 'host', host: 'a.b.souk.test' }])
    expect(named({ host: 'tea.example' })).toEqual([{ by: 'host', host: 'tea.example' }])
    expect(named({ host: 'evilsouk.test' })).toEqual([{ by: 'host', host: 'evilsouk.test' }])
  })

  it('are nobody’s when the host is no host', () => {
    expect(named({ host: 'a b' })).toEqual([{ by: 'host', host: '' }])
  })
})

describe('the tenant of a request', () => {
  it('is the one that all of its names mean', () => {
    expect(decideTenant([by('path', tea), by('header', tea), by('host', tea)])).toBe(tea)
    expect(decideTenant([])).toBeNull()
  })

  it('cannot be two', () => {
    const pairs: [By, By][] = [
      ['apiKey', 'header'],
      ['path', 'header'],
      ['path', 'host'],
      ['header', 'host'],
    ]
    for (const [one, other] of pairs) {
      expect(() => decideTenant([by(one, tea), by(other, books)])).toThrow(
        expect.objectContaining({ code: 'tenant_mismatch', status: 400 }),
      )
    }
  })

  it('is never contradicted by a person’s token or by the query', () => {
    expect(decideTenant([by('header', tea), by('token', books)])).toBe(tea)
    expect(decideTenant([by('host', tea), by('query', books)])).toBe(tea)
    expect(decideTenant([by('token', books), by('query', tea)])).toBe(books)
  })

  it('must be there', () => {
    for (const candidates of [
      [by('header', null)],
      [by('path', tea), by('host', null)],
      [by('query', null)],
    ]) {
      expect(() => decideTenant(candidates)).toThrow(
        expect.objectContaining({ code: 'tenant_not_found', status: 404 }),
      )
    }
  })

  it('serves shoppers only while it is active', () => {
    expect(requireOpen(tea)).toBe(tea)
    for (const status of ['suspended', 'archived']) {
      expect(() => requireOpen({ ...tea, status })).toThrow(
        expect.objectContaining({ code: 'tenant_suspended', status: 403 }),
      )
    }
  })
})
