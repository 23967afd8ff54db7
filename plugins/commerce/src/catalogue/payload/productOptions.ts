import { sql } from '@souk/kernel'
import type { PayloadRequest } from 'payload'

import { sqlOf } from '../../shared/sqlOf.ts'
import type { ProductOption } from '../domain/index.ts'
import {
  draftOptionsOf as draftOptionsSql,
  optionsOf as optionsSql,
} from '../operations/cards.sql.ts'

export type ProductFacts = {
  readonly title: string
  readonly slug: string
  readonly options: readonly ProductOption[]
}

/** What a product says of itself: as it is sold, and as its latest draft wants it. */
type Row = {
  title: string | null
  slug: string | null
  options: unknown
  draft: { title?: string; slug?: string; options?: unknown } | null
  twin: string | null
}

/** A variant that is being saved: what its options come to, and its id where it has one. */
type Saved = { readonly combination: string; readonly id: string | null }

type Found = {
  readonly current: ProductFacts
  readonly latest: ProductFacts
  /** The SKU of another variant that has these options already. */
  readonly twin: string | null
}

/** In one statement: it is asked with every variant that is saved, and the whole product is a lot to read. */
export const productFacts = async (
  req: PayloadRequest,
  id: string,
  saved: Saved,
): Promise<Found | null> => {
  const [row] = await sqlOf(req)<Row>(sql`
    select p.title, p.slug, ${optionsSql(sql`p.id`)} as options,
      (select json_build_object('title', d.version_title, 'slug', d.version_slug,
          'options', ${draftOptionsSql(sql`d.id`)})
        from _products_v d where d.parent_id = p.id and d.latest
        order by d.updated_at desc limit 1) as draft,
      (select coalesce(v.sku, v.title, '') from variants v
        where v.product_id = p.id and v.combination = ${saved.combination}
          and v.id is distinct from ${saved.id}::uuid limit 1) as twin
    from products p where p.id = ${id}::uuid`)
  if (!row) return null
  const current = factsOf(row)
  return { current, latest: row.draft ? factsOf(row.draft) : current, twin: row.twin }
}

export const factsOf = (product: unknown): ProductFacts => {
  const { title, slug, options } = product as {
    title?: string | null
    slug?: string | null
    options?: unknown
  }
  return { title: title ?? '', slug: slug ?? '', options: optionsOf(options) }
}

/** Rows of the form may be half filled in while a draft is written. */
export const optionsOf = (rows: unknown): ProductOption[] =>
  (Array.isArray(rows) ? rows : []).map((row: { name?: unknown; values?: unknown }) => ({
    name: typeof row.name === 'string' ? row.name : '',
    values: Array.isArray(row.values)
      ? row.values.filter((value): value is string => typeof value === 'string')
      : [],
  }))
