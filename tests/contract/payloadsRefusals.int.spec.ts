import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { guarded, headOf } from '@souk/kernel'
import { getPayload, handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { inNextRequest } from '../../plugins/tenancy/src/wall/testing/inNextRequest.ts'
import { fill, registerOperator, type Filled } from '../isolation/support/fill.ts'
import { openHouse, type TestHouse } from '../isolation/support/house.ts'
import { sender } from '../isolation/support/send.ts'

type Told = { name: string; message: string; data: Record<string, unknown> }
type Reply = { status: number; text: string; error: Told | undefined; extensions: unknown }

let house: TestHouse
let shop: Filled
let owner: Record<string, string>
let shopper: Record<string, string>

beforeAll(async () => {
  house = await openHouse()
  const send = sender(house.payload)
  const boss = await registerOperator(send)
  const words = { open: 'openalpha', closed: 'secretalpha' }
  shop = await fill(house, send, { slug: 'alder', words, boss })
  owner = { authorization: `JWT ${shop.owner.token}` }
  shopper = { authorization: `JWT ${shop.shopper.token}` }
}, 300_000)

afterAll(() => house.close(), 60_000)

const json = { 'content-type': 'application/json' }

const ask = async (
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: object; body?: string } = {},
): Promise<Reply> => {
  const config = Promise.resolve(house.payload.config)
  const handler = path.startsWith('/graphql')
    ? GRAPHQL_POST(config)
    : (request: Request) => handleEndpoints({ config, request })
  const door = guarded(() => getPayload({ config }), handler)
  const given = { host: 'localhost', 'x-tenant-id': shop.slug, ...headers }
  const request = new Request(`http://localhost/api${path}`, {
    method,
    headers: given,
    ...(body === undefined ? {} : { body }),
  })
  const { status, text } = await inNextRequest(async () => {
    const response = await (method === 'HEAD' ? headOf(door) : door)(request)
    return { status: response.status, text: await response.text() }
  })
  const [error] = ((text ? JSON.parse(text) : {}) as { errors?: Told[] }).errors ?? []
  return {
    status,
    text,
    error,
    extensions: (error as { extensions?: unknown } | undefined)?.extensions,
  }
}

const part = (name: string, more: string, content: string) =>
  `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n--B--\r\n`

const graphql = (query: string, headers: object = owner) =>
  ask('/graphql', {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ query }),
  })

const issues = [{ path: expect.any(Array) as unknown, message: expect.any(String) as unknown }]

describe('a refusal of Payload’s', () => {
  it('keeps the fields that a form shows', async () => {
    const { status, error } = await ask('/pages', {
      method: 'POST',
      headers: { ...owner, ...json },
      body: '{"title": 5}',
    })
    expect(status).toBe(400)
    expect(error).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('Slug') as unknown,
      data: { code: 'invalid_input', errors: [{ path: 'slug' }], issues: [{ path: ['slug'] }] },
    })
  })

  it('has a name, words for a person, and a code', async () => {
    const nobody = { host: 'alder.localhost', 'x-tenant-id': 'nobody' }
    for (const [reply, status, name, code] of [
      [await ask('/products', { headers: nobody }), 404, 'TenantNotFound', 'tenant_not_found'],
      [await ask('/orders'), 403, 'Forbidden', 'forbidden'],
      [await ask('/products/x', { headers: owner }), 404, 'NotFound', 'not_found'],
      [await ask('/no-such-thing'), 404, 'NotFound', 'not_found'],
      [await ask('/products?where[nothing][equals]=x'), 400, 'QueryError', 'invalid_input'],
    ] as const) {
      expect(reply.status).toBe(status)
      expect(reply.error).toMatchObject({ name, data: { code } })
      expect(reply.error?.message).toMatch(/^[A-Z]/)
      if (status === 400) expect(reply.error?.data.issues).toEqual(issues)
    }
  })

  it('answers HEAD as GET', async () => {
    expect(await ask('/products', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
    expect((await ask('/orders', { method: 'HEAD' })).status).toBe(403)
  })
})

