import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { requireWall } from './requireWall.ts'
import { asPlatform, asTenant } from './scope.ts'
import { startPostgres, type TestDatabase } from './testing/startPostgres.ts'
import { createTables, walledPayload } from './testing/walledPayload.ts'

type Doc = { id: string } & Record<string, unknown>
let database: TestDatabase
let payload: Payload
const id: Record<string, string> = {}

const make = async (collection: string, data: object): Promise<string> => {
  const doc = (await payload.create({
    collection: collection as 'users',
    data: data as never,
  })) as unknown as Doc
  return doc.id
}
const all = async (collection: string, more: object = {}): Promise<Doc[]> =>
  (await payload.find({ collection: collection as 'users', limit: 100, ...more }))
    .docs as unknown as Doc[]

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

beforeAll(async () => {
  database = await startPostgres()
  payload = await walledPayload(database, { key: 'payload', max: 4 })
  await createTables(payload)
  await asPlatform(async () => {
    id['A'] = await make('tenants', { name: 'A' })
    id['B'] = await make('tenants', { name: 'B' })
    const user = (name: string, tenants: string[]) =>
      make('users', {
        email: `${name}@example.com`,
        password: 'secret-secret',
        name,
        tenants: tenants.map((tenant) => ({ tenant: id[tenant], roles: ['admin'] })),
      })
    id['ann'] = await user('ann', ['A'])
    id['bob'] = await user('bob', ['B'])
    id['cat'] = await user('cat', ['A', 'B'])
  })
  for (const name of ['A', 'B']) {
    await asTenant(id[name] ?? '', async () => {
      const media = (await payload.create({
        collection: 'media' as 'users',
        data: { tenant: id[name], alt: name } as never,
        file: { data: png, mimetype: 'image/png', name: `${name}.png`, size: png.length },
      })) as unknown as Doc
      id[`media${name}`] = media.id
      id[`page${name}`] = await make('pages', page(name, 'published'))
      id[`customer${name}`] = await make('customers', {
        tenant: id[name],
        email: `shopper-${name}@example.com`,
        password: 'secret-secret',
      })
    })
  }
}, 120_000)

afterAll(async () => {
  await payload.db.pool.end()
  await database.stop()
})

const page = (name: string, status: string) => ({
  tenant: id[name],
  title: `Page of ${name}`,
  hero: id[`media${name}`],
  related: [{ relationTo: 'media', value: id[`media${name}`] }],
  tags: ['one', 'two'],
  slides: [{ caption: `Slide of ${name}`, links: [{ href: '/' }] }],
  _status: status,
})

const inA = <Result>(fn: () => Result, user?: string): Result => asTenant(id['A'] ?? '', fn, user)

it('starts with a wall that stands, and with no other', async () => {
  await requireWall(payload)
  const strategies = payload.authStrategies
  payload.authStrategies = [...strategies].reverse()
  const refusal = requireWall(payload)
  await expect(refusal).rejects.toThrow(/strategy/)
  payload.authStrategies = strategies
  const sql = (text: string) => asPlatform(() => payload.db.pool.query(text))
  await sql('alter table pages_slides disable row level security')
  await expect(requireWall(payload)).rejects.toThrow(/pages_slides has no row level security/)
  await sql('alter table pages_slides enable row level security')
  await requireWall(payload)
})

