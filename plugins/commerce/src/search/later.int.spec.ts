import { applyDatabaseObjects, CHANGED_CHANNEL, sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import type { Doc } from '../shared/testing/openShop.ts'
import { openSearch, type OpenSearch } from './testing/openSearch.ts'

const MANY = 120

let search: OpenSearch

beforeAll(async () => {
  search = await openSearch(await createTestDatabase({ migrated: false }))
}, 120_000)

afterAll(() => search.close())

/** Many products by one statement, as an import writes them. */
const insertMany = (word: string): Promise<unknown> =>
  search.rows(sql`
    insert into products (id, title, slug, price, _status)
    select gen_random_uuid(), ${word}::text || ' ' || n, ${word}::text || '-' || n, 100, 'published'
    from generate_series(1, ${MANY}::integer) n`)

const intoCategory = (category: Doc, word: string): Promise<unknown> =>
  search.rows(sql`
    insert into products_rels (parent_id, path, "order", categories_id)
    select id, 'categories', 1, ${category.id}::uuid from products where slug like ${word}::text || '-%'`)

const known = async (word: string): Promise<number> => {
  const [row] = await search.rows<{ n: number }>(
    sql`select count(*)::integer as n from souk_search(${word}::text, 'en')`,
  )
  return row?.n ?? 0
}

const notes = async (): Promise<number> =>
  (await search.rows(sql`select from search_changes`)).length

const category = (title: string): Promise<Doc> => search.shop.create('categories', { title })

describe('one save', () => {
  it('writes what the search knows once, however many tables it writes to', async () => {
    await search.rows(sql`create table written (at timestamptz default clock_timestamp())`)
    await search.rows(sql`
      create function count_writing() returns trigger language plpgsql as
      $$ begin insert into written default values; return null; end $$`)
    await search.rows(sql`
      create trigger count_writing after insert or update on search_entries
      for each row execute function count_writing()`)
    const { id } = await category('Hall')
    const doc = await search.product('Mirror', { tags: ['oval', 'round'], categories: [id] })
    expect(await search.rows(sql`select from written`)).toHaveLength(1)
    await search.update(doc, { title: 'Looking-glass', tags: ['square'], categories: [] })
    expect(await search.rows(sql`select from written`)).toHaveLength(2)
    await search.rows(sql`drop trigger count_writing on search_entries`)
    expect(await notes()).toBe(0)
  })

  it('succeeds when the search fails, which follows when it can', async () => {
    await search.rows(
      sql`alter table search_entries add constraint broken check (title not like 'cursed%')`,
    )
    const { id } = await search.product('Cursed mummy')
    expect(id).toBeTruthy()
    expect(await known('mummy')).toBe(0)
    await search.rows(sql`alter table search_entries drop constraint broken`)
    expect(await search.keep()).toBe(1)
    expect(await known('mummy')).toBe(1)
  })

  it('waits for nobody who is at one of its products', async () => {
    const shelf = await category('Shelf')
    const doc = await search.product('Bookend', { categories: [shelf.id] })
    const other = await search.connect()
    await other.query('begin')
    await other.query('select from products where id = $1 for update', [doc.id])
    await search.update(shelf, { title: 'Bookcase' }, 'categories')
    expect(await search.keep()).toBe(0)
    expect(await known('bookcase')).toBe(0)
    await other.query('commit')
    expect(await search.keep()).toBe(1)
    expect(await known('bookcase')).toBe(1)
    expect(await known('shelf')).toBe(0)
  })

  it('into a category that is being renamed ends up under its new name', async () => {
    const shelf = await category('Cellar')
    const doc = await search.product('Barrel')
    const other = await search.connect()
    await other.query('begin')
    await other.query(`update categories set title = 'Vault' where id = $1`, [shelf.id])
    await search.update(doc, { categories: [shelf.id] })
    await other.query('commit')
    await search.keep()
    expect(await search.titles('barrel vault')).toEqual(['Barrel'])
    expect(await known('cellar')).toBe(0)
  })
})

describe('a change of many products', () => {
  it('is followed later, in slices, until nothing is left', async () => {
    await insertMany('Teapot')
    expect(await known('teapot')).toBe(0)
    expect(await search.keep(50)).toBe(MANY)
    expect(await known('teapot')).toBe(MANY)
    expect(await notes()).toBe(0)
  })

  it('is one note where a category has many', async () => {
    const shelf = await category('Porcelain')
    await intoCategory(shelf, 'Teapot')
    await search.keep()
    expect(await known('porcelain')).toBe(MANY)
    await search.update(shelf, { title: 'China' }, 'categories')
    expect(await notes()).toBe(1)
    expect(await known('porcelain')).toBe(MANY)
    await search.keep(50)
    expect(await known('porcelain')).toBe(0)
    expect(await known('china')).toBe(MANY)
    expect(await notes()).toBe(0)
    await search.shop.payload.delete({ collection: 'categories' as never, id: shelf.id })
    await search.keep()
    expect(await known('china')).toBe(0)
  })

  it('says that what was answered before is old', async () => {
    const client = await search.connect()
    const heard: string[] = []
    client.on('notification', ({ channel }) => heard.push(channel))
    await insertMany('Saucer')
    await client.query(`listen ${CHANGED_CHANNEL}`)
    await search.keep()
    await client.query('select')
    expect(heard).toContain(CHANGED_CHANNEL)
  })
})

describe('a product with many variants', () => {
  it('is followed later, or each of them would have all the others read', async () => {
    const { id } = await search.product('Ribbon', {
      price: undefined,
      stock: undefined,
      options: [{ name: 'Shade', values: ['red'] }],
    })
    const add = (first: number, last: number) =>
      search.rows(sql`
        insert into variants (id, product_id, title, options, combination, offered, sku, price, position)
        select gen_random_uuid(), ${id}::uuid, n, '{}', n, true, 'RIB' || n, 100, n
        from generate_series(${first}::integer, ${last}::integer) n`)
    await add(1, 99)
    expect(await known('rib42')).toBe(1)
    await add(100, 101)
    expect(await known('rib101')).toBe(0)
    await search.keep()
    expect(await known('rib101')).toBe(1)
  })
})

describe('what the search does not know', () => {
  it('is followed where it was there before the search, and not while starting', async () => {
    await search.rows(sql`truncate search_entries, search_words, search_changes`)
    await applyDatabaseObjects(search.shop.payload)
    expect(await notes()).toBe(1)
    expect(await known('teapot')).toBe(0)
    await applyDatabaseObjects(search.shop.payload)
    expect(await notes()).toBe(1)
    await search.keep(50)
    expect(await known('teapot')).toBe(MANY)
    expect((await search.suggest('teap')).words).toEqual(['teapot'])
    await applyDatabaseObjects(search.shop.payload)
    expect(await notes()).toBe(0)
  })

  it.each([
    ['in another language', 'german 1'],
    ['by an earlier version', 'english 0'],
  ])('is written anew where it was written %s', async (_, edition) => {
    await search.rows(
      sql`update search_entries set edition = ${edition}, document = '' where title like 'teapot%'`,
    )
    expect(await known('teapots')).toBe(0)
    expect(await search.keep(50)).toBe(MANY)
    expect(await known('teapots')).toBe(MANY)
    expect(await search.keep()).toBe(0)
  })
})
