import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import { ids } from '../../shared/sqlArray.ts'
import type { ShownCollection } from './listOrder.ts'
import type { Offer } from './offer.ts'
import type { ProductQuery } from './productQuery.ts'

export type Wanted = {
  readonly scope: Context['scope']
  readonly offer: ReturnType<Offer>
  readonly query: ProductQuery
  /** The collection that was asked for, if the shop has it. */
  readonly collection: ShownCollection | null
}

type Shown = Wanted & {
  readonly where: SQL
  /** What has no price is left out by whoever asks. */
  readonly isPricedAnyway?: boolean
}

/** Whether product `p` is shown, and `where` holds for it. */
export const shown = ({ scope, offer, query, collection, where, isPricedAnyway }: Shown): SQL => {
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
