import { describe, expect, it } from 'vitest'

import { tenantRole, tenantUrl } from './roles.ts'

const at = (database: string) =>
  tenantRole({ ownerUrl: `postgres://o:p@h:5/${database}?sslmode=require`, secret: 's' })

describe("the tenants' role", () => {
  it('is named after the database, within what Postgres keeps of a name', () => {
    expect(at('souk').role).toBe('souk_tenant_souk')
    const long = 'd'.repeat(60)
    expect(Buffer.byteLength(at(`${long}a`).role)).toBeLessThanOrEqual(63)
    expect(at(`${long}a`).role).not.toBe(at(`${long}b`).role)
  })

  it('has a password that follows from the secret and the name', () => {
    expect(at('a').password).toBe(at('a').password)
    expect(at('a').password).not.toBe(at('b').password)
    expect(tenantRole({ ownerUrl: 'postgres://h/a', secret: 'other' }).password).not.toBe(
      at('a').password,
    )
  })

  it('keeps everything else of the owner address', () => {
    const url = tenantUrl({
      ownerUrl: 'postgres://o:p@h:5/my%20db?sslmode=require',
      role: 'r',
      password: 'a/b',
    })
    expect(url).toBe('postgres://r:a%2Fb@h:5/my%20db?sslmode=require')
  })
})
