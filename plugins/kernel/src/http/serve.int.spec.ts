import type { Payload } from 'payload'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'

import { anyone, defineOperation } from '../operations/index.ts'
import { ask, openTestHouse } from '../testing/index.ts'

const echo = defineOperation({
  name: 'echo.write',
  summary: 'Says it again',
  http: { method: 'POST', path: '/store/echo', headers: { token: 'X-Cart-Token' } },
  input: z.object({
    text: z.string().max(100).optional(),
    count: z.int().min(1).max(9999).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    token: z.string().optional(),
  }),
  output: z.unknown(),
  access: anyone,
  run: (_ctx, input) => Promise.resolve(input),
})

const find = defineOperation({
  name: 'things.find',
  summary: 'Finds',
  http: { method: 'GET', path: '/store/things/:id' },
  input: z.object({ id: z.string(), option: z.record(z.string(), z.string()).optional() }),
  output: z.unknown(),
  access: anyone,
  cache: { unless: ['draft'] },
  run: (_ctx, input) => Promise.resolve(input),
})

const mine = defineOperation({
  name: 'things.mine',
  summary: 'Differs for shoppers who have logged in',
  http: { method: 'GET', path: '/store/mine' },
  input: z.object({}),
  output: z.unknown(),
  access: anyone,
  cache: { unless: [], personal: true },
  run: () => Promise.resolve({ made: crypto.randomUUID() }),
})

const members = defineOperation({
  name: 'things.secret',
  summary: 'For members',
  http: { method: 'GET', path: '/store/secret' },
  input: z.object({}),
  output: z.unknown(),
  access: ({ actor }) => actor.kind === 'member',
  run: () => Promise.resolve({}),
})

const broken = defineOperation({
  name: 'things.broken',
  summary: 'Falls over',
  http: { method: 'POST', path: '/store/broken' },
  input: z.object({}),
  output: z.unknown(),
  access: anyone,
  run: () => Promise.reject(new Error('password=hunter2')),
})

const guess = defineOperation({
  name: 'things.guess',
  summary: 'Guesses',
  http: { method: 'POST', path: '/store/guess' },
  input: z.object({ name: z.string() }),
  output: z.unknown(),
  access: anyone,
  rateLimit: { points: 3, seconds: 60, by: ['ip', 'name'] },
  run: () => Promise.resolve({ right: false }),
})

const large = (name: string, access: typeof anyone) =>
  defineOperation({
    name: `things.${name}`,
    summary: 'Takes more than others',
    http: { method: 'POST', path: `/store/${name}`, bodyLimit: 1_000_000 },
    input: z.object({ text: z.string() }),
    output: z.unknown(),
    access,
    run: (_ctx, { text }) => Promise.resolve({ length: text.length }),
  })

const uploads = [large('upload', anyone), large('secretUpload', () => false)]

let payload: Payload

beforeAll(async () => {
  payload = await openTestHouse({
    url: `${inject('server')}/kernel_serve`,
    rooms: [{ name: 'things', operations: [echo, find, mine, members, broken, guess, ...uploads] }],
  })
})

const codeOf = (reply: { json: unknown }): unknown =>
  (reply.json as { errors?: { data?: { code?: unknown } }[] }).errors?.[0]?.data?.code

describe('an answer', () => {
  it('has the request’s id, if it is harmless', async () => {
    const own = await ask(payload, '/store/things/1', { headers: { 'X-Request-ID': 'abc-1' } })
    expect(own.headers.get('x-request-id')).toBe('abc-1')
    const odd = await ask(payload, '/store/things/1', { headers: { 'X-Request-ID': 'a b' } })
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('takes the path, the query and headers for input', async () => {
    expect((await ask(payload, '/store/things/a%20b?option[Size]=M')).json).toEqual({
      id: 'a b',
      option: { Size: 'M' },
    })
    expect((await ask(payload, '/store/things/1?option[constructor]=M')).json).toEqual({
      id: '1',
      option: { constructor: 'M' },
    })
    const reply = await ask(payload, '/store/echo', {
      body: { text: 'hi', token: 'from the body' },
      headers: { 'X-Cart-Token': 'from the header' },
    })
    expect(reply.json).toEqual({ text: 'hi', token: 'from the header' })
  })

  it('does not let the query override the path', async () => {
    expect((await ask(payload, '/store/things/1?id=2')).json).toEqual({ id: '1' })
  })

  it('is 404 in the envelope where there is nothing', async () => {
    for (const path of ['/store/nothing', '/store', '/store/things/%ZZ/more', '/store/things']) {
      const reply = await ask(payload, path)
      expect([path, reply.status, codeOf(reply)]).toEqual([path, 404, 'not_found'])
    }
  })

  it('is 405 with what is allowed for a wrong method', async () => {
    const reply = await ask(payload, '/store/things/1', { method: 'DELETE' })
    expect([reply.status, codeOf(reply)]).toEqual([405, 'method_not_allowed'])
    expect(reply.headers.get('allow')).toContain('GET')
  })

  it('to HEAD has the headers of GET and no body', async () => {
    const reply = await ask(payload, '/store/things/1', { method: 'HEAD' })
    expect([reply.status, reply.text]).toEqual([200, ''])
    expect(reply.headers.get('etag')).toBe(
      (await ask(payload, '/store/things/1')).headers.get('etag'),
    )
  })

  it('is 304 when the caller knows it', async () => {
    const first = await ask(payload, '/store/things/1')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('vary')).toBe('X-Tenant-ID')
    expect(first.headers.get('cache-control')).toContain('max-age')
    const second = await ask(payload, '/store/things/1', {
      headers: { 'If-None-Match': `"x", ${etag}` },
    })
    expect([second.status, second.text, second.headers.get('etag')]).toEqual([304, '', etag])
  })

  it.each([
    ['a token', { Authorization: 'JWT of.some.body' }],
    ['a cookie', { Cookie: 'seen=1; souk-session.shop=of.some.body' }],
  ])('that differs for shoppers is kept by nobody once one has %s', async (_, headers) => {
    const everybody = await ask(payload, '/store/mine')
    expect(everybody.headers.get('vary')).toBe('X-Tenant-ID, Authorization, Cookie')
    expect(everybody.headers.get('cache-control')).toContain('public')
    const own = await ask(payload, '/store/mine', { headers })
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(own.headers.get('etag')).toBeNull()
    expect([everybody.text, (await ask(payload, '/store/mine', { headers })).text]).not.toContain(
      own.text,
    )
  })

  it('is 401 for somebody unknown where members may', async () => {
    const reply = await ask(payload, '/store/secret')
    expect([reply.status, codeOf(reply)]).toEqual([401, 'unauthenticated'])
  })

  it('to a fault of ours says nothing of it', async () => {
    const reply = await ask(payload, '/store/broken', { body: {} })
    expect([reply.status, codeOf(reply)]).toEqual([500, 'internal'])
    expect(reply.text).not.toContain('hunter2')
  })

  it('is 429 with the time to wait after too many tries', async () => {
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => ask(payload, '/store/guess', { body: { name: 'Ann' } })),
    )
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 200, 429, 429,
    ])
    const refused = tries.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(payload, '/store/guess', { body: { name: 'Bob' } })).status).toBe(200)
  })
})

