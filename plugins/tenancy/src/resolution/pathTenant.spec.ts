import { describe, expect, it } from 'vitest'

import { readPathTenant, signPathTenant, tenantInPath } from './pathTenant.ts'

describe('a path below a tenant', () => {
  it('names its slug and what is asked there', () => {
    expect(tenantInPath('/api/tenant/tea/store/carts/1')).toEqual({
      slug: 'tea',
      rest: '/api/store/carts/1',
    })
    expect(tenantInPath('/api/tenant/tea')).toEqual({ slug: 'tea', rest: '/api' })
    expect(tenantInPath('/api/tenant/%zz/store')?.slug).toBe('%zz')
  })

  it('is no other path', () => {
    for (const path of [
      '/api/tenants/1',
      '/api/store',
      '/tenant/tea',
      '/api/tenant/',
      '/api/tenant',
    ]) {
      expect(tenantInPath(path)).toBeNull()
    }
  })
})

describe('the header that carries the slug', () => {
  it('is believed when the proxy wrote it', () => {
    for (const slug of ['tea', 'a.b', 'ü']) {
      expect(readPathTenant(signPathTenant(slug, 'secret'), 'secret')).toBe(slug)
    }
  })

  it('is not believed from anybody else', () => {
    const mine = signPathTenant('tea', 'secret')
    for (const forged of [
      'tea',
      'tea.',
      '.',
      '',
      null,
      mine.replace('tea', 'books'),
      `${mine}x`,
      signPathTenant('tea', 'another'),
    ]) {
      expect(readPathTenant(forged, 'secret')).toBeNull()
    }
  })
})
