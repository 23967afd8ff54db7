import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import { cards } from './cards.sql.ts'
import { choices, facets } from './facets.sql.ts'
import { LAST, orderOf } from './listOrder.ts'
import { matched, type Given } from './matching.sql.ts'
import type { Offer } from './offer.ts'
import type { ProductQuery } from './productQuery.ts'
import { shelf } from './shelf.sql.ts'

/**
 * One page of published products, how many there are in all, and what they can be narrowed down by,
 * in one statement. Only the rows of the page are looked at closely. `more` says that there are
 * others beyond the bound, which are not counted.
 */
export const productList = (given: Given): SQL => {
  const { scope, offer, query, collection, found, bound } = given
  const { limit, page } = query
  const order = orderOf(query, { offer, wasSearched: found !== undefined, collection })
  const { before, matching, total, more, priced } = matched(given, order)
  return sql`
  with recursive ${shelf(scope, query.category)} ${found ? sql`found as materialized (${found}),` : sql``}
  ${before} matching as ${matching}, page as (
    select id, row_number() over () as n from (
      ${order.isByRank ? inStockFirst(scope, offer, query) : sql`select m.id from matching m order by ${order.by}, ${LAST}`}
      limit ${limit} offset ${(page - 1) * limit}
    ) sorted
  )${query.facets ? sql`, ${choices({ scope, offer, isFew: bound !== undefined && bound.most <= MOST_ONE_BY_ONE })}` : sql``}
  select ${total} as total, ${more} as more,
    ${cards({ offer, scope, products: sql`select p.*, page.n from page join products p on p.id = page.id` })} as docs,
    ${query.facets ? facets(priced) : sql`null`} as facets`
}

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
