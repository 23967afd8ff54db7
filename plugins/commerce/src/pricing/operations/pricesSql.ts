import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import type { Direction, PriceEntry, PriceFacts, PriceList } from '../domain/index.ts'

type ListRow = Omit<PriceList, 'startsAt' | 'endsAt' | 'entries'> & {
  readonly startsAt: string | null
  readonly endsAt: string | null
}

type EntryRow = PriceEntry & { readonly list: string; readonly product: string }

/** What `pricesSql` answers: JSON, which knows no dates. */
export type PricesRow = {
  readonly exchange: {
    readonly rate: string
    readonly factor: string
    readonly step: number
    readonly ending: number
    readonly direction: Direction
  } | null
  readonly groups: readonly string[]
  readonly lists: readonly ListRow[]
  /** Those of the articles that are asked for. */
  readonly entries: readonly EntryRow[]
  /** Of each product, where any list asks: its categories and those above them. */
  readonly categories: Readonly<Record<string, readonly string[]>>
}

type About = {
  /** The currency that is paid in. */
  readonly currency: SQL
  /** The shopper's id, if they have an account. */
  readonly customer: SQL
  /** Ids of the products that are asked for: a subquery. */
  readonly products: SQL
  /** Which of the lists `l` are worth looking at. */
  readonly which: SQL
}

/**
 * All that `decidePrice` wants to know beside the prices of an article itself, as one `PricesRow` for
 * any statement. What is costly (entries, categories above) is asked only where there is a list.
 */
export const pricesSql = (
  { scope }: Context,
  { currency, customer, products, which }: About,
): SQL => sql`(
    with live as materialized (
      select l.* from price_lists l where ${scope.where('l')} and ${which}
    )
    select jsonb_build_object(
      'exchange', ${exchangeSql({ scope }, currency)},
      'groups', (
        select coalesce(jsonb_agg(g.customer_groups_id), '[]') from customers_rels g
        where g.parent_id = ${customer} and g.path = 'groups'),
      'lists', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', l.id, 'title', l.title, 'active', coalesce(l.active, false),
          'startsAt', l.starts_at, 'endsAt', l.ends_at, 'currency', nullif(l.currency, ''),
          'priority', coalesce(l.priority, 0), 'percent', coalesce(l.percentage, 0),
          'crossesOut', coalesce(l.crosses_out, true),
          'groups', case when l.audience <> 'everyone' then (
            select coalesce(jsonb_agg(r.customer_groups_id), '[]') from price_lists_rels r
            where r.parent_id = l.id and r.path = 'groups') end,
          'categories', (
            select coalesce(jsonb_agg(r.categories_id), '[]') from price_lists_rels r
            where r.parent_id = l.id and r.path = 'categories'))), '[]')
        from live l),
      'entries', case when exists (select from live) then (
        select coalesce(jsonb_agg(jsonb_build_object(
          'list', e.list_id, 'product', e.product_id, 'variant', e.variant_id, 'from', e.pieces,
          'amount', e.amount, 'percent', e.percentage)), '[]')
        from price_list_entries e
        where e.list_id in (select l.id from live l) and e.product_id in (${products})) else '[]' end,
      'categories', case when exists (
          select from live l join price_lists_rels r on r.parent_id = l.id and r.path = 'categories') then (
        with recursive up as (
          select p.parent_id as product, p.categories_id as category
          from products_rels p where p.path = 'categories' and p.parent_id in (${products})
          union
          select up.product, above.parent_id
          from up join categories above on above.id = up.category where above.parent_id is not null
        )
        select coalesce(jsonb_object_agg(product, ids), '{}')
        from (select product, jsonb_agg(category) as ids from up group by product) of_products)
        else '{}' end))`

/** How the shop's own amounts become those of another currency, as JSON; null where they do not. */
export const exchangeSql = ({ scope }: Pick<Context, 'scope'>, currency: SQL): SQL => sql`(
  select jsonb_build_object('rate', k.rate, 'factor', k.factor, 'step', k.step, 'ending', k.ending,
    'direction', k.direction)
  from currencies k
  where ${scope.where('k')} and k.code = ${currency} and k.converts and k.factor is not null)`

/** What is the same for all articles of a sale. */
export type Prices = Pick<PriceFacts, 'main' | 'currency' | 'now' | 'groups' | 'exchange'> & {
  /** `1.0834`, where amounts are converted. */
  readonly rate: string | null
  readonly of: (article: {
    readonly product: string | null
    readonly variant: string | null
  }) => Pick<PriceFacts, 'lists' | 'categories'>
}

/** The answer of `pricesSql` as `decidePrice` takes it. */
export const pricesOf = (
  { shop, now }: Pick<Context, 'shop' | 'now'>,
  row: PricesRow,
  currency: string,
): Prices => {
  const lists = row.lists.map((list) => ({
    ...list,
    startsAt: list.startsAt === null ? null : new Date(list.startsAt),
    endsAt: list.endsAt === null ? null : new Date(list.endsAt),
  }))
  const isOther = currency !== shop.currency
  const entries = new Map<string, EntryRow[]>()
  for (const entry of row.entries) {
    const key = `${entry.list} ${entry.product}`
    entries.set(key, [...(entries.get(key) ?? []), entry])
  }
  return {
    main: shop.currency,
    currency,
    now: now(),
    groups: row.groups,
    exchange: isOther ? row.exchange : null,
    rate: isOther ? (row.exchange?.rate ?? null) : null,
    of: ({ product, variant }) => ({
      categories: row.categories[product ?? ''] ?? [],
      lists: lists.map((list) => ({
        ...list,
        entries: (entries.get(`${list.id} ${product}`) ?? []).filter(
          (entry) => entry.variant === null || entry.variant === variant,
        ),
      })),
    }),
  }
}
