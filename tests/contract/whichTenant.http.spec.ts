import { beforeAll, describe, expect, inject, it } from 'vitest'

import {
  createMember,
  createShop,
  createTenant,
  errorOf,
  http,
  type Http,
  type Shop,
  type Tenant,
} from '../support/index.ts'
import { change, eventually, theOperator } from './support/house.ts'
import { codeIn, rawRequest } from './support/rawRequest.ts'

let operator: Http
let one: Shop
let other: Tenant
let anybody: Http

const { url, port } = inject('app')
const at = (host: string, path = '/api/store', headers: Record<string, string> = {}) =>
  rawRequest(url, path, { headers: { host, ...headers } })
const shopIn = ({ text }: { text: string }) => (JSON.parse(text) as { slug?: string }).slug

beforeAll(async () => {
  operator = theOperator()
  one = await createShop(operator)
  other = await createTenant(operator)
  anybody = http(url)
})

describe('a store request names its tenant', () => {
  it('by header X-Tenant-ID, with the slug', async () => {
    const reply = await anybody.with({ 'x-tenant-id': one.tenant.slug }).get('/api/store')
    expect(reply.body).toMatchObject({ id: one.tenant.id, slug: one.tenant.slug })
  })

  it('by header X-Tenant-ID, with the id', async () => {
    const reply = await anybody.with({ 'x-tenant-id': one.tenant.id }).get('/api/store')
    expect(reply.body).toMatchObject({ slug: one.tenant.slug })
  })

  it('by path prefix, with everything below it', async () => {
    expect((await anybody.get(`/api/tenant/${one.tenant.slug}/store`)).body).toMatchObject({
      slug: one.tenant.slug,
    })
    const product = await anybody.get(
      `/api/tenant/${one.tenant.slug}/store/products/${one.product.slug}`,
    )
    expect(product.body).toMatchObject({ slug: one.product.slug })
    const cart = await anybody.post(`/api/tenant/${one.tenant.slug}/store/carts`, {})
    expect(cart.status).toBe(201)
  })

  it('by host, whatever its case, its port and its last dot', async () => {
    const { slug } = one.tenant
    for (const host of [
      `${slug}.localhost:${port}`,
      `${slug}.localhost`,
      `${slug.toUpperCase()}.LOCALHOST:${port}`,
      `${slug}.localhost.:${port}`,
    ]) {
      const reply = await at(host)
      expect([host, reply.status, shopIn(reply)]).toEqual([host, 200, slug])
    }
  })

  it('by a verified custom domain, and not by one that is not verified', async () => {
    const host = `www.${one.tenant.slug}.example`
    const unverified = `new.${one.tenant.slug}.example`
    await change(operator, 'tenants', one.tenant, {
      domains: [{ host, verifiedAt: new Date().toISOString() }, { host: unverified }],
    })
    await eventually(async () => (await at(host)).status === 200, 5)
    expect(shopIn(await at(host))).toBe(one.tenant.slug)
    const reply = await at(unverified)
    expect([reply.status, codeIn(reply)]).toEqual([404, 'tenant_not_found'])
  })

  it("by the member's token, when they belong to exactly one", async () => {
    const member = await createMember(operator, { tenant: one.tenant, roles: ['viewer'] })
    expect((await member.get('/api/store')).body).toMatchObject({ slug: one.tenant.slug })
  })

  it('never by a token against another name: a member of one shop is a visitor in another', async () => {
    const member = await createMember(operator, { tenant: one.tenant, roles: ['owner'] })
    const reply = await member.with({ 'x-tenant-id': other.slug }).get('/api/store')
    expect(reply.body).toMatchObject({ slug: other.slug })
  })

  it('never by the query in production', async () => {
    const error = errorOf(await anybody.get(`/api/store?tenant=${one.tenant.slug}`))
    expect(error).toMatchObject({ status: 400, code: 'tenant_required' })
  })

  it('and one that names none is refused', async () => {
    for (const path of ['/api/store', '/api/store/products', '/api/store/carts/x']) {
      expect(errorOf(await anybody.get(path))).toMatchObject({
        status: 400,
        code: 'tenant_required',
      })
    }
    expect(errorOf(await anybody.post('/api/store/carts', {}))).toMatchObject({
      status: 400,
      code: 'tenant_required',
    })
  })

  it('also through an IP address, which is no tenant and no unknown host', async () => {
    const reply = await at(`127.0.0.1:${port}`)
    expect([reply.status, codeIn(reply)]).toEqual([400, 'tenant_required'])
    const named = await at(`127.0.0.1:${port}`, '/api/store', { 'x-tenant-id': other.slug })
    expect(shopIn(named)).toBe(other.slug)
  })
})

