import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, inject, it, vi } from 'vitest'

import { sampleRoom } from '../operations/testing/sampleRoom.ts'
import { ask, openTestHouse } from '../testing/index.ts'

let payload: Payload

beforeAll(async () => {
  payload = await openTestHouse({
    url: `${inject('server')}/kernel_graphql`,
    rooms: [sampleRoom],
  })
})

type Reply = {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions?: Record<string, unknown> }[]
}

const query = async (
  text: string,
  { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<Reply & { status: number }> => {
  const response = await GRAPHQL_POST(Promise.resolve(payload.config))(
    new Request('http://localhost/api/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ query: text, variables }),
    }),
  )
  return { ...((await response.json()) as Reply), status: response.status }
}

describe('GraphQL', () => {
  it('answers what REST answers', async () => {
    const { data, errors } = await query(
      '{ plantsFind(q: "basil") { docs { id name height kind seen facts parent { name } } totalDocs } }',
    )
    expect(errors).toBeUndefined()
    const rest = (await ask(payload, '/store/plants?q=basil')).json as {
      docs: Record<string, unknown>[]
    }
    expect(data?.plantsFind).toMatchObject({
      docs: [{ ...rest.docs[0], parent: { name: 'Mint' } }],
      totalDocs: 1,
    })
  })

  it('takes nested input, and tokens as arguments or as headers', async () => {
    const grown = await query(
      'mutation ($with: StorePlantsGrowWithInput) { plantsGrow(id: "7", by: 3, with: $with) { id height } }',
      { variables: { with: { water: 0.5, kind: 'rain' } } },
    )
    expect(grown.data?.plantsGrow).toEqual({ id: '7', height: 33 })
    const text = (token: string) => `{ plantsRead(id: "7"${token}) { name } }`
    expect((await query(text(', token: "argument"'))).data?.plantsRead).toEqual({
      name: 'argument',
    })
    const headers = { 'X-Cart-Token': 'header' }
    expect((await query(text(''), { headers })).data?.plantsRead).toEqual({ name: 'header' })
  })

  it('refuses as REST refuses', async () => {
    const { errors } = await query('mutation { plantsGrow(id: "7", by: 200) { id } }')
    expect(errors?.[0]).toMatchObject({
      message: 'Plants end at 130 cm.',
      extensions: { code: 'too_tall', status: 422, data: { limit: 130 } },
    })
    expect((await query('mutation { plantsTend(id: "7") }')).errors?.[0]?.extensions).toMatchObject(
      {
        code: 'unauthenticated',
        status: 401,
      },
    )
    const text = '{ plantsFind(limit: 1000) { totalDocs } }'
    expect((await query(text)).errors?.[0]?.extensions).toMatchObject({ code: 'invalid_input' })
  })

  it('keeps a key to one effect', async () => {
    const text = 'mutation { plantsGrow(id: "7", by: 3, idempotencyKey: "k") { name facts } }'
    const [first, second] = [await query(text), await query(text)]
    expect(second.data).toEqual(first.data)
    expect(first.data?.plantsGrow).toMatchObject({ facts: { key: 'k' } })
    const other = await query(
      'mutation { plantsGrow(id: "7", by: 4, idempotencyKey: "k") { name facts } }',
    )
    expect(other.errors?.[0]?.extensions?.code).toBe('idempotency_key_reused')
  })

  it.each([
    [
      'two hundred aliases',
      `{ ${Array.from({ length: 200 }, (_, n) => `a${n}: plantsFind(limit: 0) { totalDocs }`).join(' ')} }`,
    ],
    ['a syntax error', '{ plantsFind('],
    ['an unknown field', '{ plantsFly { id } }'],
    ['a wrong type', 'mutation { plantsGrow(id: "1", by: "two") { id } }'],
    ['a missing argument', 'mutation { plantsGrow(id: "1") { id } }'],
  ])('refuses %s without running anything', async (_name, text) => {
    const { status, data, errors } = await query(text)
    expect(status).toBeLessThan(500)
    expect([data ?? null, errors?.length]).toEqual([null, expect.any(Number)])
  })

  it('refuses a value that does not fit its variable', async () => {
    const { status, errors } = await query(
      'mutation ($by: Int!) { plantsGrow(id: "1", by: $by) { id } }',
      { variables: { by: 'two' } },
    )
    expect(errors?.[0]?.message).toContain('invalid value')
    expect(status).toBeLessThan(500)
  })

  it('refuses what no text in the database can hold', async () => {
    const { errors } = await query('{ plantsFind(q: "a\\u0000b") { totalDocs } }')
    expect(errors?.[0]?.extensions?.code).toBe('invalid_input')
  })

  it('shows its schema outside of production', async () => {
    expect((await query('{ __schema { queryType { name } } }')).errors).toBeUndefined()
  })

  it('shows its schema in production to nobody unknown', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    try {
      const { errors } = await query('{ __schema { queryType { name } } }')
      expect(errors?.[0]?.message).toContain('members only')
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('guesses names for nobody unknown in production', async () => {
    const text = '{ plantsFindd { totalDocs } }'
    expect((await query(text)).errors?.[0]?.message).toContain('Did you mean')
    vi.stubEnv('NODE_ENV', 'production')
    try {
      const { errors } = await query(text)
      expect(errors?.[0]?.message).toMatch(/^Cannot query field "plantsFindd" on type "Query"\.$/)
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