describe('documents', () => {
  it('come whole to their own tenant, and not at all to others', async () => {
    const [own, ...others] = await inA(() => all('pages', { depth: 1 }))
    expect(others).toEqual([])
    expect(own).toMatchObject({
      title: 'Page of A',
      hero: { alt: 'A' },
      related: [{ relationTo: 'media', value: { alt: 'A' } }],
      tags: ['one', 'two'],
      slides: [{ caption: 'Slide of A', links: [{ href: '/' }] }],
    })
    expect(await inA(() => all('customers'))).toHaveLength(1)
    await expect(
      inA(() => payload.findByID({ collection: 'pages' as 'users', id: id['pageB'] ?? '' })),
    ).rejects.toThrow(/Not Found/)
  })

  it('come to nobody without a scope', async () => {
    for (const collection of ['pages', 'media', 'customers', 'users', 'tenants']) {
      expect(await all(collection)).toEqual([])
    }
  })

  it('are not written for another tenant, nor without one', async () => {
    await expect(inA(() => make('pages', page('B', 'draft')))).rejects.toThrow()
    await expect(inA(() => make('pages', { title: 'no tenant' }))).rejects.toThrow()
    const bs = { collection: 'pages' as 'users', id: id['pageB'] ?? '' }
    await expect(
      inA(() => payload.update({ ...bs, data: { title: 'x' } as never })),
    ).rejects.toThrow()
    await expect(inA(() => payload.delete(bs))).rejects.toThrow()
    const mine = { collection: 'pages' as 'users', id: id['pageA'] ?? '' }
    await expect(
      inA(() => payload.update({ ...mine, data: { tenant: id['B'] } as never })),
    ).rejects.toThrow()
    expect(await asPlatform(() => all('pages'))).toHaveLength(2)
  })

  it('keep their children and versions behind the wall', async () => {
    const rows = async (table: string) =>
      (await payload.db.pool.query<{ n: number }>(`select count(*)::int n from "${table}"`)).rows[0]
        ?.n
    const children = [
      'pages_slides',
      'pages_slides_links',
      'pages_slides_locales',
      'pages_texts',
      'pages_rels',
      'pages_locales',
      '_pages_v',
      '_pages_v_version_slides',
      '_pages_v_texts',
      '_pages_v_rels',
      '_pages_v_locales',
    ]
    for (const table of children) {
      const whole = (await asPlatform(() => rows(table))) ?? 0
      expect([table, whole > 0]).toEqual([table, true])
      expect([table, await inA(() => rows(table))]).toEqual([table, whole / 2])
      expect([table, await rows(table)]).toEqual([table, 0])
    }
    const { rows: slides } = await asPlatform(() =>
      payload.db.pool.query<{ id: string; _parent_id: string }>(
        'select * from pages_slides where _parent_id = $1',
        [id['pageB']],
      ),
    )
    await expect(
      inA(() =>
        payload.db.pool.query(
          "insert into pages_slides (_order, _parent_id, id) values (9, $1, 'planted')",
          [id['pageB']],
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    const { rowCount } = await inA(() =>
      payload.db.pool.query('delete from pages_slides where id = $1', [slides[0]?.id]),
    )
    expect(rowCount).toBe(0)
    const versions = await inA(() => payload.findVersions({ collection: 'pages' as 'users' }))
    expect(versions.docs.map((doc) => (doc as unknown as { parent: string }).parent)).toEqual([
      id['pageA'],
    ])
  })

  it('are updated, drafted, restored and deleted by their own', async () => {
    await inA(async () => {
      const made = await make('pages', page('A', 'published'))
      const own = { collection: 'pages' as 'users', id: made }
      await payload.update({ ...own, draft: true, data: { title: 'Draft' } as never })
      await payload.update({
        ...own,
        data: { title: 'Second', slides: [{ caption: 'New' }], _status: 'published' } as never,
      })
      expect(await payload.findByID(own)).toMatchObject({
        title: 'Second',
        slides: [{ caption: 'New' }],
      })
      const { docs } = await payload.findVersions({
        collection: 'pages' as 'users',
        where: { parent: { equals: made } },
        sort: 'createdAt',
      })
      await payload.restoreVersion({ collection: 'pages' as 'users', id: docs[0]?.id ?? '' })
      expect(await payload.findByID(own)).toMatchObject({ title: 'Page of A' })
      await payload.delete(own)
    })
  })

  it('stay apart under mixed traffic on a small pool', async () => {
    const names = Array.from({ length: 300 }, (_, index) => (index % 2 ? 'A' : 'B'))
    const answers = await Promise.all(
      names.map((name) => asTenant(id[name] ?? '', () => all('pages', { depth: 1 }))),
    )
    const wrong = answers.filter(
      (docs, index) =>
        docs.length !== 1 ||
        JSON.stringify(docs).includes(`Page of ${names[index] === 'A' ? 'B' : 'A'}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('accounts', () => {
  const names = async () => (await all('users', { sort: 'name' })).map(({ name }) => name)

  it('are seen by colleagues and by oneself, with the memberships of this tenant', async () => {
    expect(await inA(names, id['ann'])).toEqual(['ann', 'cat'])
    expect(await inA(names, id['bob'])).toEqual(['ann', 'bob', 'cat'])
    expect(await inA(names)).toEqual([])
    const cat = (await inA(() => all('users'), id['ann'])).find(({ name }) => name === 'cat')
    const memberships = cat?.['tenants'] as { tenant: Doc; roles: string[] }[]
    expect(memberships.map(({ tenant, roles }) => [tenant.name, roles])).toEqual([['A', ['admin']]])
    expect(cat?.['sessions'] ?? []).toEqual([])
  })

  it('are never written on the role of tenants', async () => {
    const write = (data: object, user: string) =>
      inA(
        () => payload.update({ collection: 'users', id: id[user] ?? '', data: data as never }),
        id['ann'],
      )
    await expect(write({ password: 'taken-over' }, 'cat')).rejects.toThrow()
    await expect(
      write({ tenants: [{ tenant: id['A'] }, { tenant: id['B'] }] }, 'ann'),
    ).rejects.toThrow()
    const query = (text: string, values: unknown[]) =>
      inA(() => payload.db.pool.query(text, values), id['ann'])
    await expect(
      query(
        "insert into users_tenants (_order, _parent_id, id, tenant_id) values (1, $1, 'x', $2)",
        [id['bob'], id['A']],
      ),
    ).rejects.toThrow(/row-level security/)
    expect((await query('update users set hash = null', [])).rowCount).toBe(0)
    expect((await query('delete from users_tenants', [])).rowCount).toBe(0)
    expect((await query("update tenants set name = 'mine'", [])).rowCount).toBe(0)
  })
})

describe("Payload's own tables", () => {
  it('keep preferences with their user', async () => {
    const write = (user: string, scoped: string | undefined) =>
      inA(
        () =>
          payload.create({
            collection: 'payload-preferences' as 'users',
            data: { key: 'nav', value: { of: user } } as never,
            user: { id: id[user], collection: 'users' } as never,
          }),
        scoped,
      )
    await write('ann', id['ann'])
    await write('cat', id['cat'])
    await expect(write('bob', undefined)).rejects.toThrow()
    const read = () => all('payload-preferences')
    expect((await inA(read, id['ann'])).map(({ value }) => value)).toEqual([{ of: 'ann' }])
    expect(await inA(read)).toEqual([])
  })

  it('keep locks in their tenant', async () => {
    await inA(
      () =>
        make('payload-locked-documents', {
          document: { relationTo: 'pages', value: id['pageA'] },
          user: { relationTo: 'users', value: id['ann'] },
        }),
      id['ann'],
    )
    expect(await inA(() => all('payload-locked-documents'))).toHaveLength(1)
    expect(await asTenant(id['B'] ?? '', () => all('payload-locked-documents'))).toEqual([])
    expect(await all('payload-locked-documents')).toEqual([])
  })

  it('show no migrations and no tenants but one', async () => {
    expect((await inA(() => all('tenants'))).map(({ name }) => name)).toEqual(['A'])
    await asPlatform(() => make('payload-migrations', { name: 'first', batch: 1 }))
    expect(await inA(() => all('payload-migrations'))).toEqual([])
  })
})
