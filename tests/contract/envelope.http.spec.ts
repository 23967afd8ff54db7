import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createShop, errorOf, http, ok, type Http, type Shop } from '../support/index.ts'
import { strangerOf, theOperator } from './support/house.ts'
import { codeIn, rawRequest } from './support/rawRequest.ts'

const { url } = inject('app')
let shop: Shop
let visitor: Http

beforeAll(async () => {
  shop = await createShop(theOperator())
  visitor = strangerOf(shop.tenant)
})

describe('X-Request-ID', () => {
  const paths = [
    '/api/store',
    '/api/store/products',
    '/api/store/nothing',
    '/api/health/ready',
    '/api/openapi.json',
    '/api/products',
    '/api/nothing-of-this-name',
  ]

  it.each(paths)('is on every answer, the caller’s if it is fit: %s', async (path) => {
    const id = 'my-Own.request_id-1'
    const echoed = await visitor.get(path, { headers: { 'x-request-id': id } })
    expect(echoed.headers.get('x-request-id')).toBe(id)
    const made = await visitor.get(path)
    expect(made.headers.get('x-request-id')).toMatch(/^[A-Za-z0-9._-]{1,128}$/)
    for (const unfit of ['a b', 'x'.repeat(129), 'a/b', '<b>']) {
      const reply = await visitor.get(path, { headers: { 'x-request-id': unfit } })
      expect(reply.headers.get('x-request-id')).not.toBe(unfit)
      expect(reply.headers.get('x-request-id')).toMatch(/^[A-Za-z0-9._-]{1,128}$/)
    }
  })

  it('is on pages, on what is not there, and on what leads elsewhere', async () => {
    const { slug } = shop.tenant
    for (const [path, host, status] of [
      ['/', 'localhost', 200],
      [`/shops/${slug}`, 'localhost', 200],
      [`/shops/${slug}/nothing/here`, 'localhost', 404],
      [`/shops/${slug}/products/`, 'localhost', 308],
      ['/admin/login', 'localhost', 200],
      ['/nothing/here', 'localhost', 404],
      ['/', `${slug}.localhost`, 200],
      ['/nothing/here', `${slug}.localhost`, 404],
      ['/', 'nobody.example', 404],
    ] as const) {
      const reply = await rawRequest(url, path, { headers: { host, 'x-request-id': 'mine.1' } })
      expect([reply.status, reply.headers['x-request-id']], `${host}${path}`).toEqual([
        status,
        'mine.1',
      ])
    }
  })

  it('is on refusals of every kind', async () => {
    for (const reply of [
      await http(url).get('/api/store'),
      await visitor.post('/api/store/carts', '{', {
        headers: { 'content-type': 'application/json' },
      }),
      await visitor.get('/api/store/customers/me'),
    ]) {
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.headers.get('x-request-id')).toBeTruthy()
    }
  })
})

