import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openSearch, type OpenSearch } from './testing/openSearch.ts'

let search: OpenSearch

beforeAll(async () => {
  search = await openSearch(await createTestDatabase({ migrated: false }))
  await search.product('Zeppelin in the sky')
}, 120_000)

afterAll(() => search.close())

const sweep = async (): Promise<number> => {
  let after: string | null = '00000000-0000-0000-0000-000000000000'
  let all = 0
  while (after !== null) {
    const [row]: { gone: number; next: string | null }[] = await search.rows(
      sql`select gone, next from souk_search_sweep(${after}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 2)`,
    )
    all += row?.gone ?? 0
    after = row?.next ?? null
  }
  return all
}

const laterThatDay = () =>
  search.rows(sql`update search_words set unused_since = unused_since - interval '13 hours'`)

const known = async (word: string): Promise<number> =>
  (await search.rows(sql`select from search_words where word = ${word}`)).length

describe('a word that no product has any more', () => {
  it('is forgotten when it is found so twice, half a day apart', async () => {
    const doc = await search.product('Airship')
    await search.shop.payload.delete({ collection: 'products' as never, id: doc.id })
    expect(await sweep()).toBe(0)
    expect(await sweep()).toBe(0)
    await laterThatDay()
    expect(await sweep()).toBe(1)
    expect(await known('airship')).toBe(0)
    expect(await known('zeppelin')).toBe(1)
  })

  it('stays when a product has it again, and once', async () => {
    const doc = await search.product('Balloon')
    await search.shop.payload.delete({ collection: 'products' as never, id: doc.id })
    await sweep()
    await search.product('Balloon')
    await laterThatDay()
    await sweep()
    expect(await known('balloon')).toBe(1)
    await laterThatDay()
    await sweep()
    expect(await known('balloon')).toBe(1)
    expect((await search.suggest('ballo')).words).toEqual(['balloon'])
  })
})

describe('a word that is told twice', () => {
  it('is kept once', async () => {
    await search.rows(
      sql`insert into search_words (id, word, named) select gen_random_uuid(), 'zeppelin', n = 2 from generate_series(1, 3) n`,
    )
    expect(await sweep()).toBe(3)
    expect(await known('zeppelin')).toBe(1)
  })
})
