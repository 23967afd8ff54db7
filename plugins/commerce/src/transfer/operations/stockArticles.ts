import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import { FIRST_LOCATION } from '../../inventory/domain/index.ts'
import type { StockItem, StockPlace } from '../domain/index.ts'
import { EXPORTED_AT_ONCE } from './limits.ts'

/** A location of the shop; one that is not there before something is first put on a shelf has no id. */
export type Place = {
  readonly id: string | null
  readonly name: string
  readonly isDefault: boolean
  readonly active: boolean
}

/** An article as the shop has it. */
export type Article = {
  readonly id: string
  readonly product: string
  readonly handle: string
  readonly title: string
  readonly sku: string | null
  /** Names of its options, and its values for them. */
  readonly options: readonly string[]
  readonly values: readonly string[]
  /** Why nobody counts it; null where somebody does. */
  readonly uncounted: string | null
  readonly held: number
  readonly incoming: number
  /** The default place is always there. */
  readonly places: readonly (StockPlace & { readonly location: string })[]
}

export const stockPlaces = async (ctx: Context): Promise<Place[]> => {
  const places = await ctx.sql<Place>(sql`
    select l.id::text as id, l.name, coalesce(l.is_default, false) as "isDefault",
      coalesce(l.active, true) as active
    from stock_locations l where ${ctx.scope.where('l')} order by l.position, l.id`)
  return places.length > 0
    ? places
    : [{ id: null, name: FIRST_LOCATION, isDefault: true, active: true }]
}

/** Finds the article that a line of a file is about; by its handle and its values before its SKU. */
export const articlesNamed = async (
  ctx: Context,
  items: readonly StockItem[],
  places: readonly Place[],
): Promise<(item: StockItem) => Article | undefined> => {
  const handles = JSON.stringify(items.flatMap(({ handle }) => handle ?? []))
  const skus = JSON.stringify(items.flatMap(({ sku }) => sku ?? []))
  const articles = await find(ctx, places, {
    which: sql`(p.slug in (select jsonb_array_elements_text(${handles}::jsonb))
      or v.sku in (select jsonb_array_elements_text(${skus}::jsonb)))`,
  })
  const byName = new Map(articles.map((one) => [nameOf(one.handle, one.values), one]))
  const bySku = new Map(articles.map((one) => [one.sku, one]))
  return ({ handle, values, sku }) =>
    (handle === null ? undefined : byName.get(nameOf(handle, values))) ??
    (sku === null ? undefined : bySku.get(sku))
}

const nameOf = (handle: string, values: readonly string[]): string =>
  JSON.stringify([handle, ...values])

/** The next articles that are counted, those of a product one after the other. */
export const countedAfter = (
  ctx: Context,
  last: Pick<Article, 'product' | 'id'> | null,
): Promise<Article[]> =>
  stockPlaces(ctx).then((places) =>
    find(ctx, places, {
      which: sql`${isCounted} and ${last ? sql`(v.product_id, v.id) > (${last.product}::uuid, ${last.id}::uuid)` : sql`true`}`,
      most: EXPORTED_AT_ONCE,
    }),
  )

export const countCounted = async (ctx: Context): Promise<number> => {
  const [row] = await ctx.sql<{ n: number }>(sql`
    select count(*)::int as n ${articles} where ${ctx.scope.where('v')} and ${isOffered} and ${isCounted}`)
  return row?.n ?? 0
}

const isCounted = sql`coalesce(v.kind::text, 'goods') = 'goods' and not coalesce(s.made, false)`

/** Of the product's own options: those from before they were changed are offered no more. */
const isOffered = sql`
  (coalesce(v.options, '{}') = '{}') = not exists (select from products_options o where o._parent_id = p.id)
  and not exists (select from products_options o
    where o._parent_id = p.id and v.options->>o.name is null)`

const articles = sql`
  from variants v join products p on p.id = v.product_id left join stock_levels s on s.variant_id = v.id`

type Row = Omit<Article, 'places' | 'uncounted'> & {
  readonly kind: string
  readonly made: boolean
  readonly spread: boolean
  readonly onHand: number
  readonly there: Readonly<Record<string, number>>
}

const find = async (
  ctx: Context,
  places: readonly Place[],
  { which, most }: { readonly which: SQL; readonly most?: number },
): Promise<Article[]> => {
  const rows = await ctx.sql<Row>(sql`
    select v.id::text as id, p.id::text as product, p.slug as handle, p.title, nullif(v.sku, '') as sku,
      coalesce(v.kind::text, 'goods') as kind, coalesce(s.made, false) as made,
      coalesce(s.spread, false) as spread, coalesce(s.on_hand, 0)::float8 as "onHand",
      coalesce(s.held, 0)::float8 as held, coalesce(s.incoming, 0)::float8 as incoming,
      coalesce((select json_agg(o.name order by o._order) from products_options o
        where o._parent_id = p.id), '[]') as options,
      coalesce((select json_agg(v.options->>o.name order by o._order) from products_options o
        where o._parent_id = p.id), '[]') as values,
      coalesce((select json_object_agg(a.location_id, a.on_hand) from stock_at_locations a
        where ${ctx.scope.where('a')} and a.variant_id = v.id), '{}') as there
    ${articles}
    where ${ctx.scope.where('v')} and ${isOffered} and ${which}
    order by v.product_id, v.id ${most === undefined ? sql`` : sql`limit ${most}`}`)
  return rows.map(({ kind, made, spread, onHand, there, ...article }) => ({
    ...article,
    uncounted: made ? OF_PARTS : kind === 'goods' ? null : OF_NONE,
    places: places.flatMap(({ id, name, isDefault }) => {
      const lying = spread ? there[id ?? ''] : isDefault ? onHand : undefined
      return lying === undefined && !isDefault
        ? []
        : [{ location: name, onHand: Number(lying ?? 0) }]
    }),
  }))
}

const OF_PARTS = 'It is made of parts, which are counted instead.'
const OF_NONE = 'It is sold without lying on a shelf, so nobody counts it.'
