import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openHouse } from './testing/house.ts'
import { tenantScope } from './tenantScope.ts'
import { visitor, type Seen, type Visit } from './testing/visit.ts'
import { startPostgres, type TestDatabase } from './wall/testing/startPostgres.ts'

let database: TestDatabase
let payload: Payload
let visit: (path: string, options?: Visit) => Promise<Seen>

const password = 'a password of a member'
const tokens: Record<string, string> = {}
const ids: Record<string, string> = {}

const idIn = ({ body }: Seen): string => String((body['doc'] as { id?: unknown } | undefined)?.id)
const docs = ({ body }: Seen) => (body['docs'] ?? []) as Record<string, unknown>[]
const login = async (email: string, secret = password) =>
  String((await visit('/users/login', { body: { email, password: secret } })).body['token'])
const as = (name: string, options: Visit = {}): Visit => ({ ...options, token: tokens[name] })

const member = async (name: string, tenants: { tenant: string; roles: string[] }[]) => {
  const email = `${name}@souk.test`
  const made = await visit('/users', as('op', { body: { name, email, password, tenants } }))
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  ids[name] = idIn(made)
  tokens[name] = await login(email)
}

beforeAll(async () => {
  database = await startPostgres()
  payload = await openHouse(database, { key: 'tenancy' })
  visit = visitor(payload, 'tenancy')
}, 180_000)

afterAll(async () => {
  await payload.db.pool.end()
  await database.stop()
})

describe('an empty house', () => {
  it('makes one operator of two people who register first at the same time', async () => {
    const register = (email: string) =>
      visit('/users/first-register', { body: { email, password } })
    const answers = await Promise.all([register('one@souk.test'), register('two@souk.test')])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 403]))
    const winner = answers[0]?.status === 200 ? 'one@souk.test' : 'two@souk.test'
    tokens['op'] = await login(winner)
    const me = await visit('/users/me', as('op'))
    expect(me.body['user']).toMatchObject({ platformRole: 'operator' })
    ids['op'] = String((me.body['user'] as { id: string }).id)
    expect((await register('three@souk.test')).status).toBe(403)
  })

  it('takes a tenant from its operator with the fewest facts, and from nobody else', async () => {
    for (const slug of ['a', 'b']) {
      const made = await visit(
        '/tenants',
        as('op', { body: { name: `Shop ${slug}`, slug, currency: 'EUR' } }),
      )
      expect(made.status, JSON.stringify(made.body)).toBe(201)
      ids[slug] = idIn(made)
      expect(made.body['doc']).toMatchObject({
        status: 'active',
        features: ['cms', 'commerce'],
        locale: 'en',
      })
    }
    expect(
      (await visit('/tenants', { body: { name: 'X', slug: 'x', currency: 'EUR' } })).status,
    ).toBe(403)
    for (const wrong of [
      { slug: '123' },
      { slug: 'A b' },
      { slug: 'a' },
      { currency: 'EURO' },
      { timeZone: 'Mars' },
      { taxRates: [{ country: 'DE', rate: 19.12345 }] },
      { taxRates: [{ country: 'UK', rate: 20 }] },
    ]) {
      const body = { name: 'X', slug: 'fresh', currency: 'EUR', ...wrong }
      expect((await visit('/tenants', as('op', { body }))).status, JSON.stringify(wrong)).toBe(400)
    }
  })

  it('takes members from its operator', async () => {
    const at = (shop: string, ...roles: string[]) => ({ tenant: ids[shop] ?? '', roles })
    await member('ann', [at('a', 'owner')])
    await member('adam', [at('a', 'admin')])
    await member('eve', [at('a', 'editor')])
    await member('vic', [at('a', 'viewer')])
    await member('bob', [at('b', 'owner')])
    await member('cat', [at('a', 'editor'), at('b', 'editor')])
  })
})