describe('the error envelope', () => {
  it('is what unknown paths and wrong methods under /api/store answer', async () => {
    for (const [method, path, status] of [
      ['GET', '/api/store/nothing', 404],
      ['POST', '/api/store/nothing/at/all', 404],
      ['GET', '/api/store/carts', 405],
      ['DELETE', '/api/store/products', 405],
      ['PUT', '/api/store', 405],
      ['PATCH', '/api/store/orders/x/confirm', 405],
      ['GET', '/api/store//', 404],
      ['GET', '/api/store/%', 400],
      ['GET', '/api/store/products/%E0%A4%A', 400],
      ['GET', '/api/store/nothing/', 404],
      ['TRACE', '/api/store/products', 405],
      ['PROPFIND', '/api/store/products', 405],
      ['TRACE', '/api/products', 405],
      ['PROPFIND', '/api/products', 405],
      ['GET', '/api/graphql', 405],
      ['GET', '/api/payload-migrations', 404],
    ] as const) {
      const reply = await rawRequest(url, path, {
        method,
        headers: { 'x-tenant-id': shop.tenant.slug },
      })
      const shown = `${method} ${path} → ${reply.status} ${reply.text.slice(0, 80)}`
      if (path === '/api/store//' && [200, 308].includes(reply.status)) continue
      expect(reply.status === status || (status === 405 && reply.status === 404), shown).toBe(true)
      expect(reply.headers['content-type'], shown).toContain('application/json')
      const body = JSON.parse(reply.text) as { errors: { data: { code: string } }[] }
      expect(body.errors[0]?.data.code, shown).toMatch(/^[a-z_]+$/)
    }
  })

  it('has a page that explains every operation', async () => {
    const { status, text } = await http(url).get('/api/docs')
    expect(status).toBe(200)
    expect(text).toContain('id="carts.checkout"')
    expect(text).toContain('id="downloads.file"')
  })

  it('has name, message for a person, and code', async () => {
    const { name, message, code } = errorOf(await visitor.get('/api/store/carts/x'))
    expect(name).toMatch(/^[A-Z][A-Za-z]+$/)
    expect(message).toMatch(/^[A-Z].+\.$/)
    expect(code).toBe('cart_not_found')
  })

  it('does not mind a slash at the end', async () => {
    const { slug } = shop.tenant
    for (const path of ['/api/store/products/', `/api/tenant/${slug}/store/products/`]) {
      const reply = await rawRequest(url, path, { headers: { 'x-tenant-id': slug } })
      expect([reply.status, JSON.parse(reply.text)], path).toMatchObject([200, { page: 1 }])
    }
    const shown = await rawRequest(url, '/api/products/', { headers: { 'x-tenant-id': slug } })
    expect(shown.status).toBe(200)
    const page = await rawRequest(url, `/shops/${slug}/products/?q=x`)
    expect([page.status, page.headers.location]).toEqual([308, `/shops/${slug}/products?q=x`])
  })

  it('is what a host that is nobody’s gets, but for health/live', async () => {
    for (const path of ['/api/health/ready', '/api/openapi.json', '/api/docs', '/api/store']) {
      const reply = await rawRequest(url, path, { headers: { host: 'nobody.example' } })
      expect([reply.status, codeIn(reply)], path).toEqual([404, 'tenant_not_found'])
    }
    for (const host of ['127.0.0.1', 'localhost', `${shop.tenant.slug}.localhost`]) {
      for (const path of ['/api/health/ready', '/api/openapi.json'])
        expect((await rawRequest(url, path, { headers: { host } })).status, host).toBe(200)
    }
  })

  it('keeps the words of Payload’s own routes in a production build', async () => {
    const misnamed = await rawRequest(url, '/api/products', {
      headers: { host: `${shop.tenant.slug}.localhost`, 'x-tenant-id': 'nobody-at-all' },
    })
    expect([misnamed.status, codeIn(misnamed)]).toEqual([404, 'tenant_not_found'])
    const operator = theOperator()
    const tenant = shop.tenant.id
    const unfit = errorOf(await operator.post('/api/pages', { tenant, title: 5 }))
    expect(unfit).toMatchObject({ status: 400, name: 'ValidationError' })
    expect(unfit.message).toContain('Slug')
    expect(unfit.data).toMatchObject({ errors: [{ path: 'slug' }], issues: [{ path: ['slug'] }] })
    const asked = await operator.post('/api/graphql', { query: '{ Product(id: "x") { title } }' })
    expect(asked.text).toContain('"name":"NotFound"')
    expect(
      (await visitor.post('/api/graphql', { query: '{ Productz { docs } }' })).text,
    ).not.toMatch(/Did you mean/)
    const headers = { 'x-tenant-id': shop.tenant.slug }
    expect((await fetch(`${url}/api/products`, { method: 'HEAD', headers })).status).toBe(200)
  })

  it('takes an empty Idempotency-Key for none', async () => {
    const reply = await visitor.post('/api/store/carts', {}, { headers: { 'idempotency-key': '' } })
    expect(reply.status).toBe(201)
  })

  it('says which fields were wrong', async () => {
    const error = errorOf(
      await visitor.post('/api/store/carts', { items: [{ variant: 5, quantity: 'x' }] }),
    )
    expect(error).toMatchObject({ status: 400, code: 'invalid_input' })
    const issues = error.data.issues as { path: (string | number)[]; message: string }[]
    expect(issues.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'items.0.quantity',
      'items.0.variant',
    ])
  })

  it('is what malformed JSON, other types and too large bodies get', async () => {
    const post = (body: string, type: string) =>
      visitor.post('/api/store/carts', body, { headers: { 'content-type': type } })
    expect(errorOf(await post('{"items": [', 'application/json'))).toMatchObject({ status: 400 })
    expect(errorOf(await post('null', 'application/json')).status).toBe(400)
    expect(errorOf(await post('[]', 'application/json')).status).toBe(400)
    expect(errorOf(await post('"x"', 'application/json')).status).toBe(400)
    expect([400, 415]).toContain(
      errorOf(await post('a=b', 'application/x-www-form-urlencoded')).status,
    )
    expect([400, 415]).toContain(errorOf(await post('<x/>', 'text/xml')).status)
    const large = JSON.stringify({ email: 'x'.repeat(2 * 1024 * 1024) })
    expect([400, 413]).toContain(errorOf(await post(large, 'application/json')).status)
  })

  it('never shows a stack, SQL or a path of the machine', async () => {
    const cookie = 'payload-token=a.b.c'
    for (const reply of [
      await visitor.get("/api/store/products?q='"),
      await visitor.get('/api/store/carts/%27%20or%201=1'),
      await visitor.with({ cookie }).get('/api/store/customers/me'),
    ]) {
      expect(reply.text).not.toMatch(/node_modules|\.ts:|select |insert |at async/i)
    }
  })
})

