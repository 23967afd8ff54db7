import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

import { endsOfPrices, isLeafed, leafByPrice, leafed, mayLeafByPrice } from './leafByPrice.sql.ts'
import { isNarrowed, type ListBound } from './listBounds.ts'
import { LAST, type Order } from './listOrder.ts'
import { fewReached, isOnLongShelf, isOnShelf, manyReached } from './shelf.sql.ts'
import { shown, type Wanted } from './shown.sql.ts'

export type Given = Wanted & {
  /** Rows of `product` and `rank`, where words were asked for. */
  readonly found: SQL | undefined
  /** All if undefined. */
  readonly bound: ListBound | undefined
}

const COUNTED = sql`(select count(*)::int from matching)`

export type Matched = {
  /** Goes before `matching` behind `with`. */
  readonly before: SQL
  /** Rows of `id`, `key` and `created_at`. */
  readonly matching: SQL
  readonly total: SQL
  readonly more: SQL
  /** What `facets` is to know of prices besides. */
  readonly priced?: SQL
}

/** What is wanted, by the shortest way there is. */
export const matched = (given: Given, order: Order): Matched => {
  const { found, bound, query, ...shop } = given
  const isWhole = found === undefined && bound === undefined && !query.facets
  const most = bound ? bound.most + 1 : query.limit * query.page
  if (order.direction && found === undefined && (bound ?? isWhole) && mayLeafByPrice(query, most))
    return leafedThrough(given, { ...order, direction: order.direction }, most)
  const all = everything(given, order)
  if (bound === undefined) {
    // Who pages through a whole shop needs no more of it than the page, besides how many there are.
    const isRead = isWhole && order.isKept && query.category === undefined && !isNarrowed(query)
    return {
      before: sql``,
      matching: sql`${isRead ? sql`not materialized` : sql`materialized`} (${all})`,
      total: COUNTED,
      more: sql`false`,
    }
  }
  const isMore = (of: SQL) => sql`(select count(*) > ${bound.most} from ${of})`
  if (bound.isAtHand)
    return {
      before: sql``,
      matching: sql`materialized (${found ? all : newest({ ...shop, query, most: bound.most })})`,
      total: COUNTED,
      more: isMore(found ? sql`found` : sql`matching`),
    }
  const isRanged = order.direction !== undefined && query.facets
  return {
    before: isRanged ? sql`priced as materialized (${all}),` : sql``,
    matching: sql`materialized (
      select m.* from ${isRanged ? sql`priced` : sql`(${all})`} m order by ${order.by}, ${LAST} limit ${most})`,
    total: COUNTED,
    more: isMore(sql`matching`),
    ...(isRanged && { priced: sql`priced` }),
  }
}

/** By leafing through the prices where that holds, and by pricing all where not; the database knows which. */
const leafedThrough = (
  given: Given,
  order: Order & { readonly direction: SQL },
  most: number,
): Matched => {
  const { bound, query, scope, offer } = given
  const where = query.category === undefined ? sql`true` : isOnLongShelf(sql`p.id`)
  return {
    before: sql`${leafed(given)}
    priced as materialized (${pricedAll(given, order, sql`not ${isLeafed}`)}),
    ends as (select key, dearest from priced union all ${endsOfPrices(given)}),`,
    matching: sql`materialized (
      (${leafByPrice(given, { most, direction: order.direction })})
      union all
      (select m.id, m.key, m.created_at from priced m order by ${order.by}, ${LAST} limit ${most}))`,
    total: bound
      ? COUNTED
      : sql`(select case when ${isLeafed} then
          (select count(*) from products p where ${isLeafed} and ${shown({ scope, offer, query, collection: null, where })})
          else (select count(*) from priced) end)::int`,
    more: bound ? sql`(select count(*) > ${bound.most} from matching)` : sql`false`,
    priced: sql`ends`,
  }
}

/** All that match, with what they are put in order by. */
const everything = (given: Omit<Given, 'bound'>, order: Order): SQL => {
  const { scope, offer, query, collection, found } = given
  if (order.direction) return pricedAll(given, order)
  const where = query.category === undefined ? sql`true` : isOnShelf(sql`p.id`)
  return sql`select p.id, ${order.key} as key, p.created_at from ${productsOf(found)}
    where ${shown({ scope, offer, query, collection, where })}`
}

const productsOf = (found: SQL | undefined): SQL =>
  found ? sql`found f join products p on p.id = f.product` : sql`products p`

/** The same with the least that each costs, and the most, as `dearest`; what stands on a shelf of few one by one. */
const pricedAll = (
  { scope, offer, query, collection, found }: Omit<Given, 'bound'>,
  { key }: Order,
  when = sql`true`,
): SQL => {
  const priced = (from: SQL, where: SQL) => sql`
    select p.id, ${key} as key, max(${offer.price}) as dearest, p.created_at
    from ${from} join variants v on v.product_id = p.id ${offer.priceJoin}
    where ${scope.where('v')} and v.offered
      and ${shown({ scope, offer, query, collection, where: sql`${when} and ${where}`, isPricedAnyway: true })}
    group by p.id, p.created_at having ${key} is not null`
  if (query.category === undefined) return priced(productsOf(found), sql`true`)
  if (found) return priced(productsOf(found), isOnShelf(sql`p.id`))
  return sql`
    select x.* from (select distinct id from reached where ${fewReached}) s
      cross join lateral (${priced(sql`products p`, sql`p.id = s.id`)} offset 0) x
    union all ${priced(sql`products p`, isOnLongShelf(sql`p.id`))}`
}

/**
 * The newest so many, and one more. By leafing through the shop; but what few have is looked up, or
 * one would leaf to the end.
 */
const newest = ({ most, ...given }: Omit<Given, 'found' | 'bound'> & { most: number }): SQL => {
  const first = sql`order by p.created_at desc, p.id desc limit ${most + 1}`
  const walked = (where: SQL) => sql`
    select p.id, 0 as key, p.created_at from products p
    where ${shown({ ...given, where })} ${first}`
  if (given.query.category === undefined) return walked(sql`true`)
  return sql`
    (select p.id, 0 as key, p.created_at
    from (select distinct id from reached where ${fewReached}) s
    cross join lateral (
      select p.id, p.created_at from products p
      where p.id = s.id and ${shown({ ...given, where: sql`true` })} offset 0
    ) p ${first})
    union all (${walked(sql`${manyReached} and ${isOnShelf(sql`p.id`)}`)})`
}