describe('documents', () => {
  const picture = async (shop: string, name: string): Promise<Seen> => {
    const form = new FormData()
    form.set('file', new Blob(['%PDF-1.4 nothing'], { type: 'application/pdf' }), name)
    form.set('_payload', JSON.stringify({ alt: 'x', prefix: 'tenants/elsewhere' }))
    return visit('/media', { method: 'POST', body: form, token: tokens[shop] ?? '' })
  }

  it('get the tenant of who makes them', async () => {
    const made = await visit('/pages', as('ann', { body: { title: 'A1', _status: 'published' } }))
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    expect(made.body['doc']).toMatchObject({ tenant: ids['a'] })
    ids['pageA'] = idIn(made)
    const forB = await visit(
      '/pages',
      as('op', { body: { title: 'B1', tenant: ids['b'], _status: 'published' } }),
    )
    expect(forB.status, JSON.stringify(forB.body)).toBe(201)
    ids['pageB'] = idIn(forB)
    await visit('/pages?draft=true', as('ann', { body: { title: 'A draft', _status: 'draft' } }))
  })

  it('that are not there are not found, whatever was asked for', async () => {
    for (const id of ['1', 'abc', 'drop%20table', ids['pageB'] ?? '']) {
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        const options = method === 'GET' ? { method } : { method, body: {} }
        expect((await visit(`/pages/${id}`, as('ann', options))).status, `${method} ${id}`).toBe(
          404,
        )
      }
    }
  })

  it('cannot be made for, or moved to, another tenant', async () => {
    const foreign = { body: { title: 'x', tenant: ids['b'] } }
    expect((await visit('/pages', as('ann', foreign))).status).toBe(400)
    expect((await visit('/pages?draft=true', as('ann', foreign))).status).toBe(400)
    const moved = { method: 'PATCH', body: { tenant: ids['b'] } }
    expect((await visit(`/pages/${ids['pageA']}`, as('ann', moved))).status).toBe(400)
    expect((await visit(`/pages/${ids['pageA']}`, as('op', moved))).status).toBe(400)
    expect((await visit('/pages', as('op', { body: { title: 'nobody’s' } }))).status).toBe(400)
    expect((await visit('/pages', as('cat', { body: { title: 'which?' } }))).status).toBe(403)
  })

  it('are read by visitors when published, in the tenant they name, and nowhere else', async () => {
    const inA = { headers: { 'x-tenant-id': 'a' } }
    expect(docs(await visit('/pages', inA)).map(({ title }) => title)).toEqual(['A1'])
    expect(
      docs(await visit('/pages', { headers: { host: 'b.souk.test' } })).map(({ title }) => title),
    ).toEqual(['B1'])
    expect((await visit('/pages')).status).toBe(403)
    expect((await visit(`/pages/${ids['pageB']}`, inA)).status).toBe(404)
  })

  it('are read by members in their own tenant, drafts included, and as visitors elsewhere', async () => {
    expect(docs(await visit('/pages', as('vic')))).toHaveLength(2)
    const inB = as('ann', { headers: { 'x-tenant-id': 'b' } })
    expect(docs(await visit('/pages', inB)).map(({ title }) => title)).toEqual(['B1'])
    const write = { ...inB, method: 'PATCH', body: { title: 'mine now' } }
    expect((await visit(`/pages/${ids['pageB']}`, write)).status).toBe(403)
    expect(
      (await visit(`/pages/${ids['pageB']}`, as('ann', { method: 'PATCH', body: { title: 'x' } })))
        .status,
    ).toBe(404)
  })

  it('of two tenants are kept apart for somebody who works in both', async () => {
    const choose = (tenant: string) =>
      as('cat', { headers: { cookie: `payload-tenant=${ids[tenant]}` } })
    expect(docs(await visit('/pages', choose('a')))).toHaveLength(2)
    expect(docs(await visit('/pages', choose('b')))).toHaveLength(1)
    // A cookie is a wish: it opens nothing.
    const forged = as('bob', { headers: { cookie: `payload-tenant=${ids['a']}` } })
    expect(docs(await visit('/pages', forged)).map(({ title }) => title)).toEqual(['B1'])
  })

  it('refuse another tenant’s documents wherever they are mentioned, drafts too', async () => {
    const a = await picture('ann', 'logo.pdf')
    const b = await picture('bob', 'logo.pdf')
    expect([a.status, b.status], JSON.stringify(a.body)).toEqual([201, 201])
    expect(a.body['doc']).toMatchObject({ filename: 'logo.pdf', prefix: `tenants/${ids['a']}` })
    expect(b.body['doc']).toMatchObject({ filename: 'logo.pdf', prefix: `tenants/${ids['b']}` })
    ids['fileA'] = idIn(a)
    ids['fileB'] = idIn(b)
    const text = (...children: object[]) => ({
      root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children },
    })
    const mentions = (file: string, page: string): Record<string, object> => ({
      hero: { hero: file },
      related: { related: [{ relationTo: 'pages', value: page }] },
      sections: { sections: [{ picture: file }] },
      layout: { layout: [{ blockType: 'banner', picture: file }] },
      upload: {
        text: text({
          type: 'upload',
          version: 3,
          relationTo: 'media',
          value: file,
          fields: {},
          format: '',
          id: 'x',
        }),
      },
      link: {
        text: text({
          type: 'paragraph',
          version: 1,
          format: '',
          indent: 0,
          direction: 'ltr',
          children: [
            {
              type: 'link',
              version: 3,
              format: '',
              indent: 0,
              direction: 'ltr',
              children: [],
              id: 'y',
              fields: {
                linkType: 'internal',
                newTab: false,
                doc: { relationTo: 'pages', value: page },
              },
            },
          ],
        }),
      },
      block: {
        text: text({
          type: 'block',
          version: 2,
          format: '',
          fields: { id: 'z', blockType: 'quote', blockName: '', face: file },
        }),
      },
    })
    for (const [name, body] of Object.entries(mentions(ids['fileB'] ?? '', ids['pageB'] ?? ''))) {
      for (const path of ['/pages', '/pages?draft=true']) {
        const refused = await visit(path, as('ann', { body: { title: 'thief', ...body } }))
        expect(refused.status, `${name} ${path} ${JSON.stringify(refused.body)}`).toBe(400)
        const byOperator = await visit(
          path,
          as('op', { body: { title: 'x', tenant: ids['a'], ...body } }),
        )
        expect(byOperator.status, `operator ${name} ${path}`).toBe(400)
        const changed = await visit(
          `/pages/${ids['pageA']}${path.slice(6)}`,
          as('ann', { method: 'PATCH', body }),
        )
        expect(changed.status, `change ${name} ${path}`).toBe(400)
      }
    }
    for (const [name, body] of Object.entries(mentions(ids['fileA'] ?? '', ids['pageA'] ?? ''))) {
      const taken = await visit('/pages', as('ann', { body: { title: 'fine', ...body } }))
      expect(taken.status, `${name} ${JSON.stringify(taken.body)}`).toBe(201)
    }
  })

  it('are kept from pointing across by the database itself', async () => {
    const { default: pg } = await import('pg')
    const owner = new pg.Client(database.owner)
    await owner.connect()
    const point = (table: string, column: string, id: string, target: string) =>
      owner.query(`update ${table} set ${column} = $2 where id = $1`, [id, target])
    await expect(point('pages', 'hero_id', ids['pageA'] ?? '', ids['fileB'] ?? '')).rejects.toThrow(
      /outside its tenant/,
    )
    await point('pages', 'hero_id', ids['pageA'] ?? '', ids['fileA'] ?? '')
    await expect(
      owner.query('insert into pages_rels (parent_id, path, media_id) values ($1, $2, $3)', [
        ids['pageA'],
        'related',
        ids['fileB'],
      ]),
    ).rejects.toThrow(/outside its tenant/)
    await expect(
      owner.query(
        `insert into pages_sections (_order, _parent_id, id, picture_id) values (1, $1, 's1', $2)`,
        [ids['pageA'], ids['fileB']],
      ),
    ).rejects.toThrow(/outside its tenant/)
    await owner.end()
  })

  it('have bytes that are served under their tenant’s name alone', async () => {
    const file = '/media/file/logo.pdf'
    expect((await visit(file, { headers: { 'x-tenant-id': 'a' } })).status).toBe(200)
    const only = await picture('ann', 'only-a.pdf')
    expect(only.status).toBe(201)
    const bytes = '/media/file/only-a.pdf'
    expect((await visit(bytes, { headers: { host: 'a.souk.test' } })).status).toBe(200)
    expect((await visit(bytes, as('vic'))).status).toBe(200)
    expect((await visit(bytes)).status).toBe(404)
    expect((await visit(bytes, { headers: { 'x-tenant-id': 'b' } })).status).toBe(404)
    expect((await visit(bytes, as('bob'))).status).toBe(404)
    expect(
      (await visit(`${bytes}?prefix=tenants/${ids['a']}`, { headers: { 'x-tenant-id': 'b' } }))
        .status,
    ).toBe(404)
  })
})

