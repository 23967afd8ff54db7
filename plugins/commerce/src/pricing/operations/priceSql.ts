import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Shop } from '@souk/kernel'

type Given = {
  /** How the statement calls the variants. */
  readonly variant: string
  readonly currency: string
  readonly shop: Pick<Shop, 'currency'>
}

/** Two expressions of type bigint; `price` is null where the variant has no price in the currency. */
export type PriceSql = { readonly price: SQL; readonly compareAtPrice: SQL }

/**
 * What a variant costs in a currency, for a statement over variants. Payload keeps numbers as
 * numeric, which the driver hands over as text: hence the casts.
 */
export const priceSql = ({ variant, currency, shop }: Given): PriceSql => {
  const v = sql.identifier(variant)
  if (currency === shop.currency) {
    return {
      price: sql`${v}.price::bigint`,
      compareAtPrice: shown(sql`${v}.price`, sql`${v}.compare_at_price`),
    }
  }
  const from = (expression: SQL) => sql`(
    select ${expression} from variants_prices f
    where f._parent_id = ${v}.id and f.currency = ${currency} order by f._order limit 1)`
  return {
    price: from(sql`f.price::bigint`),
    compareAtPrice: from(shown(sql`f.price`, sql`f.compare_at_price`)),
  }
}

/** A price to compare to is shown only if it is higher; `shownCompareAt` says the same of values. */
const shown = (price: SQL, compareAt: SQL): SQL =>
  sql`case when ${compareAt} > ${price} then ${compareAt}::bigint end`