describe('bad input', () => {
  const deep = `${'{"facts":{"a":'.repeat(1)}${'['.repeat(50_000)}${']'.repeat(50_000)}}}`
  const cases: [string, unknown, Record<string, string>?][] = [
    ['malformed JSON', '{"text":'],
    ['no JSON at all', 'text=hello', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['XML', '<a/>', { 'Content-Type': 'application/xml' }],
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '42'],
    ['a huge number', '{"count":1e400}'],
    ['a large number', '{"count":99999999999999999999}'],
    ['a negative number', '{"count":-1}'],
    ['a fraction', '{"count":1.5}'],
    ['a wrong type', '{"count":"three"}'],
    ['a NUL character', '{"text":"a\\u0000b"}'],
    ['a bare NUL character', '{"text":"a\u0000b"}'],
    ['a NUL character in a name', '{"facts":{"a\\u0000":1}}'],
    ['a way to the prototype', '{"__proto__":{"isAdmin":true}}'],
    ['a deeper way to the prototype', '{"facts":{"__proto__":{"isAdmin":true}}}'],
    ['great depth', deep],
    ['2 MB', JSON.stringify({ text: 'x'.repeat(2_000_000) })],
    ['2 MB of spaces', ' '.repeat(2_000_000)],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
    ['a text that is too long', JSON.stringify({ text: 'x'.repeat(101) })],
  ]

  it.each(cases)('such as %s is 400 in the envelope', async (_name, body, headers = {}) => {
    const reply = await ask(payload, '/store/echo', { body, headers })
    expect(reply.status).toBe(400)
    expect(codeOf(reply)).toEqual(expect.any(String))
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  it('such as a large body is 400, but where one may be sent by who may ask', async () => {
    const send = async (path: string, length: number) => {
      const reply = await ask(payload, path, { body: { text: 'x'.repeat(length) } })
      return [reply.status, codeOf(reply)]
    }
    expect(await send('/store/upload', 900_000)).toEqual([200, undefined])
    expect(await send('/store/upload', 1_000_000)).toEqual([400, 'body_too_large'])
    expect(await send('/store/echo', 900_000)).toEqual([400, 'body_too_large'])
    expect(await send('/store/secretUpload', 900_000)).toEqual([400, 'body_too_large'])
    expect(await send('/store/secretUpload', 9)).toEqual([401, 'unauthenticated'])
  })

  it('in an address is 400 or 404', async () => {
    for (const path of [
      '/store/things/%00',
      '/store/things/1?option[Size]=%00',
      '/store/things/1?option=x',
      '/store/things/1?option[__proto__][a]=1',
      '/store/things/%E0%A4%A/x',
    ]) {
      const reply = await ask(payload, path)
      expect([path, reply.status < 500]).toEqual([path, true])
    }
    expect((await ask(payload, '/store/things/%E0%A4%A')).status).toBe(200)
  })

  it('tells what is wrong where', async () => {
    const reply = await ask(payload, '/store/echo', { body: { count: 'three' } })
    expect(reply.json).toMatchObject({
      errors: [{ name: 'InvalidInput', data: { issues: [{ path: ['count'] }] } }],
    })
  })

  it('does not pass for other text', async () => {
    const text = 'Robert\'); drop table students; -- <b onload="x">\\u0000 😀'
    expect((await ask(payload, '/store/echo', { body: { text } })).json).toEqual({ text })
  })
})
