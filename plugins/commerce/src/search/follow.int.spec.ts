import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { fillSearch } from './testing/fillSearch.ts'
import { openSearch, type OpenSearch } from './testing/openSearch.ts'

let search: OpenSearch
let made: Awaited<ReturnType<typeof fillSearch>>
beforeAll(async () => {
  search = await openSearch(await createTestDatabase({ migrated: false }))
  made = await fillSearch(search)
}, 120_000)

afterAll(() => search.close())

describe('what changes', () => {
  it('is found by its new name and not by the old one', async () => {
    const doc = await search.product('Hammock', { sku: 'H-1' })
    await search.update(doc, { title: 'Swing', tags: ['porch'] })
    expect(await search.titles('hammock')).toEqual([])
    expect(await search.titles('swing')).toEqual(['Swing'])
    expect(await search.titles('porch')).toEqual(['Swing'])
    expect((await search.suggest('hammo')).words).toEqual([])
    await search.update(doc, { tags: [] })
    expect(await search.titles('porch')).toEqual([])
    await search.update(doc, { title: 'Not yet so', _status: 'draft' })
    expect(await search.titles('swing')).toEqual([])
    await search.update(doc, { title: 'Swing', _status: 'published' })
    expect(await search.titles('swing')).toEqual(['Swing'])
    await search.shop.payload.delete({ collection: 'products' as never, id: doc.id })
    expect(await search.titles('swing')).toEqual([])
  })

  it('follows a category that is renamed or goes, and a variant', async () => {
    await search.update(made.kitchen, { title: 'Cuisine' }, 'categories')
    expect(await search.titles('kitchenware')).toEqual([])
    expect(await search.titles('cuisine')).toEqual(['Crème brûlée dish'])
    await search.shop.payload.delete({ collection: 'categories' as never, id: made.kitchen.id })
    expect(await search.titles('cuisine')).toEqual([])
    await search.rows(
      sql`update variants set sku = 'NEW-7' where product_id = ${made.rug.id}::uuid`,
    )
    expect(await search.titles('new-7')).toEqual(['Rug'])
    await search.rows(
      sql`delete from variants where product_id = ${made.shoes.id}::uuid and options ->> 'Colour' = 'Aubergine'`,
    )
    expect(await search.titles('aubergine')).toEqual([])
  })

  it('keeps a draft of a published product to itself', async () => {
    await search.shop.payload.update({
      collection: 'products' as never,
      id: made.rug.id,
      data: { title: 'Carpet', _status: 'draft' } as never,
      draft: true,
    })
    expect(await search.titles('carpet')).toEqual([])
    expect(await search.titles('rug')).toEqual(['Rug'])
  })

  it('is right when two change one product at once', async () => {
    const doc = await search.product('Kettle', { tags: ['old'] })
    const category = await search.shop.create('categories', { title: 'Stove' })
    await search.update(doc, { categories: [category.id] })
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        search.update(doc, { title: `Kettle ${round}`, tags: [`tag${round}`] }),
        search.update(category, { title: `Stove ${round}` }, 'categories'),
      ])
      // Of two that are at it at once one may leave it to the worker.
      await search.keep()
      expect(await search.titles(`kettle ${round} tag${round} stove ${round}`)).toEqual([
        `Kettle ${round}`,
      ])
    }
  })
})
