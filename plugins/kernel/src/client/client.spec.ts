import { describe, expect, expectTypeOf, it } from 'vitest'

import { renderRoutes } from '../operations/renderRoutes.ts'
import { samples } from '../operations/testing/sampleRoom.ts'
import { createClient, isRequestError } from './index.ts'
import type { RoutesOf } from './types.ts'

type Samples = typeof samples
type Sent = { url: string; init: RequestInit }

const routes = Object.fromEntries(
  samples.map(({ name, http }) => [name, http]),
) as unknown as RoutesOf<Samples>

const clientWith = (answers: (() => Response)[]) => {
  const sent: Sent[] = []
  const pauses: number[] = []
  const client = createClient<Samples>({
    baseUrl: 'https://shop.example/api/',
    tenant: 'garden',
    token: () => 'abc',
    routes,
    fetch: (url, init) => {
      sent.push({ url, init })
      const answer = answers.shift()
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('fetch failed'))
    },
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
  })
  return { client, sent, pauses }
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers })

const headersOf = (sent: Sent | undefined): Headers => new Headers(sent?.init.headers)

const refusal = (code: string) => ({
  errors: [{ name: 'X', message: 'No.', data: { code, limit: 3 } }],
})

describe('a client', () => {
  it('knows what goes in and what comes out', () => {
    const { client } = clientWith([])
    expectTypeOf(client.plants.grow).parameter(0).toExtend<{ id: string; by: number }>()
    expectTypeOf(client.plants.grow).returns.resolves.toHaveProperty('height')
    expectTypeOf(client.plants.find).parameter(0).toExtend<{ q?: string } | undefined>()
    // @ts-expect-error an input that is missing is seen before it is sent
    void (() => client.plants.grow({ id: '1' }))
    // @ts-expect-error so is an operation that is not there
    void (() => client.plants.fly)
  })

  it('puts each part of the input where it belongs', async () => {
    const { client, sent } = clientWith([json({ docs: [] }), json({}), json({}, 201)])
    await client.plants.find({ q: 'a b', option: { Size: 'M' } })
    expect(decodeURIComponent(sent[0]?.url ?? '')).toBe(
      'https://shop.example/api/store/plants?q=a b&option[Size]=M',
    )
    expect(headersOf(sent[0]).get('x-tenant-id')).toBe('garden')
    expect(headersOf(sent[0]).get('authorization')).toBe('JWT abc')
    await client.plants.read({ id: 'a/b', token: 'secret' })
    expect(sent[1]?.url).toBe('https://shop.example/api/store/plants/a%2Fb')
    expect(headersOf(sent[1]).get('x-cart-token')).toBe('secret')
    await client.plants.grow({ id: '1', by: 2 })
    expect(sent[2]?.init).toMatchObject({ method: 'POST', body: '{"by":2}' })
    expect(headersOf(sent[2]).get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('asks again, under the same key, when nothing answered or the server said later', async () => {
    const { client, sent, pauses } = clientWith([
      () => {
        throw new TypeError('fetch failed')
      },
      json(refusal('unavailable'), 503, { 'Retry-After': '3' }),
      json({ id: '1' }, 201),
    ])
    expect(await client.plants.grow({ id: '1', by: 2 })).toEqual({ id: '1' })
    expect(new Set(sent.map((one) => headersOf(one).get('idempotency-key'))).size).toBe(1)
    expect(sent).toHaveLength(3)
    expect(pauses).toEqual([200, 3_000])
  })

  it('waits for a first run that is still at it', async () => {
    const { client } = clientWith([
      json(refusal('idempotency_in_progress'), 409),
      json({ id: '1' }),
    ])
    expect(await client.plants.grow({ id: '1', by: 2 })).toEqual({ id: '1' })
  })

  it('does not ask again after a refusal, and says what it was', async () => {
    const { client, sent } = clientWith([json(refusal('too_tall'), 422, { 'X-Request-ID': 'r1' })])
    const error: unknown = await client.plants.grow({ id: '1', by: 2 }).catch((one: unknown) => one)
    expect(
      isRequestError(error) && [error.code, error.status, error.data.limit, error.requestId],
    ).toEqual(['too_tall', 422, 3, 'r1'])
    expect(sent).toHaveLength(1)
  })

  it('gives up in the end', async () => {
    const { client, sent } = clientWith([])
    await expect(client.plants.find()).rejects.toMatchObject({ code: 'network', status: 0 })
    expect(sent).toHaveLength(3)
  })

  it('refuses an address with a hole in it', () => {
    const { client } = clientWith([])
    expect(() => client.plants.read({ id: '', token: 'x' })).toThrow('needs “id”')
  })

  it('finds its routes in a module that is written from the operations', () => {
    const text = renderRoutes(samples)
    expect(text).toContain(
      '"plants.read": {"method":"GET","path":"/store/plants/:id","headers":{"token":"X-Cart-Token"}},',
    )
  })
})
