import type { CollectionContents } from '../domain/index.ts'
import type { ProductQuery } from './productQuery.ts'

/** So many are counted, and have their options, shelves, prices and stock counted; a thousand is more than anybody reads. */
const COUNTED = 1000
/** So many of the nearest are gone through for those that filters let pass. */
const NARROWED = 2000

type Sort = NonNullable<ProductQuery['sort']> | CollectionContents['sort']

type Given = {
  readonly query: ProductQuery
  readonly sort: Sort
  readonly wasSearched: boolean
}

export type ListBound = {
  /** So many of the first are looked at, and one more that tells of others. */
  readonly most: number
  /** Whether they come in this order by themselves; else the first is known when the last was seen. */
  readonly isAtHand: boolean
}

/**
 * How many of the first are looked at before a list says "at least so many": always enough for its
 * page. Undefined where all have to be: where that was asked for, and where a whole shop is read page
 * by page, which neither has words nor asks for facets.
 */
export const boundOf = ({ query, sort, wasSearched }: Given): ListBound | undefined => {
  const { limit, page } = query
  if (query.exact ?? !(wasSearched || query.facets)) return undefined
  const isAtHand = wasSearched ? sort === 'relevance' : sort === 'newest' || sort === 'relevance'
  const isThinnedOut =
    isAtHand && wasSearched && (query.category !== undefined || isNarrowed(query))
  return { most: Math.max(isThinnedOut ? NARROWED : COUNTED, limit * page), isAtHand }
}

/** Whether anything but words and a category says which products are wanted. */
export const isNarrowed = (query: ProductQuery): boolean =>
  [query.collection, query.ids, query.option, query.price].some((filter) => filter !== undefined) ||
  query.featured !== undefined ||
  query.inStock !== undefined
