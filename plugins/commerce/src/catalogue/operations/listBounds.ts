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

/**
 * How many of the first are looked at before a list says "at least so many": always enough for its
 * page. Undefined where all have to be: where that was asked for, where a whole shop is read page by
 * page, which neither has words nor asks for facets, and in orders that nothing keeps at hand, since
 * the first of these is known only when the last was seen.
 */
export const boundOf = ({ query, sort, wasSearched }: Given): number | undefined => {
  const { limit, page } = query
  const exact = query.exact ?? !(wasSearched || query.facets)
  const isAtHand = wasSearched ? sort === 'relevance' : sort === 'newest' || sort === 'relevance'
  if (exact || !isAtHand) return undefined
  return Math.max(wasSearched && isNarrowed(query) ? NARROWED : COUNTED, limit * page)
}

const isNarrowed = (query: ProductQuery): boolean =>
  [query.category, query.collection, query.ids, query.option, query.price].some(
    (filter) => filter !== undefined,
  ) ||
  query.featured !== undefined ||
  query.inStock !== undefined