describe('an unknown tenant', () => {
  it('is 404 by header, id, path and host', async () => {
    const unknown = 'nobody-has-this-one'
    for (const name of [unknown, '0190b5a0-0000-7000-8000-000000000000', '12345', 'ö', 'a b']) {
      const headers = { 'x-tenant-id': Buffer.from(name).toString('latin1') }
      expect(errorOf(await anybody.with(headers).get('/api/store'))).toMatchObject({
        status: 404,
        code: 'tenant_not_found',
      })
    }
    expect(errorOf(await anybody.get(`/api/tenant/${unknown}/store`))).toMatchObject({
      status: 404,
      code: 'tenant_not_found',
    })
    for (const host of [`${unknown}.localhost:${port}`, 'shop.example', 'localhost.example']) {
      const reply = await at(host)
      expect([host, reply.status, codeIn(reply)]).toEqual([host, 404, 'tenant_not_found'])
    }
  })

  it('stays 404 when a known one is named beside it', async () => {
    const reply = await at('shop.example', '/api/store', { 'x-tenant-id': one.tenant.slug })
    expect([reply.status, codeIn(reply)]).toEqual([404, 'tenant_not_found'])
  })
})

describe('two different tenants in one request', () => {
  it('are 400 tenant_mismatch, for every pair of path, header and host', async () => {
    const a = one.tenant.slug
    const b = other.slug
    const pairs: [string, string, Record<string, string>][] = [
      [`${a}.localhost:${port}`, '/api/store', { 'x-tenant-id': b }],
      [`localhost:${port}`, `/api/tenant/${a}/store`, { 'x-tenant-id': b }],
      [`${b}.localhost:${port}`, `/api/tenant/${a}/store`, {}],
    ]
    for (const [host, path, headers] of pairs) {
      const reply = await at(host, path, headers)
      expect([path, reply.status, codeIn(reply)]).toEqual([path, 400, 'tenant_mismatch'])
    }
  })

  it('are no contradiction when they are one, once by slug and once by id', async () => {
    const reply = await at(`${one.tenant.slug}.localhost:${port}`, '/api/store', {
      'x-tenant-id': one.tenant.id,
    })
    expect(reply.status).toBe(200)
  })

  it('cannot be brought about by a forged header of the proxy', async () => {
    const reply = await anybody
      .with({ 'x-tenant-id': one.tenant.slug, 'x-souk-path-tenant': `${other.slug}.forged` })
      .get('/api/store')
    expect(reply.body).toMatchObject({ slug: one.tenant.slug })
    const alone = await anybody.with({ 'x-souk-path-tenant': other.slug }).get('/api/store')
    expect(errorOf(alone).code).toBe('tenant_required')
  })
})

describe('a tenant that does not serve', () => {
  it('is 403 tenant_suspended when suspended or archived, and open again when active', async () => {
    const tenant = await createTenant(operator)
    const visitor = anybody.with({ 'x-tenant-id': tenant.slug })
    expect((await visitor.get('/api/store')).status).toBe(200)
    for (const status of ['suspended', 'archived']) {
      await change(operator, 'tenants', tenant, { status })
      await eventually(async () => (await visitor.get('/api/store')).status === 403, 5)
      expect(errorOf(await visitor.get('/api/store/products'))).toMatchObject({
        status: 403,
        code: 'tenant_suspended',
      })
      expect(errorOf(await visitor.post('/api/store/carts', {})).code).toBe('tenant_suspended')
    }
    await change(operator, 'tenants', tenant, { status: 'active' })
    await eventually(async () => (await visitor.get('/api/store')).status === 200, 5)
  })

  it('shows shoppers a plain page with status 503', async () => {
    const tenant = await createTenant(operator, { status: 'suspended' })
    const reply = await eventually(async () => {
      const page = await at(`${tenant.slug}.localhost:${port}`, '/')
      return page.status === 503 && page
    }, 5)
    expect(reply.text.toLowerCase()).toContain('closed')
  })

  it('refuses a feature that it does not have with feature_disabled', async () => {
    const pagesOnly = await createTenant(operator, { features: ['cms'] })
    const shopOnly = await createTenant(operator, { features: ['commerce'] })
    const visit = (tenant: Tenant) => anybody.with({ 'x-tenant-id': tenant.slug })
    for (const path of ['/api/store/products', '/api/store/categories']) {
      expect(errorOf(await visit(pagesOnly).get(path))).toMatchObject({
        status: 403,
        code: 'feature_disabled',
      })
    }
    expect(errorOf(await visit(pagesOnly).post('/api/store/carts', {})).code).toBe(
      'feature_disabled',
    )
    for (const path of ['/api/store/pages/home', '/api/store/pages', '/api/store/navigation']) {
      expect(errorOf(await visit(shopOnly).get(path))).toMatchObject({
        status: 403,
        code: 'feature_disabled',
      })
    }
    expect((await visit(shopOnly).get('/api/store/products')).status).toBe(200)
  })
})

describe('a slug', () => {
  it('is a DNS label, never purely numeric', async () => {
    for (const slug of ['12345', '-a', 'a-', 'a_b', 'a.b', 'ä', 'a'.repeat(64), 'www shop', '']) {
      const reply = await operator.post('/api/tenants', { name: 'No', slug, currency: 'EUR' })
      expect([slug, reply.status]).toEqual([slug, 400])
    }
  })
})
