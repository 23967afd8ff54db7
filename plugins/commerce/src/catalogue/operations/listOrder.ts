import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

import type { CollectionContents } from '../domain/index.ts'
import type { Offer } from './offer.ts'
import type { ProductQuery } from './productQuery.ts'

export type ShownCollection = {
  /** Whether product `p` is in it, and its place where somebody has chosen one. */
  readonly members: SQL
  readonly place: SQL
  readonly sort: CollectionContents['sort']
}

export type Order = {
  readonly key: SQL
  readonly by: SQL
  readonly isByRank?: true
  /** Where it is by price. */
  readonly direction?: SQL
  /** An index keeps it. */
  readonly isKept?: true
}

const AS_THEY_COME: Order = { key: sql`0`, by: sql`m.key`, isKept: true }

type SortedBy = {
  readonly wasSearched: boolean
  readonly collection: Pick<ShownCollection, 'sort'> | null
}
type Asked = {
  readonly offer: ReturnType<Offer>
  readonly wasSearched: boolean
  readonly collection: ShownCollection | null
}

/** The order that was asked for, or goes with what was. */
export const sortOf = ({ sort }: ProductQuery, { wasSearched, collection }: SortedBy) =>
  sort ?? (wasSearched ? 'relevance' : (collection?.sort ?? 'newest'))

export const orderOf = (query: ProductQuery, { offer, wasSearched, collection }: Asked): Order => {
  switch (sortOf(query, { wasSearched, collection })) {
    case 'byHand':
      return { key: collection?.place ?? sql`0`, by: sql`m.key asc nulls last` }
    case 'price':
      return { direction: sql`asc`, key: sql`min(${offer.price})`, by: sql`m.key` }
    case '-price':
      return { direction: sql`desc`, key: sql`min(${offer.price})`, by: sql`m.key desc` }
    case 'title':
      return { key: sql`lower(p.title)`, by: sql`m.key`, isKept: true }
    case 'relevance':
      return wasSearched ? { isByRank: true, key: sql`f.rank`, by: sql`m.key desc` } : AS_THEY_COME
    default:
      return AS_THEY_COME
  }
}

/** Of what is equal in it, the newest first. */
export const LAST = sql`m.created_at desc, m.id desc`
