import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import type { CollectionContents } from '../domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import { cards } from './cards.sql.ts'
import { choices, facets } from './facets.sql.ts'
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
  /** So many of the first are looked at, and one more that tells of others. All if undefined. */
  readonly bound: number | undefined
}

/**
 * One page of published products, how many there are in all, and what they can be narrowed down by,
 * in one statement. Only the rows of the page are looked at closely. `more` says that there are
 * others beyond the bound, which are not counted.
 */
export const productList = ({ scope, offer, query, collection, found, bound }: Given): SQL => {
  const { limit, page } = query
  const order = orderOf(query, { wasSearched: found !== undefined, collection })
  const all = sql`
    select p.id, ${order.key} as key, p.created_at
    from ${found ? sql`found f join products p on p.id = f.product` : sql`products p`} ${order.join(scope, offer)}
    where ${shown({ scope, offer, query, collection, where: query.category === undefined ? sql`true` : isOnShelf })}`
  return sql`
  with recursive ${shelf(scope, query.category)} ${found ? sql`found as materialized (${found}),` : sql``}
  matching as ${query.facets || found || bound !== undefined ? sql`materialized` : sql``} (
    ${bound === undefined || found ? all : newest({ scope, offer, query, collection, bound })}
  ), page as (
    select id, row_number() over () as n from (
      ${order.isByRank ? inStockFirst(scope, offer, query) : sql`select m.id from matching m order by ${order.by}, m.created_at desc, m.id desc`}
      limit ${limit} offset ${(page - 1) * limit}
    ) sorted
  )${query.facets ? sql`, ${choices({ scope, offer, isFew: bound !== undefined && bound <= MOST_ONE_BY_ONE })}` : sql``}
  select (select count(*)::int from matching) as total,
    ${bound === undefined ? sql`false` : sql`(select count(*) > ${bound} from ${found ? sql`found` : sql`matching`})`} as more,
    ${cards({ offer, scope, products: sql`select p.*, page.n from page join products p on p.id = page.id` })} as docs,
    ${query.facets ? facets : sql`null`} as facets`
}

/**
 * The newest so many, and one more. By leafing through the shop; but what few have is looked up, or
 * one would leaf to the end.
 */
const newest = ({ bound, ...given }: Omit<Given, 'found' | 'bound'> & { bound: number }): SQL => {
  const most = sql`order by p.created_at desc, p.id desc limit ${bound + 1}`
  const leafed = (where: SQL) => sql`
    select p.id, 0 as key, p.created_at from products p
    where ${shown({ ...given, where })} ${most}`
  if (given.query.category === undefined) return leafed(sql`true`)
  return sql`
    (select p.id, 0 as key, p.created_at
    from (select distinct id from reached where ${fewReached}) s
    cross join lateral (
      select p.id, p.created_at from products p
      where p.id = s.id and ${shown({ ...given, where: sql`true` })} offset 0
    ) p ${most})
    union all (${leafed(sql`${manyReached} and ${isOnShelf}`)})`
}

type Shown = Omit<Given, 'found' | 'bound'> & { readonly where: SQL }

/** Whether product `p` is shown, and `where` holds for it. */
const shown = ({ scope, offer, query, collection, where }: Shown): SQL => {
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
  // What has no price in this currency is not for sale in it.
  all.push(sql`p.id in ${variants(variantConditions(offer, query))}`)
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
  readonly join: (scope: Context['scope'], offer: ReturnType<Offer>) => SQL
  readonly isByRank: boolean
}

const plain = (key: SQL, by: SQL): Order => ({ key, by, join: () => sql``, isByRank: false })

type SortedBy = {
  readonly wasSearched: boolean
  readonly collection: Pick<ShownCollection, 'sort'> | null
}
type Asked = { readonly wasSearched: boolean; readonly collection: ShownCollection | null }

/** The order that was asked for, or goes with what was. */
export const sortOf = ({ sort }: ProductQuery, { wasSearched, collection }: SortedBy) =>
  sort ?? (wasSearched ? 'relevance' : (collection?.sort ?? 'newest'))

const orderOf = (query: ProductQuery, { wasSearched, collection }: Asked): Order => {
  switch (sortOf(query, { wasSearched, collection })) {
    case 'byHand':
      return plain(collection?.place ?? sql`0`, sql`m.key asc nulls last`)
    case 'price':
      return { ...byPrice, by: sql`m.key asc nulls last` }
    case '-price':
      return { ...byPrice, by: sql`m.key desc nulls last` }
    case 'title':
      return plain(sql`lower(p.title)`, sql`m.key`)
    case 'relevance':
      return wasSearched
        ? { ...plain(sql`f.rank`, sql`m.key desc`), isByRank: true }
        : plain(sql`0`, sql`m.key`)
    default:
      return plain(sql`0`, sql`m.key`)
  }
}

const byPrice = {
  key: sql`lowest.price`,
  join: (scope: Context['scope'], offer: ReturnType<Offer>) => sql`left join (
      select v.product_id, min(${offer.price}) as price from variants v ${offer.priceJoin}
      where ${scope.where('v')} and v.offered group by v.product_id
    ) lowest on lowest.product_id = p.id`,
  isByRank: false,
}
