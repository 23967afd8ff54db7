import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import { decidePrice, type GivenPrice } from '../domain/index.ts'
import { pricesSql, type Prices } from './pricesSql.ts'

/** What decides the prices of a cart's lines, as one `PricesRow` for a statement over `carts c`. */
export const cartPricesSql = (ctx: Context): SQL => {
  const now = sql`${ctx.now().toISOString()}::timestamptz`
  return pricesSql(ctx, {
    currency: sql`c.currency`,
    customer: sql`c.customer_id`,
    products: sql`
      select a.product_id from cart_items i join variants a on a.id = i.variant_id
      where i.cart_id = c.id
      union all
      select a.product_id from saved_items i join variants a on a.id = i.variant_id
      where i.cart_id = c.id`,
    which: sql`l.active and (l.starts_at is null or l.starts_at <= ${now})
      and (l.ends_at is null or l.ends_at > ${now})
      and (l.currency is null or l.currency = c.currency)
      and (l.audience = 'everyone' or exists (
        select from price_lists_rels g
          join customers_rels m on m.customer_groups_id = g.customer_groups_id and m.path = 'groups'
        where g.parent_id = l.id and g.path = 'groups' and m.parent_id = c.customer_id))`,
  })
}

/** Prices of the article itself, as `ownPricesSql` answers them. */
export type OwnPricesRow = { readonly own: GivenRow | null; readonly foreign: GivenRow | null }
type GivenRow = { readonly price: number | null; readonly compareAt: number | null }

/** What a variant `v` was given as prices, in the shop's own currency and in another one. */
export const ownPricesSql = ({ shop }: Context, currency: SQL): SQL => {
  // Most shops have one currency, and Postgres plans every part of a statement each time.
  const foreign =
    shop.currencies.length < 2
      ? sql`null`
      : sql`(
          select jsonb_build_object('price', f.price, 'compareAt', f.compare_at_price)
          from variants_prices f
          where f._parent_id = v.id and f.currency = ${currency} order by f._order limit 1)`
  return sql`jsonb_build_object(
    'own', case when v.id is not null then
      jsonb_build_object('price', v.price, 'compareAt', v.compare_at_price) end,
    'foreign', ${foreign})`
}

/** Where a price comes from, as an order keeps it. */
export type PriceOrigin = {
  readonly kind: 'own' | 'foreign' | 'converted' | 'list'
  readonly list: { readonly id: string; readonly title: string } | null
  /** From how many pieces on; of a list alone. */
  readonly pieces: number | null
  /** At which it was converted. */
  readonly rate: string | null
}

type Article = {
  readonly product: string | null
  readonly variant: string | null
  readonly quantity: number
  readonly given: OwnPricesRow
}

/** What a piece of a line costs, what that is compared to, and why. */
export const priceLine = (
  prices: Prices,
  { product, variant, quantity, given }: Article,
): {
  readonly price: number | null
  readonly compareAt: number | null
  readonly origin: PriceOrigin | null
} => {
  const { rate, of, ...facts } = prices
  const { price, compareAt, source } = decidePrice({
    ...facts,
    ...of({ product, variant }),
    quantity,
    own: priced(given.own),
    foreign: facts.currency === facts.main ? null : priced(given.foreign),
  })
  if (!source) return { price, compareAt, origin: null }
  const { kind } = source
  const list = kind === 'list' ? source.list : null
  return {
    price,
    compareAt,
    origin: {
      kind,
      list,
      pieces: kind === 'list' ? source.from : null,
      rate: kind === 'converted' || kind === 'list' ? rate : null,
    },
  }
}

/** A price that nobody has given is none, whatever it is compared to. */
export const priced = (row: GivenRow | null): GivenPrice | null =>
  row === null || row.price === null ? null : { price: row.price, compareAt: row.compareAt }
