import { createRequire } from 'node:module'

import { configToSchema } from '@payloadcms/graphql'
import type * as GraphQL from 'graphql'
import { createPayloadRequest, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { asPlatform, asTenant } from './scope.ts'
import { ask, rememberKey, type Ask, type Answer } from './testing/http.ts'
import { inNextRequest } from './testing/inNextRequest.ts'
import { startPostgres, type TestDatabase } from './testing/startPostgres.ts'
import { createTables, walledPayload } from './testing/walledPayload.ts'

// The copy that Payload's own modules load; GraphQL refuses another.
const { graphql } = createRequire(import.meta.url)('graphql') as typeof GraphQL

let database: TestDatabase
let payload: Payload
const id: Record<string, string> = {}
const password = 'secret-secret'

const make = async (collection: string, data: object): Promise<string> =>
  (await payload.create({ collection: collection as 'users', data: data as never })).id as string

const http = (path: string, options: Ask = {}): Promise<Answer> => ask(payload, path, options)
const post = (path: string, body: object, options: Ask = {}) =>
  http(path, { ...options, method: 'POST', body })
const login = async (name: string, tenant?: string): Promise<string> => {
  const { body } = await post(
    '/users/login',
    { email: `${name}@example.com`, password },
    { tenant },
  )
  return String(body['token'])
}
const docsOf = ({ body }: Answer) => (body['docs'] ?? []) as Record<string, unknown>[]

beforeAll(async () => {
  database = await startPostgres()
  payload = await walledPayload(database, { key: 'accounts', max: 4 })
  rememberKey(payload, 'accounts')
  await createTables(payload)
}, 120_000)

afterAll(async () => {
  await payload.db.pool.end()
  await database.stop()
})

describe('the first user', () => {
  const first = { email: 'op@example.com', password, platformRole: 'operator' }

  it('may register while nobody is there', async () => {
    expect((await http('/users/init')).body).toEqual({ initialized: false })
    const answer = await post('/users/first-register', first)
    expect(answer.status).toBe(200)
    id['op'] = String((answer.body['user'] as { id: string }).id)
  })

  it('is the last who may, for visitors to whom the wall shows nobody', async () => {
    expect((await http('/users/init')).body).toEqual({ initialized: true })
    const second = { email: 'second@example.com', password }
    expect((await post('/users/first-register', second)).status).toBe(403)
    expect(
      (await post('/users/first-register', second, { tenant: id['op'] as string })).status,
    ).toBe(403)
    // What the panel asks before it offers the form.
    const anybody = await inNextRequest(() => payload.db.findOne({ collection: 'users' }))
    expect(anybody).toEqual({ id: id['op'] })
    expect(await payload.db.findOne({ collection: 'pages' as 'users' })).toBeNull()
    expect(
      await payload.db.findOne({
        collection: 'users',
        where: { email: { equals: 'op@example.com' } },
      }),
    ).toBeNull()
  })
})

describe('people', () => {
  beforeAll(async () => {
    await asPlatform(async () => {
      id['A'] = await make('tenants', { name: 'A' })
      id['B'] = await make('tenants', { name: 'B' })
      const user = (name: string, ...tenants: string[]) =>
        make('users', {
          email: `${name}@example.com`,
          password,
          name,
          tenants: tenants.map((tenant) => ({ tenant: id[tenant], roles: ['editor'] })),
        })
      id['ann'] = await user('ann', 'A')
      id['bob'] = await user('bob', 'B')
      id['cat'] = await user('cat', 'A', 'B')
    })
    for (const name of ['A', 'B']) {
      await asTenant(id[name] ?? '', async () => {
        await make('pages', { tenant: id[name], title: `Page of ${name}`, _status: 'published' })
        id[`shopper${name}`] = await make('customers', {
          tenant: id[name],
          email: `shopper-${name}@example.com`,
          password,
        })
      })
    }
  })

  it('sign in with or without a tenant, and with a wrong password never', async () => {
    for (const tenant of [undefined, id['A'], id['B']]) {
      const answer = await post('/users/login', { email: 'ann@example.com', password }, { tenant })
      expect(answer.status).toBe(200)
      expect(answer.cookie).toContain('payload-token=')
    }
    const wrong = await post('/users/login', { email: 'ann@example.com', password: 'wrong-wrong' })
    expect(wrong.status).toBe(401)
    const { loginAttempts } = (await asPlatform(() =>
      payload.db.findOne({ collection: 'users', where: { id: { equals: id['ann'] } } }),
    )) as unknown as { loginAttempts: number }
    expect(loginAttempts).toBe(1)
    const deep = await post('/users/login?depth=5', { email: 'ann@example.com', password })
    expect(JSON.stringify(deep.body['user'])).not.toContain('"name":"A"')
  })

  it('are who they are on every request, see their tenant, and never the other', async () => {
    const token = await login('ann')
    const inA = await http('/pages', { token, tenant: id['A'] })
    expect(docsOf(inA).map(({ title }) => title)).toEqual(['Page of A'])
    // A member of one shop is a visitor in another: sees what the first wall lets visitors see.
    const inB = await http('/pages', { token, tenant: id['B'] })
    expect(docsOf(inB).map(({ title }) => title)).toEqual(['Page of B'])
    expect(
      docsOf(await http('/users?sort=name', { token, tenant: id['B'] })).map(({ name }) => name),
    ).toEqual(['ann', 'bob', 'cat'])
    expect(docsOf(await http('/pages', { token }))).toEqual([])
    expect(docsOf(await http('/pages'))).toEqual([])
    expect(docsOf(await http('/users', { token })).map(({ name }) => name)).toEqual(['ann'])
  })

  it('are the platform only as an operator outside of any tenant', async () => {
    const token = await login('op')
    expect(docsOf(await http('/pages', { token }))).toHaveLength(2)
    expect(docsOf(await http('/pages', { token, tenant: id['A'] }))).toHaveLength(1)
    const member = await login('cat')
    expect(docsOf(await http('/pages', { token: member }))).toEqual([])
  })

  it('read, refresh and end their own session in every scope', async () => {
    for (const tenant of [undefined, id['A'], id['B']]) {
      const token = await login('cat', tenant)
      const me = await http('/users/me?depth=3', { token, tenant })
      const user = me.body['user'] as { email: string; tenants: { tenant: unknown }[] }
      expect(user.email).toBe('cat@example.com')
      expect(user.tenants.map((membership) => membership.tenant)).toEqual([id['A'], id['B']])
      const refreshed = await post('/users/refresh-token', {}, { token, tenant })
      expect(refreshed.status).toBe(200)
      expect((await post('/users/logout', {}, { token, tenant })).status).toBe(200)
      expect((await http('/users/me', { token, tenant })).body['user']).toBeNull()
    }
    const { rows } = await asPlatform(() =>
      payload.db.pool.query('select count(*)::int n from users_tenants where _parent_id = $1', [
        id['cat'],
      ]),
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  it('change their own account and nothing of their power', async () => {
    const token = await login('cat')
    const answer = await http(`/users/${id['cat']}`, {
      method: 'PATCH',
      token,
      tenant: id['A'],
      body: {
        name: 'Cat',
        platformRole: 'operator',
        tenants: [{ tenant: id['A'], roles: ['admin'] }],
      },
    })
    expect(answer.status).toBe(200)
    const cat = await asPlatform(() =>
      payload.findByID({ collection: 'users', id: id['cat'] ?? '', depth: 0 }),
    )
    expect(cat).toMatchObject({
      name: 'Cat',
      platformRole: null,
      tenants: [
        { tenant: id['A'], roles: ['editor'] },
        { tenant: id['B'], roles: ['editor'] },
      ],
    })
    const other = await http(`/users/${id['ann']}`, {
      method: 'PATCH',
      token,
      tenant: id['A'],
      body: { name: 'x' },
    })
    expect(other.status).toBeGreaterThanOrEqual(400)
    const many = await http('/users?where[name][exists]=true', {
      method: 'PATCH',
      token,
      tenant: id['A'],
      body: { name: 'x' },
    })
    expect(docsOf(many)).toEqual([])
    const names = await asPlatform(() => payload.find({ collection: 'users', sort: 'email' }))
    expect(names.docs.map((doc) => (doc as unknown as { name: string }).name)).toEqual([
      'ann',
      'bob',
      'Cat',
      null,
    ])
  })

  it('get a new password by a token from their mail', async () => {
    const token = await asPlatform(() =>
      payload.forgotPassword({
        collection: 'users',
        data: { email: 'bob@example.com' },
        disableEmail: true,
      }),
    )
    expect((await post('/users/forgot-password', { email: 'ann@example.com' })).status).toBe(200)
    const reset = await post(
      '/users/reset-password',
      { token, password: 'new-secret-secret' },
      { tenant: id['A'] },
    )
    expect(reset.status).toBe(200)
    const again = await post('/users/login', {
      email: 'bob@example.com',
      password: 'new-secret-secret',
    })
    expect(again.status).toBe(200)
  })
})

describe('shoppers', () => {
  it('are somebody in their own shop alone', async () => {
    const signIn = { email: 'shopper-A@example.com', password }
    expect((await post('/customers/login', signIn)).status).toBe(401)
    expect((await post('/customers/login', signIn, { tenant: id['B'] })).status).toBe(401)
    const { body } = await post('/customers/login', signIn, { tenant: id['A'] })
    const token = String(body['token'])
    const me = async (tenant?: string) =>
      (await http('/customers/me', { token, tenant })).body['user']
    expect(await me(id['A'])).toMatchObject({ email: 'shopper-a@example.com' })
    expect(await me(id['B'])).toBeNull()
    expect(await me()).toBeNull()
    expect(docsOf(await http('/users', { token, tenant: id['A'] }))).toEqual([])
  })
})

describe('GraphQL', () => {
  const run = (source: string, { token, tenant }: Ask = {}) =>
    inNextRequest(async () => {
      const req = await createPayloadRequest({
        config: Promise.resolve(payload.config),
        payloadInstanceCacheKey: 'accounts',
        request: new Request('http://localhost/api/graphql', {
          method: 'POST',
          headers: {
            ...(token && { authorization: `JWT ${token}` }),
            ...(tenant && { 'x-test-tenant': tenant }),
          },
        }),
      })
      const { schema } = configToSchema(payload.config)
      const { data } = await graphql({ schema, source, contextValue: { req, headers: {} } })
      return JSON.parse(JSON.stringify(data ?? null)) as Record<string, never> | null
    })

  it('signs in, and stays behind the wall with what follows in the same request', async () => {
    const data = await run(`mutation {
      loginUser(email: "cat@example.com", password: "${password}") { token user { email tenants { tenant { name } } } }
      createPage(data: { title: "planted", tenant: "${id['A']}" }) { id }
    }`)
    expect(data).toMatchObject({ loginUser: { user: { email: 'cat@example.com' } } })
    expect(JSON.stringify(data)).not.toContain('"name":"A"')
    expect(JSON.stringify(data)).not.toContain('"createPage":{"id"')
    const token = String((data as unknown as { loginUser: { token: string } }).loginUser.token)
    const pages = await run('{ Pages { docs { title } } }', { token, tenant: id['B'] })
    expect(pages).toEqual({ Pages: { docs: [{ title: 'Page of B' }] } })
    expect(await run('{ Pages { docs { title } } }', { token })).toEqual({ Pages: { docs: [] } })
    const { totalDocs } = (await asPlatform(() =>
      payload.count({ collection: 'pages' as 'users' }),
    )) as never as { totalDocs: number }
    expect(totalDocs).toBe(2)
    expect(await run('mutation { logoutUser }', { token })).toEqual({
      logoutUser: expect.anything(),
    })
  })
})
