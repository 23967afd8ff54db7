import { sql } from '@souk/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openSearch, type OpenSearch } from './testing/openSearch.ts'

let search: OpenSearch
beforeAll(async () => {
  search = await openSearch(await createTestDatabase({ migrated: false }))
}, 120_000)

afterAll(() => search.close())

const VOCABULARY = ['oak', 'oaken', 'basket', 'lamp', 'lamps', 'linen', 'Öl', 'runs'] as const
const word = fc.constantFrom(...VOCABULARY)
const words = (min: number, max: number) =>
  fc.array(word, { minLength: min, maxLength: max }).map((some) => some.join(' '))

/** Some words are everywhere in one place and rare in another: in titles, on labels, in descriptions. */
const product = fc.record({
  title: words(1, 4),
  vendor: fc.option(words(1, 2), { nil: null }),
  body: words(0, 3).map((text) => `made of lamp ${text}`),
  daysAgo: fc.integer({ min: 0, max: 30 }),
})
type Product = typeof product extends fc.Arbitrary<infer One> ? One : never

const fill = async (products: readonly Product[]): Promise<void> => {
  await search.rows(sql`delete from products`)
  await search.rows(sql`
    insert into products (id, title, slug, vendor, description, price, _status, created_at)
    select gen_random_uuid(), x.title, 'p' || x.n, x.vendor,
      jsonb_build_object('root', jsonb_build_object('children', jsonb_build_array(jsonb_build_object('type', 'text', 'text', x.body)))),
      100, 'published', timestamptz '2026-05-01' - x."daysAgo" * interval '1 day'
    from (select j.*, row_number() over () as n from json_to_recordset(${JSON.stringify(products)}::json)
      as j(title text, vendor text, body text, "daysAgo" integer)) x`)
  await search.keep(1000)
}

type Found = { product: string; rank: number }
type Known = Found & { newest: number }

const found = (q: string, most: number | null): Promise<Found[]> =>
  search.rows<Found>(
    sql`select f.product::text, f.rank from souk_search(${q}::text, 'en', ${most}::integer) f`,
  )

/** All that has the words, ranked one by one and put in order here. */
const reference = async (q: string, guess = false): Promise<Found[]> => {
  const known = await search.rows<Known>(sql`
    select p.id::text as product, extract(epoch from p.created_at)::float8 as newest, case
      when souk_search_fold(p.title) = souk_search_fold(${q}) then 60
      when starts_with(souk_search_fold(p.title), souk_search_fold(${q})) then 50
      when e.title_lexemes @@ a.literal then 45 when e.title_lexemes @@ a.loose then 40
      when e.label_lexemes @@ a.literal then 35 when e.label_lexemes @@ a.loose then 30 else 10 end as rank
    from souk_search_asked(null, 'english', ${q}::text, ${guess}) a
      join products p on true join search_entries e on e.product_id = p.id
    where (e.document @@ a.loose) is true`)
  if (known.length === 0 && !guess) return reference(q, true)
  return known
    .toSorted((a, b) => b.rank - a.rank || b.newest - a.newest || (a.product < b.product ? 1 : -1))
    .map(({ product: id, rank }) => ({ product: id, rank }))
}

describe('the nearest of many', () => {
  it('are those that come first when all are ranked, however many are wanted', async () => {
    const catalogues = fc.array(product, { minLength: 5, maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(
        catalogues,
        fc.array(words(1, 2), { minLength: 6, maxLength: 6 }),
        async (products, asked) => {
          await fill(products)
          for (const q of [...asked, 'lamp', 'oak', 'o', 'made']) {
            const all = await reference(q)
            expect(await found(q, null)).toEqual(all)
            for (const most of [1, 2, 4, 9, 1000])
              expect(await found(q, most)).toEqual(all.slice(0, most))
          }
        },
      ),
      { numRuns: 25 },
    )
  }, 240_000)

  it('have the very title first, though all others have the word and are newer', async () => {
    const others = Array.from({ length: 60 }, (_, n) => ({
      title: n % 2 === 0 ? 'lamp oak' : 'linen',
      vendor: null,
      body: 'lamp',
      daysAgo: 0,
    }))
    await fill([...others, { title: 'Lamp', vendor: null, body: '', daysAgo: 30 }])
    const [first, second] = await found('lamp', 3)
    expect([first?.rank, second?.rank]).toEqual([60, 50])
  })
})

describe('a whole SKU', () => {
  it('stands for its product alone, as it is written and without its signs', async () => {
    await search.product('Lantern', { sku: 'SKU-421-S' })
    await search.product('Lantern, large', { sku: 'SKU-4210-S' })
    await search.product('Case for SKU-421-S')
    for (const q of ['SKU-421-S', 'sku421s', ' sku.421/s '])
      expect(await search.titles(q)).toEqual(['Lantern'])
    expect((await search.titles('SKU-421')).toSorted()).toEqual([
      'Case for SKU-421-S',
      'Lantern',
      'Lantern, large',
    ])
  })
})