describe('bad input to Payload’s own routes', () => {
  it.each([
    '/variants?where[options][like]=x',
    '/variants?where[options][contains]=x',
    '/variants?where[options][not_like]=x',
    '/products?where[description][like]=a',
    '/products?where[description.root.children.0][equals]=x',
    '/products?where[title][all]=x',
    '/products/count?where[title][all]=x',
    '/products?where[title][equals]=%00',
    '/carts?where[codes][like]=x',
    '/orders?where[codes][contains]=x',
    '/orders?where[discounts][like]=x',
  ])('in a query is refused: %s', async (path) => {
    const { status, error } = await ask(path, { headers: owner })
    expect(status).toBe(400)
    expect(error?.data).toMatchObject({ code: 'invalid_input', issues })
  })

  const forms: [string, string, string][] = [
    ['no boundary', 'multipart/form-data; boundary=', part('a', '', 'x')],
    ['another kind of parts', 'multipart/mixed; boundary=B', part('a', '', 'x')],
    [
      'a NUL in its name',
      'multipart/form-data; boundary=B',
      part('file', '; filename="a\0b.png"', 'x'),
    ],
    ['null for a file', 'multipart/form-data; boundary=B', part('file', '', 'null')],
    [
      'a file that is elsewhere',
      'multipart/form-data; boundary=B',
      part('file', '', '{"filename":"x","clientUploadContext":{}}'),
    ],
    ['a broken document', 'multipart/form-data; boundary=B', part('_payload', '', '{')],
    ['no end', 'multipart/form-data; boundary=B', '--B\r\n'],
  ]

  it.each(forms)('in a form with %s is refused', async (_name, type, body) => {
    for (const path of ['/media', '/pages', '/users/login', '/users/reset-password', '/graphql']) {
      const headers = { ...owner, 'content-type': type }
      const { status, error, text } = await ask(path, { method: 'POST', headers, body })
      expect(status, `${path} ${text}`).toBe(400)
      expect(error?.message, path).toMatch(/^[A-Z]/)
    }
  })

  it('in a body is refused before anything catches', async () => {
    const override = { 'x-payload-http-method-override': 'GET' }
    for (const body of ['{', '']) {
      const headers = { ...json, ...override }
      const reply = await ask('/products', { method: 'POST', headers, body })
      expect([reply.status, reply.error?.data.code]).toEqual([400, 'invalid_input'])
    }
    for (const type of ['application/json', 'multipart/form-data']) {
      const headers = { 'content-type': type }
      const reply = await ask('/graphql', { method: 'POST', headers, body: '{' })
      expect([reply.status, reply.error?.data.code]).toEqual([400, 'invalid_input'])
    }
  })

  it('is no way to make us fetch from inside', async () => {
    const body = JSON.stringify({ alt: 'x', filename: 'x.png', url: 'http://127.0.0.1:9/x.png' })
    const reply = await ask('/media', { method: 'POST', headers: { ...owner, ...json }, body })
    expect(reply.status).toBe(400)
    expect(reply.text).not.toContain('127.0.0.1')
  })
})

describe('doors of Payload’s with nothing behind them', () => {
  it('are not there', async () => {
    const without = Object.values(house.payload.collections).filter(
      ({ config }) => !config.versions && config.endpoints,
    )
    expect(without.length).toBeGreaterThan(20)
    const logged = vi.spyOn(house.payload.logger, 'error')
    for (const { config } of without) {
      const at = `/${config.slug}/versions`
      for (const [path, method] of [
        [at, 'GET'],
        [`${at}?where[version.title][equals]=x`, 'GET'],
        [`${at}/x`, 'GET'],
        [`${at}/x`, 'HEAD'],
        [`${at}/x`, 'POST'],
      ] as const) {
        for (const headers of [{}, owner]) {
          const { status, error } = await ask(path, { method, headers })
          expect(status, `${method} ${path}`).toBe(404)
          if (method !== 'HEAD') expect(error?.data.code, path).toBe('not_found')
        }
      }
    }
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
    expect((await ask('/products/versions', { headers: owner })).status).toBe(200)
    expect((await ask('/users/verify/x', { method: 'POST' })).status).toBe(400)
  })

  it('are closed to shoppers where they are the panel’s', async () => {
    for (const method of ['POST', 'DELETE']) {
      const headers = { ...shopper, ...json }
      const reply = await ask('/payload-preferences/x', { method, headers, body: '{"value":1}' })
      expect([reply.status, reply.error?.data.code], method).toEqual([403, 'forbidden'])
    }
  })
})

describe('GraphQL of Payload’s own', () => {
  it.each([
    '{ Products(where: {title: {equals: "a\\u0000"}}) { totalDocs } }',
    '{ Products(where: {description: {like: "a"}}) { totalDocs } }',
    '{ Variants(where: {options: {like: "a"}}) { totalDocs } }',
    'mutation { verifyEmailCustomer(token: "x") }',
  ])('tells bad input from a fault of ours: %s', async (query) => {
    const { extensions } = await graphql(query)
    expect(extensions).toMatchObject({ code: 'invalid_input', status: 400, statusCode: 400 })
  })

  it('names its refusals', async () => {
    expect((await graphql('{ Product(id: "x") { title } }')).extensions).toMatchObject({
      name: 'NotFound',
      code: 'not_found',
      statusCode: 404,
    })
  })
})
