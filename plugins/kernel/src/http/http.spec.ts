import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyone, defineOperation } from '../operations/index.ts'
import { samples } from '../operations/testing/sampleRoom.ts'
import { z } from 'zod'

import { checkJson } from './checkJson.ts'
import { requestIdOf } from './requestId.ts'
import { makeRouter } from './router.ts'
import { sessionHeaders } from './session.ts'

describe('the router', () => {
  const find = makeRouter(samples)

  it('prefers what is spelled out to what may be anything', () => {
    const make = (name: string, path: string) =>
      defineOperation({
        name,
        summary: name,
        http: { method: 'GET', path },
        input: z.object({}),
        output: z.unknown(),
        access: anyone,
        run: () => Promise.resolve(null),
      })
    const router = makeRouter([make('a.one', '/store/a/me'), make('a.any', '/store/a/:id')])
    expect(router('GET', '/store/a/me')).toMatchObject({ operation: { name: 'a.one' } })
    expect(router('GET', '/store/a/you')).toMatchObject({
      operation: { name: 'a.any' },
      params: { id: 'you' },
    })
    expect(() => makeRouter([make('a.one', '/store/a/:x'), make('a.two', '/store/a/:y')])).toThrow(
      'twice',
    )
  })

  it('gives back any segment as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        const match = find('GET', `/store/plants/${encodeURIComponent(id)}`)
        expect(match).toMatchObject({ kind: 'operation', params: { id } })
      }),
    )
  })

  it('survives any path', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (method, path) => {
        expect(['operation', 'wrong-method', 'nothing']).toContain(find(method, path).kind)
      }),
    )
  })
})

describe('checking JSON', () => {
  it('lets ordinary values be', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, noUnicodeString: true } as never), (value) => {
        fc.pre(
          !JSON.stringify(value).includes('__proto__') &&
            !JSON.stringify(value).includes('\\u0000'),
        )
        checkJson(value)
      }),
    )
  })

  it.each([
    JSON.parse('{"a":{"__proto__":1}}') as unknown,
    { a: ['x\u0000'] },
    { 'a\u0000': 1 },
    JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown,
  ])('refuses the dangerous (%#)', (value) => {
    expect(() => checkJson(value)).toThrow()
  })

  it.each(['\u0000', '\ud800', 'cut 😀'.slice(0, 5), '\udc00 first'])(
    'says where text is that no database keeps (%#)',
    (text) => {
      const refusalOf = (value: unknown) => {
        try {
          checkJson(value)
        } catch (error) {
          return error
        }
        return undefined
      }
      const issues = [{ path: ['address', 'name'] }]
      expect(refusalOf({ address: { name: text } })).toMatchObject({ data: { issues } })
      expect(refusalOf({ [text]: 1 })).toMatchObject({ data: { issues: [{ path: [] }] } })
    },
  )
})

describe('a session', () => {
  const shop = { slug: 'tea' } as never
  const headersOf = (headers: Record<string, string>) =>
    sessionHeaders({ headers: new Headers(headers) }, shop)

  it('is the shop’s own cookie, from the shop’s own pages', () => {
    const cookie = 'payload-token=panel; souk-session.tea=abc; souk-session.book=other'
    expect(headersOf({ cookie, 'sec-fetch-site': 'same-origin' }).get('authorization')).toBe(
      'JWT abc',
    )
    expect(headersOf({ cookie, 'sec-fetch-site': 'cross-site' }).get('authorization')).toBeNull()
    expect(
      headersOf({ cookie, origin: 'http://evil', host: 'tea' }).get('authorization'),
    ).toBeNull()
    expect(headersOf({ cookie, origin: 'http://tea', host: 'tea' }).get('authorization')).toBe(
      'JWT abc',
    )
    expect(headersOf({ cookie }).get('cookie')).toBeNull()
  })

  it('does not replace what the caller says outright', () => {
    const cookie = 'souk-session.tea=abc'
    expect(headersOf({ cookie, authorization: 'JWT own' }).get('authorization')).toBe('JWT own')
  })
})

describe('a request id', () => {
  it('is the caller’s only where it is harmless', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let headers: Headers
        try {
          headers = new Headers({ 'x-request-id': text })
        } catch {
          return
        }
        expect(requestIdOf(headers)).toMatch(/^[A-Za-z0-9._-]{1,128}$/)
      }),
    )
  })
})