describe('a request', () => {
  const pages = (headers: Record<string, string>) => visit('/pages', { headers })

  it('that contradicts itself is refused', async () => {
    const answer = await pages({ 'x-tenant-id': 'a', host: 'b.souk.test' })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ errors: [{ data: { code: 'tenant_mismatch' } }] })
  })

  it('for a host or a name of nobody finds nothing', async () => {
    expect((await pages({ host: 'nobody.souk.test' })).status).toBe(404)
    expect((await pages({ host: 'example.org' })).status).toBe(404)
    expect((await pages({ 'x-tenant-id': 'nobody' })).status).toBe(404)
    expect((await pages({ 'x-souk-path-tenant': 'a.forged' })).status).toBe(403)
  })

  it('by a domain of the shop’s own is served once the domain was verified', async () => {
    const domain = (verifiedAt: string | null) =>
      visit(
        `/tenants/${ids['a']}`,
        as('op', { method: 'PATCH', body: { domains: [{ host: 'Shop-A.example.', verifiedAt }] } }),
      )
    expect((await domain(null)).status).toBe(200)
    expect((await pages({ host: 'shop-a.example' })).status).toBe(404)
    expect((await domain(new Date().toISOString())).status).toBe(200)
    expect((await pages({ host: 'SHOP-A.example:8080' })).status).toBe(200)
    const claimed = await visit(
      `/tenants/${ids['b']}`,
      as('op', { method: 'PATCH', body: { domains: [{ host: 'shop-a.example' }] } }),
    )
    expect(claimed.status).toBe(400)
  })

  it('for a suspended shop is a visitor’s no more, but still its people’s', async () => {
    const status = (value: string) =>
      visit(`/tenants/${ids['b']}`, as('op', { method: 'PATCH', body: { status: value } }))
    await status('suspended')
    expect((await pages({ 'x-tenant-id': 'b' })).status).toBe(403)
    expect((await visit('/pages', as('bob'))).status).toBe(200)
    await status('active')
    expect((await pages({ 'x-tenant-id': 'b' })).status).toBe(200)
  })
})

