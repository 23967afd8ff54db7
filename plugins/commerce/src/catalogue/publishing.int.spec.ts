import { doChore, houseOf, sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const away = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()

const update = async (id: string, data: object, { draft = false } = {}): Promise<Doc> =>
  (await shop.payload.update({
    collection: 'products' as never,
    id,
    data: data as never,
    depth: 0,
    draft,
  })) as unknown as Doc

/** Its time comes, as the clock alone can make it. */
const comes = async (id: string): Promise<void> => {
  const context = await shop.context()
  await context.sql(sql`
    update _products_v set version_publish_at = now() - interval '1 second'
    where parent_id = ${id} and latest`)
}

const newest = async (id: string): Promise<Doc> =>
  (await shop.payload.findByID({
    collection: 'products' as never,
    id,
    depth: 0,
    draft: true,
  })) as unknown as Doc

const look = async (): Promise<void> => {
  const chore = houseOf(shop.payload.config).chores.find(({ name }) => name === 'catalogue.publish')
  if (!chore) throw new Error('Nobody publishes.')
  await doChore(shop.payload, chore)
}

const shown = async (slug: unknown): Promise<Record<string, unknown> | string> =>
  shop.ask('products.read', { slug }).catch((error: { code: string }) => error.code)

describe('a draft with a time', () => {
  it('goes public when its time has come, and not before', async () => {
    const { id, slug } = await shop.create('products', {
      title: 'Advent calendar',
      price: 2400,
      stock: 4,
      publishAt: away(3_600),
      _status: 'draft',
    })
    await look()
    expect(await shown(slug)).toBe('product_not_found')
    await comes(id)
    await look()
    expect(await shown(slug)).toMatchObject({ title: 'Advent calendar' })
    expect(await newest(id)).toMatchObject({ _status: 'published', publishAt: null, stock: 4 })
  })

  it('replaces what is public, but not what was changed elsewhere since', async () => {
    const { id, slug } = await shop.create('products', {
      title: 'Old words',
      price: 1000,
      stock: 4,
      _status: 'published',
    })
    await update(id, { title: 'New words', publishAt: away(3_600) }, { draft: true })
    expect(await shown(slug)).toMatchObject({ title: 'Old words' })
    const context = await shop.context()
    const [variant] = await context.sql<{ id: string }>(
      sql`select id::text as id from variants where product_id = ${id}`,
    )
    await shop.payload.update({
      collection: 'variants' as never,
      id: variant?.id ?? '',
      data: { price: 1200, stock: 9 } as never,
    })
    await comes(id)
    await look()
    expect(await shown(slug)).toMatchObject({ title: 'New words' })
    expect(await newest(id)).toMatchObject({ price: 1200, stock: 9 })
  })

  it('is published once, however many look', async () => {
    const { id } = await shop.create('products', {
      title: 'Looked at twice',
      price: 1000,
      publishAt: away(3_600),
      _status: 'draft',
    })
    await comes(id)
    await Promise.all([look(), look(), look()])
    const versions = await shop.payload.findVersions({
      collection: 'products' as never,
      where: { parent: { equals: id }, 'version._status': { equals: 'published' } } as never,
      limit: 0,
    })
    expect(versions.docs).toHaveLength(1)
  })

  it('that is given another time at the last moment waits for that', async () => {
    const { id } = await shop.create('products', {
      title: 'Put off',
      price: 1000,
      publishAt: away(3_600),
      _status: 'draft',
    })
    await comes(id)
    const context = await shop.context()
    let looking: Promise<void> | undefined
    await context.transaction(async (inside) => {
      await inside.sql(sql`
        update _products_v set version_publish_at = now() + interval '1 day'
        where parent_id = ${id} and latest`)
      looking = look()
      await waitsForLock()
    })
    await looking
    expect(await newest(id)).toMatchObject({ _status: 'draft' })
  })

  it('that cannot be public says why, and is not tried again until it has another time', async () => {
    const { id } = await shop.create('products', {
      title: 'No price yet',
      price: 100,
      _status: 'draft',
    })
    await update(id, { title: '', publishAt: away(3_600) }, { draft: true })
    await comes(id)
    await look()
    const told = await newest(id)
    expect(told).toMatchObject({ _status: 'draft', publishAt: null })
    expect(told['publishingProblem']).toContain('Title')
    await update(id, { title: 'A title', publishAt: away(3_600) }, { draft: true })
    expect(await newest(id)).toMatchObject({ publishingProblem: null })
    await comes(id)
    await look()
    expect(await newest(id)).toMatchObject({ _status: 'published', publishingProblem: null })
  })

  it('that has passed is no wish when an old form or an old version brings it back', async () => {
    const { id } = await shop.create('products', {
      title: 'Once is enough',
      price: 100,
      publishAt: away(3_600),
      _status: 'draft',
    })
    await comes(id)
    const { docs } = await shop.payload.findVersions({
      collection: 'products' as never,
      where: { parent: { equals: id } } as never,
    })
    await look()
    await update(id, { title: 'Half typ', publishAt: away(-1) }, { draft: true })
    expect(await newest(id)).toMatchObject({ _status: 'draft', publishAt: null })
    await shop.payload.restoreVersion({
      collection: 'products' as never,
      id: String(docs[0]?.id),
      draft: true,
    })
    expect(await newest(id)).toMatchObject({ publishAt: null })
  })

  it('is still due when somebody goes on writing before the worker came', async () => {
    const { id } = await shop.create('products', {
      title: 'The worker is late',
      price: 100,
      publishAt: away(3_600),
      _status: 'draft',
    })
    await comes(id)
    await update(id, { title: 'The worker was late' }, { draft: true })
    await look()
    expect(await newest(id)).toMatchObject({ _status: 'published', title: 'The worker was late' })
  })

  it('is not published by hand before its time by mistake', async () => {
    const { id } = await shop.create('products', { title: 'Later', price: 100, _status: 'draft' })
    await expect(
      update(id, { publishAt: away(3_600), _status: 'published' }),
    ).rejects.toMatchObject({ data: { errors: [{ path: 'publishAt' }] } })
    await update(id, { publishAt: null, _status: 'published' })
    expect(await newest(id)).toMatchObject({ _status: 'published' })
  })
})

describe('what is public', () => {
  it('is taken off at its time, and keeps what it says', async () => {
    const { id, slug } = await shop.create('products', {
      title: 'Summer only',
      price: 1000,
      unpublishAt: away(3_600),
      _status: 'published',
    })
    await look()
    expect(await shown(slug)).toMatchObject({ title: 'Summer only' })
    await ends(id)
    await look()
    expect(await shown(slug)).toBe('product_not_found')
    expect(await newest(id)).toMatchObject({
      title: 'Summer only',
      price: 1000,
      _status: 'draft',
      unpublishAt: null,
    })
  })

  it('ends whatever its next draft lacks, and leaves that its own end', async () => {
    const { id, slug } = await shop.create('products', {
      title: 'July only',
      price: 1000,
      unpublishAt: away(3_600),
      _status: 'published',
    })
    const again = { title: '', publishAt: away(7_200), unpublishAt: away(9_000) }
    await update(id, again, { draft: true })
    await ends(id)
    await look()
    expect(await shown(slug)).toBe('product_not_found')
    expect(await newest(id)).toMatchObject({ ...again, _status: 'draft' })
  })

  it('cannot end in the past', async () => {
    await expect(
      shop.create('products', {
        title: 'Over already',
        price: 100,
        unpublishAt: away(-60),
        _status: 'published',
      }),
    ).rejects.toMatchObject({ data: { errors: [{ path: 'unpublishAt' }] } })
  })

  it('does not tell visitors when it ends', async () => {
    const { id } = await shop.create('products', {
      title: 'Secretly ending',
      price: 100,
      unpublishAt: away(3_600),
      _status: 'published',
    })
    const seen = await shop.payload.findByID({
      collection: 'products' as never,
      id,
      overrideAccess: false,
    })
    expect(seen).not.toHaveProperty('unpublishAt')
    expect(seen).not.toHaveProperty('publishAt')
  })
})

const ends = async (id: string): Promise<void> => {
  const context = await shop.context()
  await context.sql(
    sql`update products set unpublish_at = now() - interval '1 second' where id = ${id}`,
  )
}

const waitsForLock = async (): Promise<void> => {
  const context = await shop.context()
  await expect
    .poll(() =>
      context.sql(sql`
        select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`),
    )
    .toHaveLength(1)
}