describe('health', () => {
  it('live answers {"ok":true}, ready says what it has checked', async () => {
    const live = await http(url).get('/api/health/live')
    expect([live.status, live.text]).toEqual([200, '{"ok":true}'])
    expect(await ok(http(url).get('/api/health/ready'))).toMatchObject({ ok: true })
  })
})

describe('GET /api/openapi.json', () => {
  type Document = {
    openapi: string
    paths: Record<string, Record<string, { operationId: string }>>
  }

  it('lists every store operation of the contract', async () => {
    const { openapi, paths } = await ok(http(url).get<Document>('/api/openapi.json'))
    expect(openapi).toMatch(/^3\.1/)
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, ':x')}`,
      ),
    )
    for (const wanted of [
      'GET /store',
      'GET /store/products',
      'GET /store/products/:x',
      'GET /store/categories',
      'GET /store/pages/:x',
      'GET /store/navigation',
      'POST /store/carts',
      'GET /store/carts/:x',
      'PATCH /store/carts/:x',
      'POST /store/carts/:x/items',
      'PATCH /store/carts/:x/items/:x',
      'DELETE /store/carts/:x/items/:x',
      'POST /store/carts/:x/codes',
      'DELETE /store/carts/:x/codes/:x',
      'GET /store/carts/:x/shipping-options',
      'PUT /store/carts/:x/shipping-option',
      'POST /store/carts/:x/checkout',
      'POST /store/orders/:x/confirm',
      'GET /store/orders/:x',
      'POST /store/customers',
      'POST /store/customers/login',
      'POST /store/customers/logout',
      'POST /store/customers/forgot-password',
      'POST /store/customers/reset-password',
      'GET /store/customers/me',
      'PATCH /store/customers/me',
      'GET /store/customers/me/addresses',
      'GET /store/customers/me/orders',
      'POST /orders/:x/fulfilments',
      'POST /orders/:x/capture',
      'POST /orders/:x/cancel',
      'POST /stock/adjust',
    ]) {
      expect(listed).toContain(wanted)
    }
  })

  it('lists nothing that does not answer', async () => {
    const { paths } = await ok(http(url).get<Document>('/api/openapi.json'))
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const reply = await rawRequest(url, `/api${path.replaceAll(/\{\w+\}/g, 'x')}`, {
          method: method.toUpperCase(),
          headers: { 'x-tenant-id': shop.tenant.slug, 'content-length': '0' },
        })
        expect(reply.status, `${method} ${path}: ${reply.text.slice(0, 200)}`).not.toBe(405)
        const isUnknown = !path.includes('{') && reply.status === 404
        expect(isUnknown, `${method} ${path}`).toBe(false)
      }
    }
  })
})
