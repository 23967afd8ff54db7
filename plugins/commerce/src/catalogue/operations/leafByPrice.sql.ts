import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import { isNarrowed } from './listBounds.ts'
import type { Offer } from './offer.ts'
import type { ProductQuery } from './productQuery.ts'
import { isOnLongShelf, manyReached } from './shelf.sql.ts'

/** Beyond so many it is quicker to price all of a shop at once. */
const LEAFED_AT_MOST = 5000

type Given = {
  readonly scope: Context['scope']
  readonly offer: ReturnType<Offer>
  readonly query: ProductQuery
}

/** Whether so many can be found by leafing through the prices: nothing is asked that could let few of them pass. */
export const mayLeafByPrice = (query: ProductQuery, most: number): boolean =>
  !isNarrowed(query) && most <= LEAFED_AT_MOST

/**
 * Whether to leaf, where one may: what stands at the variants has to be what they cost, and a shelf of few is
 * looked through sooner. As `leafed`, of one row, to be put behind `with`.
 */
export const leafed = ({ offer, query }: Given): SQL => sql`leafed as materialized (
    select ${offer.isPriceItsOwn} and ${query.category === undefined ? sql`true` : manyReached} as holds
  ),`

/** Known before any product is looked at. */
export const isLeafed = sql`(select holds from leafed)`

/** The `most` cheapest or dearest products, by the cheapest of their variants: `id`, `key`, `created_at`. */
export const leafByPrice = (
  given: Given,
  { most, direction }: { readonly most: number; readonly direction: SQL },
): SQL => sql`
  select p.id, v.price::bigint as key, p.created_at ${offered(given)}
    and not exists (
      select from variants w
      where ${given.scope.where('w')} and w.product_id = v.product_id and w.offered and (w.price, w.id) < (v.price, v.id))
  order by v.price ${direction}, p.created_at desc, p.id desc limit ${most}`

/** What the cheapest and the dearest of all variants cost: `key`, `dearest`. */
export const endsOfPrices = (given: Given): SQL => {
  const first = (direction: SQL) =>
    sql`(select v.price::bigint ${offered(given)} order by v.price ${direction} limit 1)`
  return sql`select ${first(sql`asc`)} as key, ${first(sql`desc`)} as dearest where ${isLeafed}`
}

/** Variants `v` that are shown, with their products `p`. */
const offered = ({ scope, query }: Given): SQL => sql`
  from variants v join products p on p.id = v.product_id
  where ${isLeafed} and ${scope.where('v')} and v.offered
    and ${scope.where('p')} and p._status = 'published'
    ${query.category === undefined ? sql`` : sql`and ${isOnLongShelf(sql`v.product_id`)}`}`
