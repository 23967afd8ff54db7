import { sql } from '@souk/kernel'

import type { SearchEngine } from '../../catalogue/operations/index.ts'

/** The search that comes with the shop: in its own database, always up to date. */
export const postgresSearch: SearchEngine = {
  find: ({ shop }, words, most) =>
    Promise.resolve({
      rows: sql`select f.product, f.rank from souk_search(${words}::text, ${shop.locale}::text, ${most ?? null}::integer) f`,
    }),
  suggest: async (ctx, typed, most) => {
    const { locale } = ctx.shop
    const rows = await ctx.sql<{ suggestion: string }>(
      sql`select suggestion from souk_search_suggest(${typed}::text, ${locale}::text, ${most}::integer)`,
    )
    const words = rows.map(({ suggestion }) => suggestion)
    const products = sql`
      select f.product, f.rank from souk_search_begun(${typed}::text, ${words[0] ?? null}::text, ${locale}::text) f`
    return { words, products: { rows: products } }
  },
}
