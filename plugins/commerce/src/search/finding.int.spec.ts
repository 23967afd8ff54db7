import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openSearch, type OpenSearch } from './testing/openSearch.ts'

let search: OpenSearch

beforeAll(async () => {
  search = await openSearch(await createTestDatabase({ migrated: false }))
  const { product } = search
  await product('Gartenstuhl aus Eiche')
  await product('Roter Klappstuhl', { sku: 'KLA-7731-STU' })
  await product('Bettgestell')
  await product('Große Häuser')
  await product('Crème brûlée')
  await product('折りたたみ木製椅子')
  await product('เก้าอี้ไม้สัก')
  await product('Dampf\u00adschiff\u200bfahrt')
  await product('T-Shirt, plain')
}, 120_000)

afterAll(() => search.close())

const titles = async (q: string): Promise<string[]> => (await search.titles(q)).toSorted()
const suggest = (q: string) => search.suggest(q)

describe('the inside of words', () => {
  it.each([
    ['the end of a compound', 'Stuhl', ['Gartenstuhl aus Eiche', 'Roter Klappstuhl']],
    ['the middle of one', 'ttgest', ['Bettgestell']],
    ['another word beside it', 'roter stuhl', ['Roter Klappstuhl']],
    ['the middle of a SKU', 'a7731s', ['Roter Klappstuhl']],
    ['the end of a number in it', '731', ['Roter Klappstuhl']],
    ['two letters, which tell nothing', 'tu', []],
    ['what stands in none', 'stuhlx9', []],
  ])('is found by %s: %s', async (_, q, expected) => {
    expect(await titles(q)).toEqual(expected)
  })

  it('is looked for only where nothing begins so', async () => {
    await search.product('Stuhlkissen')
    expect(await titles('stuhl')).toEqual(['Stuhlkissen'])
    expect(await titles('eiche stuhl')).toEqual(['Gartenstuhl aus Eiche'])
  })
})

describe('scripts without spaces', () => {
  it.each([
    ['a word within', '木製', ['折りたたみ木製椅子']],
    ['two words within', '木製椅子', ['折りたたみ木製椅子']],
    ['one letter that ends it', '子', ['折りたたみ木製椅子']],
    ['one letter within', '椅', ['折りたたみ木製椅子']],
    ['words apart, in any order', '椅子 木製', ['折りたたみ木製椅子']],
    ['a word that is not there', '机', []],
    ['pairs that are not there', '子木', []],
    ['a word within Thai', 'ไม้สัก', ['เก้าอี้ไม้สัก']],
  ])('are found by %s: %s', async (_, q, expected) => {
    expect(await titles(q)).toEqual(expected)
  })
})

describe('signs that nobody sees', () => {
  it.each(['Dampfschifffahrt', 'Dampf\u00adschifffahrt', 'dampf\u200cschiff\ufefffahrt'])(
    'part no words: %j',
    async (q) => {
      expect(await titles(q)).toEqual(['Dampf\u00adschiff\u200bfahrt'])
    },
  )
})

describe('suggestions', () => {
  it('are spelled as products are, after what was typed', async () => {
    expect((await suggest('haus')).words).toEqual(['häuser'])
    expect((await suggest('Große  hau')).words).toEqual(['Große häuser'])
    expect((await suggest('brul')).words).toEqual(['brûlée'])
    expect((await suggest('T-shi')).words).toEqual(['T-shirt'])
  })

  it('put right what was mistyped, and finish the end of a word', async () => {
    expect((await suggest('gartenstuhk')).words).toEqual(['gartenstuhl'])
    expect((await suggest('gestell')).words).toEqual(['bettgestell'])
  })

  it('show products whose titles begin so, then those that have the first word', async () => {
    const shown = await suggest('eich')
    expect(shown.words).toEqual(['eiche'])
    expect(shown.products.map(({ title }) => title)).toEqual(['Gartenstuhl aus Eiche'])
    await search.product('Eichenlaub')
    const both = await suggest('eich')
    expect(both.products.map(({ title }) => title)).toEqual(['Eichenlaub', 'Gartenstuhl aus Eiche'])
  })

  it('show products by a code and by a synonym, of which there are no suggestions', async () => {
    await search.shop.create('search-synonyms', { words: 'bettgestell, schlafstatt' })
    const code = await suggest('KLA7731STU')
    expect(code.products.map(({ title }) => title)).toEqual(['Roter Klappstuhl'])
    const synonym = await suggest('schlafstatt')
    expect(synonym.products.map(({ title }) => title)).toEqual(['Bettgestell'])
  })

  it('leave words like “the” out of what must be found', async () => {
    expect((await suggest('the eich')).words).toContain('the eiche')
  })
})

