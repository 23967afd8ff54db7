import type { CollectionSlug, PayloadRequest } from 'payload'

import type { ProductOption } from '../domain/index.ts'

export type ProductFacts = {
  readonly title: string
  readonly slug: string
  readonly options: readonly ProductOption[]
}

/** What a product says of itself: as it is sold, and as its latest draft wants it. */
export const productFacts = async (
  req: PayloadRequest,
  id: string,
): Promise<{ current: ProductFacts; latest: ProductFacts } | null> => {
  const find = async (draft: boolean): Promise<ProductFacts | null> => {
    const found: unknown = await req.payload.findByID({
      collection: 'products' as CollectionSlug,
      id,
      req,
      draft,
      depth: 0,
      disableErrors: true,
      // No `select`: with one, Payload forgets the values of the options.
      // A project's generated types may know no joins at all.
      joins: false as never,
    })
    return found ? factsOf(found) : null
  }
  const current = await find(false)
  if (!current) return null
  return { current, latest: (await find(true)) ?? current }
}

export const factsOf = (product: unknown): ProductFacts => {
  const { title, slug, options } = product as { title?: string; slug?: string; options?: unknown }
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
