import { applyDatabaseObjects } from '@souk/kernel'
import { asNobody, asPlatform, asTenant, platformTables, requireWall } from '@souk/tenancy'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { classification } from '../../access/index.ts'
import { migrations } from '../../migrations/index.ts'
import { plainTenant } from '../support/fixtures/plainTenant.ts'
import { openHouse, type TestHouse } from './support/house.ts'

const MANY = 60

let house: TestHouse
let linen = ''
let korb = ''

const rows = async (text: string): Promise<unknown[]> => {
  const { pool } = house.payload.db as unknown as { pool: Pool }
  return (await pool.query<Record<string, unknown>>(text)).rows
}

const known = (word: string): Promise<number> =>
  rows(`select from souk_search('${word}', 'en')`).then(({ length }) => length)

const sellMany = (word: string): Promise<unknown> =>
  rows(`
    insert into products (id, tenant_id, title, slug, price, _status)
    select gen_random_uuid(), current_setting('souk.tenant')::uuid, '${word} ' || n, '${word}-' || n, 100, 'published'
    from generate_series(1, ${MANY}) n`)

const keep = async (): Promise<void> => {
  for (let done = 1; done > 0;) {
    const answer = await house.owner.query<{ done: number }>('select souk_search_keep(25) as done')
    done = answer.rows[0]?.done ?? 0
  }
}

const sell = (tenant: string, title: string) =>
  asTenant(tenant, () =>
    house.payload.create({
      collection: 'products',
      data: { tenant, title, price: 1000, stock: 2, _status: 'published' } as never,
      depth: 0,
    }),
  )

beforeAll(async () => {
  house = await openHouse()
  linen = await plainTenant(house.payload, 'linen', 'en')
  korb = await plainTenant(house.payload, 'korb', 'de')
}, 300_000)

afterAll(() => house.close(), 60_000)

describe('what the search is left to follow', () => {
  it('is seen by its own shop alone, and followed in all of them', async () => {
    await asTenant(linen, () => sellMany('pillow'))
    await asTenant(korb, () => sellMany('pillow'))
    const notes = () => rows('select from search_changes')
    expect(await asNobody(notes)).toEqual([])
    expect(await asTenant(linen, notes)).toHaveLength(MANY)
    expect(await asTenant(linen, () => known('pillow'))).toBe(0)
    await keep()
    expect(await asTenant(linen, () => known('pillow'))).toBe(MANY)
    expect(await asTenant(korb, () => known('pillow'))).toBe(MANY)
    expect(await asTenant(linen, notes)).toEqual([])
  })

  it('is a save’s own, with no more rights than shops have', async () => {
    await sell(linen, 'Blanket')
    expect(await asTenant(linen, () => known('blanket'))).toBe(1)
    expect(await asTenant(linen, () => rows('select from search_changes'))).toEqual([])
  })

  it('is each shop as a whole where a search is new', async () => {
    await house.owner.query('truncate search_entries, search_words, search_changes')
    await applyDatabaseObjects(house.payload)
    expect((await house.owner.query('select from search_changes')).rowCount).toBe(2)
    await keep()
    expect(await asTenant(korb, () => known('pillow'))).toBe(MANY)
    expect(await asTenant(linen, () => known('blanket'))).toBe(1)
  })

  it('follows one shop’s language and not the other’s', async () => {
    await house.owner.query(`update tenants set locale = 'fr' where id = '${korb}'`)
    const editions = () =>
      house.owner
        .query<{ edition: string }>('select distinct edition from search_entries order by 1')
        .then((answer) => answer.rows.map(({ edition }) => edition.split(' ')[0]))
    expect(await editions()).toEqual(['english', 'german'])
    await keep()
    expect(await editions()).toEqual(['english', 'french'])
  })
})

it('lets a start name functions of its own beside those of the rooms', async () => {
  await requireWall(house.payload, {
    tables: { platform: platformTables(classification) },
    definers: ['one_of_theirs'],
  })
})

describe('a migration that is taken back', () => {
  it('takes along what would write to tables that are gone', async () => {
    const search = migrations.find(({ name }) => name.endsWith('_product_search'))
    const { drizzle } = house.payload.db as unknown as { drizzle: unknown }
    await asPlatform(() => search?.down({ db: drizzle } as never))
    await sell(linen, 'Quilt')
    expect(
      await asTenant(linen, () => rows(`select from products where title = 'Quilt'`)),
    ).toHaveLength(1)
  })
})