describe('the shop of a request', () => {
  const resolve = (headers: Record<string, string>, url = 'http://souk.test/api/store/cart') =>
    tenantScope.resolve(payload, { headers: new Headers({ host: 'souk.test', ...headers }), url })
  const slugOf = async (...asked: Parameters<typeof resolve>) =>
    (await resolve(...asked))?.slug ?? null
  const refused = (code: string) => expect.objectContaining({ code }) as Error

  it('is named by header, host, path, or else by a person’s only one', async () => {
    expect(await slugOf({ 'x-tenant-id': 'a' })).toBe('a')
    expect(await slugOf({ 'x-tenant-id': ids['b'] ?? '' })).toBe('b')
    expect(await slugOf({ host: 'a.souk.test' })).toBe('a')
    expect(await slugOf({}, 'http://souk.test/api/tenant/b/store/cart')).toBe('b')
    expect(await slugOf({ authorization: `JWT ${tokens['ann']}` })).toBe('a')
    expect(await slugOf({ authorization: `JWT ${tokens['ann']}`, 'x-tenant-id': 'b' })).toBe('b')
    for (const name of ['cat', 'op'])
      expect(await slugOf({ authorization: `JWT ${tokens[name]}` }), name).toBeNull()
    expect(await slugOf({})).toBeNull()
    expect(await slugOf({}, 'http://souk.test/api/store/cart?tenant=a')).toBeNull()
  })

  it('is the one chosen in the panel for the panel’s own buttons only', async () => {
    const headers = { authorization: `JWT ${tokens['cat']}`, cookie: `payload-tenant=${ids['b']}` }
    expect(await slugOf(headers, 'http://souk.test/api/orders/1/refunds')).toBe('b')
    expect(await slugOf(headers)).toBeNull()
  })

  it('is refused in the contract’s words', async () => {
    await expect(resolve({ 'x-tenant-id': 'a', host: 'b.souk.test' })).rejects.toThrow(
      refused('tenant_mismatch'),
    )
    await expect(resolve({ 'x-tenant-id': 'gone' })).rejects.toThrow(refused('tenant_not_found'))
    await expect(resolve({ host: 'elsewhere.example' })).rejects.toThrow(
      refused('tenant_not_found'),
    )
    expect(tenantScope.required()).toMatchObject({ code: 'tenant_required', status: 400 })
    const status = (value: string) =>
      visit(`/tenants/${ids['b']}`, as('op', { method: 'PATCH', body: { status: value } }))
    await status('archived')
    await expect(resolve({ 'x-tenant-id': 'b' })).rejects.toThrow(refused('tenant_suspended'))
    await status('active')
    expect(await slugOf({ 'x-tenant-id': 'b' })).toBe('b')
  })

  it('that is closed is still its own people’s, where no shopper asks', async () => {
    const status = (value: string) =>
      visit(`/tenants/${ids['b']}`, as('op', { method: 'PATCH', body: { status: value } }))
    const headersOf = (name: string) => ({
      authorization: `JWT ${tokens[name]}`,
      'x-tenant-id': 'b',
    })
    const refund = 'http://souk.test/api/orders/1/refunds'
    const forAnybody = ['http://souk.test/api/store/carts', 'http://souk.test/api/graphql', '']
    for (const closed of ['suspended', 'archived']) {
      await status(closed)
      for (const name of ['op', 'bob', 'cat']) {
        expect(await slugOf(headersOf(name), refund), name).toBe('b')
        for (const url of forAnybody)
          await expect(resolve(headersOf(name), url)).rejects.toThrow(refused('tenant_suspended'))
      }
      for (const headers of [{ 'x-tenant-id': 'b' }, headersOf('ann')])
        await expect(resolve(headers, refund)).rejects.toThrow(refused('tenant_suspended'))
    }
    await status('active')
  })

  it('is heard of when another process changes it', async () => {
    const { default: pg } = await import('pg')
    expect((await resolve({ 'x-tenant-id': 'a' }))?.name).toBe('Shop a')
    const owner = new pg.Client(database.owner)
    await owner.connect()
    await owner.query(`update tenants set name = 'Renamed' where id = $1`, [ids['a']])
    await owner.end()
    await expect.poll(async () => (await resolve({ 'x-tenant-id': 'a' }))?.name).toBe('Renamed')
  })

  it('knows its members’ roles', () => {
    const someone = {
      collection: 'users',
      tenants: [{ tenant: 'x', roles: ['editor'] }],
    } as unknown as TypedUser
    expect(tenantScope.rolesOf(someone, 'x')).toEqual(['editor'])
    expect(tenantScope.rolesOf(someone, 'y')).toEqual([])
  })
})

