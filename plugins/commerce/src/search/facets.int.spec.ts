import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { fillSearch } from './testing/fillSearch.ts'
import { openSearch, type OpenSearch } from './testing/openSearch.ts'

let search: OpenSearch
beforeAll(async () => {
  search = await openSearch(await createTestDatabase({ migrated: false }))
  await fillSearch(search)
  await search.product('Lantern brass', { stock: 3 })
  await search.product('Lantern steel', { stock: 0 })
  await search.rows(sql`
    update variants v set price = 500 + 100 * n.place from (
      select id, row_number() over (order by created_at, id) as place from variants) n
    where n.id = v.id`)
}, 120_000)

afterAll(() => search.close())

describe('what was counted', () => {
  type Row = { id: string; options: Record<string, string>; price: number; left: number }
  type Shelf = { product: string; slug: string }

  /** Counted by hand, from the rows themselves. */
  const naive = async (q: string) => {
    const { docs } = (await search.list({ q, limit: '100' })) as unknown as {
      docs: { id: string }[]
    }
    const ids = new Set(docs.map(({ id }) => id))
    const rows = await search.rows<Row>(sql`
      select v.product_id::text as id, v.options, v.price::float8 as price, (s.on_hand - s.held)::float8 as left
      from variants v join stock_levels s on s.variant_id = v.id where v.offered and v.price is not null`)
    const shelves = await search.rows<Shelf>(sql`
      select r.parent_id::text as product, c.slug from products_rels r join categories c on c.id = r.categories_id`)
    const own = rows.filter(({ id }) => ids.has(id))
    const products = (which: Row[]): number => new Set(which.map(({ id }) => id)).size
    const prices = own.map(({ price }) => price)
    const colours = new Set(own.flatMap(({ options }) => options['Colour'] ?? []))
    return {
      colours: [...colours].map((value) => ({
        value,
        count: products(own.filter(({ options }) => options['Colour'] === value)),
      })),
      shelves: shelves.filter(({ product: id }) => ids.has(id)).length,
      prices,
      price: prices.length > 0 ? { min: Math.min(...prices), max: Math.max(...prices) } : null,
      inStock: products(own.filter(({ left }) => left > 0)),
      soldOut: ids.size - products(own.filter(({ left }) => left > 0)),
    }
  }

  type Facets = {
    options: { name: string; values: { value: string; count: number }[] }[]
    categories: { count: number }[]
    price: object | null
    prices: { min: number | null; max: number | null; count: number }[]
    availability: { inStock: number; soldOut: number }
  }

  it.each(['running', 'lantern', 'basket', 'dish', 'submarine', ''])(
    'of what is found for “%s” is what is there',
    async (q) => {
      const { facets } = (await search.list({ q, facets: 'true' })) as unknown as { facets: Facets }
      const counted = await naive(q)
      const colours = facets.options.find(({ name }) => name === 'Colour')?.values ?? []
      const byValue = (values: typeof colours) =>
        values.toSorted((a, b) => a.value.localeCompare(b.value))
      expect(byValue(colours)).toEqual(byValue(counted.colours))
      expect(facets.categories.reduce((sum, { count }) => sum + count, 0)).toBe(counted.shelves)
      expect(facets.price).toEqual(counted.price)
      // Each range finds what it says, and each price is in one of them.
      const { prices } = facets
      for (const { min, max, count } of prices) {
        const price = { ...(min !== null && { min }), ...(max !== null && { max }) }
        expect(await search.list({ q, price })).toMatchObject({ totalDocs: count })
      }
      const rangesOf = (price: number) =>
        prices.filter(({ min, max }) => (min ?? 0) <= price && price <= (max ?? Infinity))
      if (prices.length > 0)
        expect(counted.prices.filter((price) => rangesOf(price).length !== 1)).toEqual([])
      expect(prices.length).toBeLessThanOrEqual(5)
      if (q === '') expect(prices.length).toBeGreaterThan(2)
      const { inStock, soldOut } = counted
      expect(facets.availability).toEqual({ inStock, soldOut })
    },
  )
})