describe('many matches', () => {
  it('keep their order within reach and their counts everywhere', async () => {
    await search.rows(sql`
      insert into products (id, title, slug, price, _status, created_at)
      select gen_random_uuid(), case when n = 7 then 'Widget' when n % 2 = 0 then 'Widget number ' || n else 'Article ' || n || ' widget' end,
        'w' || n, 100, 'published', now() - n * interval '1 minute' from generate_series(1, 2600) n`)
    await search.rows(sql`
      insert into variants (id, product_id, title, options, combination, offered, price, position)
      select gen_random_uuid(), id, 'x', '{}', '', true, 100, 1 from products where slug ~ '^w[0-9]'`)
    await search.keep(1000)
    const list = search.list
    const first = await list({ q: 'widget', facets: 'true' })
    expect(first).toMatchObject({ totalDocs: 1001, totalIsMinimum: true, hasNextPage: true })
    expect(first['facets']).toMatchObject({ availability: { inStock: 0, soldOut: 1001 } })
    for (const q of ['widget', undefined]) {
      const counted = await list({ q, facets: 'true', exact: 'true' })
      const { docs, totalDocs, facets } = counted
      expect(docs).toEqual((await list({ q })).docs)
      expect(counted).not.toHaveProperty('totalIsMinimum')
      expect(totalDocs).toBeGreaterThanOrEqual(2600)
      const { availability } = facets as { availability: { inStock: number; soldOut: number } }
      expect(availability.inStock + availability.soldOut).toBe(totalDocs)
    }
    expect(first.docs[0]?.title).toBe('Widget')
    expect(first.docs[1]?.title).toMatch(/^Widget number/)
    const pages = await Promise.all(
      Array.from({ length: 26 }, (_, n) => list({ q: 'widget', limit: '100', page: `${n + 1}` })),
    )
    const all = pages.flatMap(({ docs }) => docs.map(({ title }) => title))
    expect(new Set(all).size).toBe(2600)
    expect(pages.at(-1)).toMatchObject({ totalDocs: 2600, hasNextPage: false })
    expect(pages.at(-1)).not.toHaveProperty('totalIsMinimum')
    // Filters that let few of the nearest pass have all of them looked at.
    expect(await list({ q: 'widget', price: { min: '100' }, limit: '5' })).toMatchObject({
      totalDocs: 2001,
      totalIsMinimum: true,
    })
    expect(await list({ q: 'widget', price: { min: '101' } })).toMatchObject({ totalDocs: 0 })
    await search.rows(sql`update variants v set price = 700 from products p
      where p.id = v.product_id and p.slug in ('w2599', 'w2597')`)
    const dear = await list({ q: 'widget', price: { min: '101' }, facets: 'true' })
    expect(dear.docs.map(({ title }) => title)).toEqual([
      'Article 2597 widget',
      'Article 2599 widget',
    ])
    expect(dear).toMatchObject({ totalDocs: 2, facets: { price: { min: 700, max: 700 } } })
    // What is in stock comes first among equals, and pages follow upon each other all the same.
    await search.rows(sql`update variants v set price = 900 from products p
      where p.id = v.product_id and p.slug ~ '^w[0-9]*5$'`)
    await search.rows(sql`
      insert into stock_levels (id, variant_id, on_hand, held, backordered, policy, low, created_at, updated_at)
      select gen_random_uuid(), v.id, 5, 0, 0, 'deny', false, now(), now()
      from variants v join products p on p.id = v.product_id where p.slug ~ '^w(1[5-9]|2)[0-9]+5$'`)
    const some = { q: 'widget', price: { min: '900' }, limit: '20' }
    const titles = async (asked: object): Promise<string[]> =>
      (
        await Promise.all(
          Array.from({ length: 13 }, (_, n) => list({ ...some, ...asked, page: `${n + 1}` })),
        )
      ).flatMap(({ docs }) => docs.map(({ title }) => title))
    const followed = await titles({})
    expect(new Set(followed).size).toBe(260)
    expect(followed).toEqual(await titles({ exact: 'true' }))
    expect(all.findLastIndex((title) => title.startsWith('Widget'))).toBeLessThan(
      all.findIndex((title) => title.startsWith('Article')),
    )
  }, 120_000)

  it('stand on shelves in the same order, whether these are looked up or leafed for', async () => {
    const widgets = await search.shop.create('categories', { title: 'Widgets' })
    const shelves = [
      await search.shop.create('categories', { title: 'Left', parent: widgets.id }),
      await search.shop.create('categories', { title: 'Right', parent: widgets.id }),
    ]
    // On both, so that the shelf above them has more than are looked up.
    for (const { id } of shelves)
      await search.rows(sql`
        insert into products_rels ("order", parent_id, path, categories_id)
        select 1, p.id, 'categories', ${id}::uuid from products p where p.slug ~ '^w[0-9]'`)
    for (const category of ['widgets', 'left']) {
      const exact = await search.list({ category, exact: 'true', limit: '100' })
      expect(exact).toMatchObject({ totalDocs: 2600 })
      const bounded = await search.list({ category, facets: 'true', limit: '100' })
      expect(bounded.docs).toEqual(exact.docs)
      expect(bounded).toMatchObject({ totalDocs: 1001, totalIsMinimum: true })
      const left = { slug: 'left', count: 1001 }
      expect(bounded['facets']).toMatchObject({ categories: [left, { slug: 'right' }] })
      const last = await search.list({ category, limit: '100', page: '26' })
      expect(last.docs).toHaveLength(100)
      expect(last).toMatchObject({ totalDocs: 2600, hasNextPage: false })
      expect(await search.list({ category, q: 'widget 77' })).toMatchObject({ totalDocs: 11 })
    }
  }, 120_000)

  it('come in orders that nothing keeps at hand as they do when all are counted', async () => {
    const asked = { facets: 'true', limit: '100' }
    for (const sort of ['price', '-price', 'title'])
      for (const given of [{}, { q: 'widget' }, { category: 'left' }, { price: { min: '100' } }])
        for (const [page, most] of Object.entries({ 1: 1000, 11: 1100 })) {
          const bounded = await search.list({ ...asked, ...given, sort, page })
          const exact = await search.list({ ...asked, ...given, sort, page, exact: 'true' })
          expect(bounded.docs).toEqual(exact.docs)
          expect(bounded).toMatchObject({ totalDocs: most + 1, totalIsMinimum: true })
          expect(bounded['facets']).toMatchObject({
            availability: { inStock: expect.any(Number), soldOut: expect.any(Number) },
          })
        }
    for (const sort of ['price', '-price']) {
      const { facets } = await search.list({ ...asked, sort, category: 'left' })
      expect(facets).toMatchObject({ price: { min: 100, max: 900 } })
    }
    expect(await search.list({ sort: 'price', category: 'left' })).toMatchObject({
      totalDocs: 2600,
    })
    // A product of several prices stands where its lowest has it, and is as dear as its highest.
    await search.rows(sql`
      insert into variants (id, product_id, title, options, combination, offered, price, position)
      select gen_random_uuid(), id, 'y', '{"Size":"L"}', 'L', true, 5000, 2 from products where slug in ('w2574', 'w2575')`)
    for (const sort of ['price', '-price'])
      for (const given of [{}, { q: 'widget' }, { category: 'left' }]) {
        const bounded = await search.list({ ...asked, ...given, sort })
        const exact = await search.list({ ...asked, ...given, sort, exact: 'true' })
        expect(bounded['facets']).toMatchObject({ price: { max: 5000 } })
        expect(bounded['facets']).toHaveProperty(
          'price',
          (exact['facets'] as { price: object }).price,
        )
      }
  }, 120_000)
})