describe('a shop’s settings', () => {
  it('are its owner’s, but for what the platform decides', async () => {
    const body = {
      branding: { primary: '#123456' },
      taxInclusive: false,
      slug: 'mine',
      status: 'archived',
      features: [],
      domains: [{ host: 'evil.example', verifiedAt: new Date().toISOString() }],
    }
    const changed = await visit(`/tenants/${ids['a']}`, as('ann', { method: 'PATCH', body }))
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    expect(changed.body['doc']).toMatchObject({
      branding: { primary: '#123456' },
      taxInclusive: false,
      slug: 'a',
      status: 'active',
      features: ['cms', 'commerce'],
    })
    expect(JSON.stringify(changed.body)).not.toContain('evil')
    for (const name of ['eve', 'vic', 'bob']) {
      const refused = await visit(
        `/tenants/${ids['a']}`,
        as(name, { method: 'PATCH', body: { name: 'x' } }),
      )
      expect([403, 404], name).toContain(refused.status)
    }
    expect((await visit(`/tenants/${ids['a']}`, as('op', { method: 'DELETE' }))).status).toBe(403)
    expect(docs(await visit('/tenants', as('ann'))).map(({ slug }) => slug)).toEqual(['a'])
    expect((await visit('/tenants')).status).toBe(403)
    expect(docs(await visit('/tenants', as('op')))).toHaveLength(2)
  })

  it('offer a choice of one’s own shops', async () => {
    expect(docs(await visit('/tenants/choices', as('cat'))).map(({ slug }) => slug)).toEqual([
      'a',
      'b',
    ])
    expect(
      docs(await visit('/tenants/choices?search=shop%20b', as('cat'))).map(({ slug }) => slug),
    ).toEqual(['b'])
    expect((await visit('/tenants/choices')).status).toBe(401)
  })
})

