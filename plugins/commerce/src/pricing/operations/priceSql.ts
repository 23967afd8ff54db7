import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'

type Given = {
  /** How the statement calls the variants. */
  readonly variant: string
  readonly currency: string
}

/** Two expressions of type bigint; `price` is null where the variant has no price in the currency. */
export type PriceSql = {
  /** To append to the joins wherever one of the two is used. */
  readonly priceJoin: SQL
  readonly price: SQL
  readonly compareAtPrice: SQL
  /** The lowest price of the 30 days before the reduction; null where there is none, or the shop does not say it. */
  readonly lowest: SQL
  /** Whether it has a price at all; needs the join no more than where prices depend on lists. */
  readonly isPriced: SQL
  /** Whether every variant costs whoever asks what stands at it; surely so, where it says so. */
  readonly isPriceItsOwn: SQL
}

/**
 * What one piece of a variant costs whoever asks, for a statement over variants: by `souk_price`,
 * which answers what `decidePrice` does.
 */
export const priceSql = (ctx: Context, { variant, currency }: Given): PriceSql => {
  const v = sql.identifier(variant)
  const asked = pricedBy(ctx, {
    variant,
    currency: sql`${currency}::text`,
    customer: askingCustomer(ctx),
  })
  return {
    priceJoin: sql`left join lateral ${asked} pr on true`,
    price: sql`pr.price`,
    compareAtPrice: sql`pr.compare_at`,
    lowest: ctx.shop.pricing?.lowestPrice
      ? sql`case when pr.compare_at is not null then
          souk_lowest_price(${v}.id, ${currency}::text, pr.price, ${ctx.now().toISOString()}::timestamptz) end`
      : sql`null::bigint`,
    isPriced:
      currency === ctx.shop.currency
        ? sql`${v}.price is not null`
        : sql`(select pr.price from ${asked} pr) is not null`,
    isPriceItsOwn: currency === ctx.shop.currency ? noListIsOn(ctx) : sql`false`,
  }
}

/** Whether no price list could change a price now; a customer may be in any group. */
const noListIsOn = (ctx: Context): SQL => {
  const now = sql`${ctx.now().toISOString()}::timestamptz`
  return sql`not exists (
    select from price_lists l
    where ${ctx.scope.where('l')} and l.active and (l.starts_at is null or l.starts_at <= ${now})
      and (l.ends_at is null or l.ends_at > ${now})
      and ${askingCustomer(ctx) === null ? sql`l.audience = 'everyone'` : sql`true`})`
}

/** Whether a variant has a price in a currency, for whoever asks. */
export const isPricedSql = (
  ctx: Context,
  { variant, currency }: { variant: string; currency: SQL },
): SQL =>
  // Whatever the lists say, in its own currency everything has a price; most shops have no other.
  ctx.shop.currencies.length < 2
    ? sql`${sql.identifier(variant)}.price is not null and ${currency} = ${ctx.shop.currency}`
    : sql`(select pr.price from ${pricedBy(ctx, { variant, currency, customer: askingCustomer(ctx) })} pr) is not null`

type Asked = { readonly variant: string; readonly currency: SQL; readonly customer: string | null }

const pricedBy = (ctx: Context, { variant, currency, customer }: Asked): SQL => {
  const v = sql.identifier(variant)
  const shop = isId(ctx.shop.id) ? ctx.shop.id : null
  return sql`souk_price(${shop}::uuid, ${v}.id, ${v}.product_id, ${v}.price, ${v}.compare_at_price,
    ${ctx.shop.currency}::text, ${currency}, ${customer}::uuid, ${ctx.now().toISOString()}::timestamptz)`
}

const askingCustomer = ({ actor }: Context): string | null =>
  actor.kind === 'customer' && isId(actor.id) ? actor.id : null
