import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import type { CollectionContents } from '../domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import { cards } from './cards.sql.ts'
import { choices, facets } from './facets.sql.ts'
import type { ListBound } from './listBounds.ts'
import type { Offer } from './offer.ts'
import type { ProductQuery } from './productQuery.ts'
import { fewReached, isOnShelf, manyReached, shelf } from './shelf.sql.ts'

type ShownCollection = {
  /** Whether product `p` is in it, and its place where somebody has chosen one. */
  readonly members: SQL
  readonly place: SQL
  readonly sort: CollectionContents['sort']
}

type Given = {
  readonly scope: Context['scope']
  readonly offer: ReturnType<Offer>
  readonly query: ProductQuery
  /** The collection that was asked for, if the shop has it. */
  readonly collection: ShownCollection | null
  /** Rows of `product` and `rank`, where words were asked for. */
  readonly found: SQL | undefined
  /** All if undefined. */
  readonly bound: ListBound | undefined
}

/**
 * One page of published products, how many there are in all, and what they can be narrowed down by,
 * in one statement. Only the rows of the page are looked at closely. `more` says that there are
 * others beyond the bound, which are not counted.
 */
export const productList = (given: Given): SQL => {
  const { scope, offer, query, collection, found, bound } = given
  const { limit, page } = query
  const order = orderOf(query, { offer, wasSearched: found !== undefined, collection })
  const all = everything(given, order)
  const isNearest = found !== undefined && bound?.isAtHand === true
  const last = sql`m.created_at desc, m.id desc`
  const isRanged = bound !== undefined && order.isByPrice && query.facets
  const matching =
    bound === undefined || isNearest
      ? all
      : bound.isAtHand
        ? newest({ scope, offer, query, collection, most: bound.most })
        : sql`select m.* from ${isRanged ? sql`priced` : sql`(${all})`} m order by ${order.by}, ${last} limit ${bound.most + 1}`
  return sql`
  with recursive ${shelf(scope, query.category)} ${found ? sql`found as materialized (${found}),` : sql``}
  ${isRanged ? sql`priced as materialized (${all}),` : sql``}
  matching as ${query.facets || found || bound !== undefined ? sql`materialized` : sql``} (
    ${matching}
  ), page as (
    select id, row_number() over () as n from (
      ${order.isByRank ? inStockFirst(scope, offer, query) : sql`select m.id from matching m order by ${order.by}, ${last}`}
      limit ${limit} offset ${(page - 1) * limit}
    ) sorted
  )${query.facets ? sql`, ${choices({ scope, offer, isFew: bound !== undefined && bound.most <= MOST_ONE_BY_ONE })}` : sql``}
  select (select count(*)::int from matching) as total,
    ${bound === undefined ? sql`false` : sql`(select count(*) > ${bound.most} from ${isNearest ? sql`found` : sql`matching`})`} as more,
    ${cards({ offer, scope, products: sql`select p.*, page.n from page join products p on p.id = page.id` })} as docs,
    ${query.facets ? facets(isRanged ? sql`priced` : undefined) : sql`null`} as facets`
}

/** All that match, with what they are put in order by. */
const everything = (
  { scope, offer, query, collection, found }: Omit<Given, 'bound'>,
  { key, isByPrice }: Order,
): SQL => {
  const where = query.category === undefined ? sql`true` : isOnShelf
  const asked = { scope, offer, query, collection, where }
  const from = found ? sql`found f join products p on p.id = f.product` : sql`products p`
  if (!isByPrice)
    return sql`select p.id, ${key} as key, p.created_at from ${from} where ${shown(asked)}`
  return sql`
    select p.id, ${key} as key, max(${offer.price}) as dearest, p.created_at
    from ${from} join variants v on v.product_id = p.id ${offer.priceJoin}
    where ${scope.where('v')} and v.offered and ${shown({ ...asked, isPricedAnyway: true })}
    group by p.id, p.created_at having ${key} is not null`
}

/**
 * The newest so many, and one more. By leafing through the shop; but what few have is looked up, or
 * one would leaf to the end.
 */
const newest = ({ most, ...given }: Omit<Given, 'found' | 'bound'> & { most: number }): SQL => {
  const first = sql`order by p.created_at desc, p.id desc limit ${most + 1}`
  const leafed = (where: SQL) => sql`
    select p.id, 0 as key, p.created_at from products p
    where ${shown({ ...given, where })} ${first}`
  if (given.query.category === undefined) return leafed(sql`true`)
  return sql`
    (select p.id, 0 as key, p.created_at
    from (select distinct id from reached where ${fewReached}) s
    cross join lateral (
      select p.id, p.created_at from products p
      where p.id = s.id and ${shown({ ...given, where: sql`true` })} offset 0
    ) p ${first})
    union all (${leafed(sql`${manyReached} and ${isOnShelf}`)})`
}

