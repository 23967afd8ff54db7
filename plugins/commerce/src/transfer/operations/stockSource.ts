import {
  OWN_STOCK_COLUMNS,
  shopifyStockRows,
  SHOPIFY_STOCK_COLUMNS,
  stockRows,
  type Format,
} from '../domain/index.ts'
import type { Source } from './exportSources.ts'
import { countCounted, countedAfter, type Article } from './stockArticles.ts'

/** What lies where. */
export const stockSource = (format: Format): Source => {
  const rows = format === 'shopify' ? shopifyStockRows : stockRows
  return {
    columns: format === 'shopify' ? SHOPIFY_STOCK_COLUMNS : OWN_STOCK_COLUMNS,
    count: countCounted,
    next: async (ctx, cursor) => {
      const [product = '', id = ''] = cursor?.split(' ') ?? []
      const articles = await countedAfter(ctx, cursor === null ? null : { product, id })
      const last = articles.at(-1)
      if (!last) return null
      return {
        written: articles.map((article) => ({ rows: rows(article), item: itemOf(article) })),
        cursor: `${last.product} ${last.id}`,
      }
    },
  }
}

const itemOf = ({ handle, title, values, sku, places }: Article) => ({
  handle,
  title,
  values,
  sku,
  places: places.map((place) => ({ ...place, seen: place.onHand })),
})
