import { sql } from '@souk/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { fillSearch } from './testing/fillSearch.ts'
import { openSearch, type OpenSearch } from './testing/openSearch.ts'

let search: OpenSearch
beforeAll(async () => {
  search = await openSearch(await createTestDatabase({ migrated: false }))
  await fillSearch(search)
}, 120_000)

afterAll(() => search.close())

describe('a search for words', () => {
  it.each([
    ['accents that were left out', 'creme brulee', ['Crème brûlée dish']],
    ['accents that are not there', 'bàskét liner', ['Basket liner']],
    ['capitals', 'WILLOW', ['Willow basket']],
    ['the beginning of a word', 'wil', ['Willow basket']],
    ['a word that goes on', 'bask lin', ['Basket liner']],
    ['two letters that changed places', 'wilolw', ['Willow basket']],
    ['a letter too few', 'velvt', ['Velvet settee']],
    ['a letter too many', 'gardden', ['Garden chair']],
    ['a wrong letter', 'wellow basket', ['Willow basket']],
    ['another form', 'willows', ['Willow basket']],
    ['a form that shares the stem alone', 'runs shoe', ['Running shoes']],
    ['a word of the description', 'errands', ['Willow basket']],
    ['a tag', 'picnic', ['Willow basket']],
    ['a vendor', 'dupre', ['Crème brûlée dish']],
    ['a category', 'kitchenware', ['Crème brûlée dish']],
    ['an option', 'aubergine', ['Running shoes']],
    ['a SKU', 'SOF-0042', ['Three-seat sofa']],
    ['a SKU without its signs', 'sof0042', ['Three-seat sofa']],
    ['words in any order', 'shoes running', ['Running shoes']],
    ['words that say little', 'the shoes for running', ['Running shoes']],
    ['what is not there', 'submarine', []],
    ['a word that is there and one that is not', 'basket submarine', []],
    ['nothing but signs', '%_\\ !', []],
    ['what is meant for a database', "' or 0=0--", []],
  ])('finds by %s: %s', async (_, q, expected) => {
    expect(await search.titles(q)).toEqual(expected)
  })

  it('shows title before beginning before words before labels before description', async () => {
    expect(await search.titles('basket')).toEqual([
      'Basket',
      'Basket liner',
      'Willow basket',
      'Garden chair',
      'Rug',
    ])
  })

  it('takes a mistyped word for the nearest', async () => {
    expect((await search.titles('bakset')).toSorted()).toEqual(
      (await search.titles('basket')).toSorted(),
    )
  })

  it('shows what is in stock before what is sold out, where both are as near', async () => {
    await search.product('Lantern brass', { stock: 3 })
    await search.product('Lantern steel', { stock: 0 })
    expect(await search.titles('lantern')).toEqual(['Lantern brass', 'Lantern steel'])
  })

  it('is empty where nothing was typed: then it is the list', async () => {
    const { totalDocs } = await search.list({ q: '  ' })
    expect(totalDocs).toBe((await search.list({})).totalDocs)
  })

  it('goes with filters, other orders and pages', async () => {
    expect(
      (await search.list({ q: 'basket', sort: 'title' })).docs.map(({ title }) => title),
    ).toEqual(['Basket', 'Basket liner', 'Garden chair', 'Rug', 'Willow basket'])
    expect(await search.list({ q: 'basket', limit: '2', page: '2' })).toMatchObject({
      docs: [{ title: 'Willow basket' }, { title: 'Garden chair' }],
      totalDocs: 5,
      totalPages: 3,
    })
    expect(await search.list({ q: 'dish', category: 'kitchenware' })).toMatchObject({
      totalDocs: 1,
    })
    expect(await search.list({ q: 'basket', category: 'kitchenware' })).toMatchObject({
      totalDocs: 0,
    })
  })

  it('answers whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), words), async (q) => {
        const typed = q.slice(0, 200)
        const { totalDocs } = await search.list({ q: typed })
        expect(totalDocs).toBeGreaterThanOrEqual(0)
        await search.suggest(typed)
        const text = typed.replaceAll('\0', '')
        await search.rows(sql`select souk_search_asked(null, 'german', ${text}::text, true)`)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

const words = fc
  .array(fc.constantFrom('basket', "'", "''", ':*', '|', '&', '!', '(', ')', '<->', '\\', 'sofa'))
  .map((parts) => parts.join(' '))

describe('words that mean the same', () => {
  it('find each other, in other forms too', async () => {
    expect(await search.titles('couch')).toEqual([])
    await search.shop.create('search-synonyms', { words: 'Sofa, Couch, settee' })
    await search.shop.create('search-synonyms', { words: 'trainers, running shoes' })
    expect((await search.titles('couch')).toSorted()).toEqual(['Three-seat sofa', 'Velvet settee'])
    expect((await search.titles('couches')).toSorted()).toEqual([
      'Three-seat sofa',
      'Velvet settee',
    ])
    expect(await search.titles('velvet sofa')).toEqual(['Velvet settee'])
    expect(await search.titles('trainer')).toEqual(['Running shoes'])
    await search.product('Trainers for dogs')
    expect((await search.titles('running shoes')).toSorted()).toEqual([
      'Running shoes',
      'Trainers for dogs',
    ])
  })

  it('are at least two', async () => {
    await expect(search.shop.create('search-synonyms', { words: 'alone' })).rejects.toThrow(
      /invalid/,
    )
  })
})
