import { pictureOf, type MediaRow, type Picture } from '@souk/commerce'
import { sql, type Context } from '@souk/kernel'

import { referencesIn } from '../domain/references.ts'
import type { Found } from '../domain/resolve.ts'

type Row = { kind: string; id: string; slug: string | null; media: MediaRow | null }

/** Everything that the given content mentions, in one statement; only what the public may see. */
export const lookUp = async (ctx: Context, content: unknown): Promise<Found> => {
  const { media, pages, categories, collections, products } = referencesIn(content)
  const found = {
    media: new Map<string, Picture>(),
    pages: new Map<string, string>(),
    categories: new Map<string, string>(),
    collections: new Map<string, string>(),
    products: new Map<string, string>(),
  }
  if (media.size + pages.size + categories.size + collections.size + products.size === 0)
    return found
  const shop = ctx.scope.where('t')
  const rows = await ctx.sql<Row>(sql`
    select 'media' as kind, id::text, null as slug, to_jsonb(t) as media
      from media t where ${shop} and id = any(${list(media)}::uuid[])
    union all
    select 'pages', id::text, slug, null from pages t
      where ${shop} and _status = 'published' and id = any(${list(pages)}::uuid[])
    union all
    select 'categories', id::text, slug, null from categories t
      where ${shop} and id = any(${list(categories)}::uuid[])
    union all
    select 'collections', id::text, slug, null from product_collections t
      where ${shop} and coalesce(active, true) and id = any(${list(collections)}::uuid[])
    union all
    select 'products', id::text, slug, null from products t
      where ${shop} and _status = 'published' and id = any(${list(products)}::uuid[])`)
  for (const row of rows) {
    const picture = pictureOf(ctx, row.media)
    if (picture) found.media.set(row.id, picture)
    else if (row.slug && row.kind !== 'media') found[row.kind as 'pages'].set(row.id, row.slug)
  }
  return found
}

const UUID = /^[0-9a-f-]{36}$/i

/** A Postgres array literal; what is no id cannot be found and must not break the query. */
const list = (ids: ReadonlySet<string>): string =>
  `{${[...ids].filter((id) => UUID.test(id)).join(',')}}`