type Shown = Omit<Given, 'found' | 'bound'> & {
  readonly where: SQL
  /** What has no price is left out by whoever asks. */
  readonly isPricedAnyway?: boolean
}

/** Whether product `p` is shown, and `where` holds for it. */
const shown = ({ scope, offer, query, collection, where, isPricedAnyway }: Shown): SQL => {
  const all: SQL[] = [scope.where('p'), sql`p._status = 'published'`, where]
  if (query.collection !== undefined) all.push(collection?.members ?? sql`false`)
  if (query.ids !== undefined) all.push(sql`p.id = any(${ids(query.ids)})`)
  if (query.featured !== undefined) all.push(sql`coalesce(p.featured, false) = ${query.featured}`)
  const byPrice = query.price?.min !== undefined || query.price?.max !== undefined
  const variants = (conditions: SQL[]): SQL => sql`(
      select v.product_id from variants v ${offer.join} ${byPrice ? offer.priceJoin : sql``}
      where ${scope.where('v')} and v.offered and ${offer.isPriced}
        ${sql.join(
          conditions.map((condition) => sql`and ${condition}`),
          sql` `,
        )})`
  const conditions = variantConditions(offer, query)
  // What has no price in this currency is not for sale in it.
  if (conditions.length > 0 || !isPricedAnyway) all.push(sql`p.id in ${variants(conditions)}`)
  if (query.inStock === false) all.push(sql`p.id not in ${variants([sql`${offer.available} > 0`])}`)
  return sql.join(all, sql` and `)
}

/** One and the same variant must be all that was asked for. */
const variantConditions = (
  offer: ReturnType<Offer>,
  { option, price, inStock }: ProductQuery,
): SQL[] => [
  ...Object.entries(option ?? {}).map(
    ([name, values]) =>
      sql`v.options ->> ${name} = any(array[${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )}]::text[])`,
  ),
  ...(price?.min === undefined ? [] : [sql`${offer.price} >= ${price.min}::bigint`]),
  ...(price?.max === undefined ? [] : [sql`${offer.price} <= ${price.max}::bigint`]),
  ...(inStock === true ? [sql`${offer.available} > 0`] : []),
]

/** So many of the nearest have their stock looked at; a shopper who pages on further reads for long. */
export const PUT_IN_ORDER = 200
/** So many products are looked at one by one; more all at once. */
const MOST_ONE_BY_ONE = 5000

/**
 * The nearest first; of those that are equally near, what is in stock. Only what comes up to the
 * page is put in order.
 */
const inStockFirst = (
  scope: Context['scope'],
  offer: ReturnType<Offer>,
  { limit, page }: ProductQuery,
): SQL => sql`
  select t.id from (
    select n.*, row_number() over (order by n.key desc, n.created_at desc, n.id desc) as place from (
      select m.* from matching m order by m.key desc, m.created_at desc, m.id desc
      limit ${Math.max(PUT_IN_ORDER, limit * page)}
    ) n
  ) t
  left join lateral (
    select bool_or(${offer.available} > 0) as available from variants v ${offer.join}
    where t.place <= ${PUT_IN_ORDER}::integer and ${scope.where('v')} and v.product_id = t.id and v.offered
      and ${offer.isPriced}
  ) s on true
  order by t.place > ${PUT_IN_ORDER}::integer, t.key desc, coalesce(s.available, false) desc, t.created_at desc, t.id desc`

type Order = {
  readonly key: SQL
  readonly by: SQL
  readonly isByRank?: true
  readonly isByPrice?: true
}

const AS_THEY_COME: Order = { key: sql`0`, by: sql`m.key` }

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

const orderOf = (query: ProductQuery, { offer, wasSearched, collection }: Asked): Order => {
  switch (sortOf(query, { wasSearched, collection })) {
    case 'byHand':
      return { key: collection?.place ?? sql`0`, by: sql`m.key asc nulls last` }
    case 'price':
      return { isByPrice: true, key: sql`min(${offer.price})`, by: sql`m.key` }
    case '-price':
      return { isByPrice: true, key: sql`min(${offer.price})`, by: sql`m.key desc` }
    case 'title':
      return { key: sql`lower(p.title)`, by: sql`m.key` }
    case 'relevance':
      return wasSearched ? { isByRank: true, key: sql`f.rank`, by: sql`m.key desc` } : AS_THEY_COME
    default:
      return AS_THEY_COME
  }
}
