import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'

import { provideEnv } from './env.ts'
import { proxy } from './proxy.ts'

beforeAll(() => {
  provideEnv({ SOUK_MODE: 'test', PAYLOAD_SECRET: 'x'.repeat(32), BASE_DOMAIN: 'localhost' })
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(
    new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost', ...headers } }),
  )

describe('the proxy', () => {
  it('gives every page the request’s id, and tells the page', () => {
    for (const headers of [
      { host: 'localhost' },
      { host: 'tea.localhost' },
      { host: 'unknown.example' },
    ]) {
      for (const path of ['/', '/shops/tea', '/admin/login', '/nothing/', '/%']) {
        const made = ask(path, headers)
        expect(made.headers.get('x-request-id'), path).toMatch(/^[\w-]{36}$/)
        const echoed = ask(path, { ...headers, 'x-request-id': 'mine.1' })
        expect(echoed.headers.get('x-request-id'), path).toBe('mine.1')
      }
    }
    const inside = ask('/shops/tea', { 'x-request-id': 'not harmless' })
    expect(inside.headers.get('x-middleware-request-x-request-id')).toBe(
      inside.headers.get('x-request-id'),
    )
  })

  it('refuses what cannot be read, or holds what no text can', () => {
    for (const path of [
      '/%E0%A4%A',
      '/shops/%00/products',
      '/shops/tea/products/%00',
      '/shops/tea/products?q=%00',
      '/shops/tea/products?option%5BSize%5D=a%00',
      '/api/store/products/%00',
    ])
      expect(ask(path).status, path).toBe(400)
    expect(ask('/shops/tea/products?q=%2500').status).toBe(200)
  })

  it('has one address for each page, on the host that was asked', () => {
    for (const [path, bare] of [
      ['/shops/tea/products/?q=x', '/shops/tea/products?q=x'],
      ['//evil.example/', '/evil.example'],
      ['/admin//', '/admin'],
    ] as const) {
      const { headers, status } = ask(path)
      expect([status, headers.get('location')], path).toEqual([308, `http://localhost:3000${bare}`])
    }
    expect(ask('/').status).toBe(200)
  })

  it('takes a slash at the end of the API for none', () => {
    expect(ask('/api/products/').status).toBe(200)
    expect(ask('/api/tenant/tea/store/products/').headers.get('x-middleware-rewrite')).toContain(
      '/api/store/products',
    )
  })
})
