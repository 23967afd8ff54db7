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

describe('suggestions', () => {
  it('go on from what was typed', async () => {
    const { words: found, products } = await search.suggest('bas')
    expect(found).toEqual(['basket'])
    expect(products.map(({ title }) => title)).toContain('Basket')
    expect((await search.suggest('willow b')).words).toEqual(['willow basket'])
    expect((await search.suggest('wilolw')).words).toEqual(['willow'])
  })

  it('say nothing of drafts and of what finds nothing', async () => {
    expect((await search.suggest('secr')).words).toEqual([])
    expect((await search.suggest('submarine b')).words).toEqual([])
    expect(await search.suggest('  ')).toEqual({ words: [], products: [] })
  })
})