describe('people', () => {
  const change = (who: string, whom: string, body: object) =>
    visit(`/users/${ids[whom]}`, as(who, { method: 'PATCH', body }))
  const status = async (answer: Promise<Seen>) => (await answer).status

  it('see their colleagues, and of those their own shop’s part', async () => {
    const seen = docs(await visit('/users?limit=50', as('vic')))
    expect(new Set(seen.map(({ name }) => name))).toEqual(
      new Set(['adam', 'ann', 'cat', 'eve', 'vic']),
    )
    const cat = seen.find(({ name }) => name === 'cat')
    expect(cat?.['tenants']).toHaveLength(1)
    expect(JSON.stringify(seen)).not.toContain(ids['b'])
    expect((await visit('/users')).status).toBe(403)
    expect((await visit('/users', { headers: { 'x-tenant-id': 'a' } })).status).toBe(403)
  })

  it('change their own account, but not what they are', async () => {
    const changed = await change('vic', 'vic', {
      name: 'Victor',
      platformRole: 'operator',
      tenants: [{ tenant: ids['b'], roles: ['owner'] }],
    })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    const me = (await visit('/users/me', as('vic'))).body['user'] as Record<string, unknown>
    expect(me['name']).toBe('Victor')
    expect(me['platformRole'] ?? null).toBeNull()
    expect(me['tenants']).toMatchObject([{ tenant: ids['a'], roles: ['viewer'] }])
    const elsewhere = await login('vic@souk.test')
    expect(await status(change('vic', 'vic', { password: 'another good password' }))).toBe(200)
    // Whoever else was logged in as them is nobody any more.
    const mine = async (token: string | undefined) =>
      (await visit('/users/me', { token })).body['user']
    expect(await mine(elsewhere)).toBeNull()
    expect(await mine(tokens['vic'])).toMatchObject({ name: 'Victor' })
    expect(await login('vic@souk.test', 'another good password')).not.toBe('undefined')
    tokens['vic'] = await login('vic@souk.test', 'another good password')
  })

  it('never get another’s password or address into their hands', async () => {
    for (const [who, whom] of [
      ['vic', 'ann'],
      ['eve', 'ann'],
      ['ann', 'eve'],
      ['adam', 'ann'],
      ['ann', 'cat'],
      ['ann', 'bob'],
      ['ann', 'op'],
      ['bob', 'ann'],
    ] as const) {
      for (const body of [
        { password: 'taken over now' },
        { email: 'mine@souk.test' },
        { resetPasswordToken: 'x', resetPasswordExpiration: '2999-01-01' },
        { hash: 'x', salt: 'y' },
      ]) {
        const answer = await change(who, whom, body)
        expect([403, 404, 200], `${who} ${whom}`).toContain(answer.status)
        if (answer.status === 200)
          expect(Object.keys(body)[0], `${who} ${whom}`).toMatch(/resetPassword|hash/)
      }
    }
    for (const name of ['ann', 'eve', 'cat', 'bob'])
      expect(await login(`${name}@souk.test`), name).not.toBe('undefined')
    expect(await status(change('op', 'eve', { password: 'set by an operator' }))).toBe(200)
    tokens['eve'] = await login('eve@souk.test', 'set by an operator')
    expect(tokens['eve']).not.toBe('undefined')
  })

  it('are invited into one’s own shop, not above oneself', async () => {
    const invite = (who: string, tenants: object[], more: object = {}) =>
      visit(
        '/users',
        as(who, {
          body: {
            email: `${who}-${tenants.length}-${Math.random().toString(36).slice(2)}@souk.test`,
            password,
            tenants,
            ...more,
          },
        }),
      )
    const mine = await invite('ann', [{ tenant: ids['a'], roles: ['editor'] }], {
      platformRole: 'operator',
    })
    expect(mine.status, JSON.stringify(mine.body)).toBe(201)
    expect(mine.body['doc']).toMatchObject({ tenants: [{ tenant: ids['a'], roles: ['editor'] }] })
    expect((mine.body['doc'] as Record<string, unknown>)['platformRole'] ?? null).toBeNull()
    const foreign = await invite('ann', [{ tenant: ids['b'], roles: ['owner'] }])
    expect(JSON.stringify(foreign.body)).not.toContain(ids['b'])
    expect(await status(invite('adam', [{ tenant: ids['a'], roles: ['owner'] }]))).toBe(403)
    expect(await status(invite('adam', [{ tenant: ids['a'], roles: ['admin'] }]))).toBe(201)
    expect(await status(invite('eve', [{ tenant: ids['a'], roles: ['viewer'] }]))).toBe(403)
    expect(await status(invite('vic', [{ tenant: ids['a'], roles: ['viewer'] }]))).toBe(403)
  })

  it('who also work elsewhere are out of reach, except to let them go', async () => {
    expect(await status(change('ann', 'cat', { name: 'Kitty' }))).toBe(403)
    expect(
      await status(change('ann', 'cat', { tenants: [{ tenant: ids['a'], roles: ['viewer'] }] })),
    ).toBe(403)
    expect(await status(visit(`/users/${ids['cat']}`, as('ann', { method: 'DELETE' })))).toBe(403)
    expect(await status(change('ann', 'cat', { tenants: [] }))).toBe(200)
    const cat = (await visit('/users/me', as('cat'))).body['user'] as Record<string, unknown>
    expect(cat['tenants']).toMatchObject([{ tenant: ids['b'], roles: ['editor'] }])
  })

  it('leave shoppers’ passwords and addresses to the shoppers', async () => {
    const email = 'shopper@souk.test'
    const made = await visit('/customers', as('ann', { body: { email, password, name: 'Sue' } }))
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const shopper = (body: object) =>
      status(visit(`/customers/${idIn(made)}`, as('ann', { method: 'PATCH', body })))
    expect(await shopper({ name: 'Susan' })).toBe(200)
    expect(await shopper({ password: 'taken over now' })).toBe(403)
    expect(await shopper({ email: 'mine@souk.test' })).toBe(403)
  })

  it('keep one owner in each shop', async () => {
    expect(await status(change('ann', 'ann', { tenants: [] }))).toBe(200)
    expect(docs(await visit('/tenants', as('ann')))).toHaveLength(1)
    expect(await status(change('adam', 'ann', { tenants: [] }))).toBe(403)
    expect(await status(change('op', 'ann', { tenants: [] }))).toBe(422)
    expect(await status(visit(`/users/${ids['ann']}`, as('op', { method: 'DELETE' })))).toBe(422)
    expect(await status(visit(`/users/${ids['eve']}`, as('ann', { method: 'DELETE' })))).toBe(200)
  })
})
