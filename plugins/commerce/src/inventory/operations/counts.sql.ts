import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { kernelErrors, sql, type ScopeSql } from '@souk/kernel'

import { CORRECTIONS, type CountScope, type CountState } from '../domain/index.ts'
import { ids, integers, isId } from '../../shared/sqlArray.ts'
import type { StockContext } from './stockContext.ts'

export type CountRow = {
  readonly id: string
  readonly name: string
  readonly state: CountState
  readonly location: string
  readonly scope: CountScope
  readonly category: string | null
  readonly vendor: string | null
}

/**
 * A sheet, locked: by those who write on it together, or by the one who ends it and waits for them.
 *
 * @throws 404 when the shop has no such sheet
 */
export const lockedCount = async (
  { sql: query, scope }: StockContext,
  id: string,
  lock: 'together' | 'alone',
): Promise<CountRow> => {
  const [row] = isId(id)
    ? await query<CountRow>(sql`
        select c.id::text as id, c.name, c.state::text as state, c.location_id::text as location,
          c.scope::text as scope, c.category_id::text as category, c.vendor
        from stock_counts c where ${scope.where('c')} and c.id = ${id}
        ${lock === 'alone' ? sql`for update` : sql`for share`}`)
    : []
  if (!row?.location) throw kernelErrors.not_found()
  return row
}

const CORRECTED = sql.join(
  CORRECTIONS.map((kind) => sql`${kind}`),
  sql`, `,
)

/** How many pieces of `variants v` should lie at a place, with the joins that tell. */
const expectedAt = (location: string) => ({
  joins: sql`
    left join stock_levels s on s.variant_id = v.id
    left join stock_at_locations a on a.variant_id = v.id and a.location_id = ${location}
    join stock_locations place on place.id = ${location}`,
  pieces: sql`(case when coalesce(s.spread, false) then coalesce(a.on_hand, 0)
    when place.is_default then coalesce(s.on_hand, 0) else 0 end)`,
})

/** The place of a sheet, which nobody closes meanwhile. */
export const placeOfCount = (scope: ScopeSql, location: string): SQL => sql`
  select coalesce(l.active, true) as active from stock_locations l
  where ${scope.where('l')} and l.id = ${location} for share`

const label = sql`(case when v.title in ('', p.title) then p.title else concat_ws(', ', p.title, v.title) end)`

/** Bundles, gift cards and downloads lie on no shelf. */
const isCountable = sql`not coalesce(s.made, false) and coalesce(v.kind, 'goods') = 'goods'`

const lineColumns = sql`id, count_id, variant_id, label, sku, expected, created_at, updated_at`

/** Writes a line for each variant that the sheet is of, with what should lie there now. */
export const openLines = (
  scope: ScopeSql,
  { id, location, scope: of, category, vendor }: CountRow,
): SQL => {
  const { joins, pieces } = expectedAt(location)
  return sql`
    with recursive shelf as (
      select c.id from categories c where ${scope.where('c')} and c.id = ${category}::uuid
      union select c.id from categories c join shelf on c.parent_id = shelf.id
    )
    insert into stock_count_lines (${lineColumns}${scope.column})
    select gen_random_uuid(), ${id}::uuid, v.id, ${label}, coalesce(v.sku, ''), ${pieces}, now(), now()${scope.value}
    from variants v join products p on p.id = v.product_id ${joins}
    where ${scope.where('v')} and ${isCountable} and ${OF[of]({ id, vendor })}
    on conflict (count_id, variant_id) do nothing
    returning id::text as id`
}

const OF: Readonly<
  Record<CountScope, (of: { readonly id: string; readonly vendor: string | null }) => SQL>
> = {
  // Elsewhere than at the default place, all is what has ever lain there.
  all: () => sql`(place.is_default or a.id is not null)`,
  category: () => sql`exists (
    select from products_rels r
    where r.parent_id = p.id and r.path = 'categories' and r.categories_id in (select shelf.id from shelf))`,
  vendor: ({ vendor }) => sql`lower(p.vendor) = lower(${vendor ?? ''})`,
  chosen: ({ id }) => sql`exists (
    select from stock_counts_rels r
    where r.parent_id = ${id}::uuid and r.path = 'variants' and r.variants_id = v.id)`,
}

/** Lines for variants that were found though the sheet did not expect them. */
export const addLines = (
  scope: ScopeSql,
  { id, location, variants }: { id: string; location: string; variants: readonly string[] },
): SQL => {
  const { joins, pieces } = expectedAt(location)
  return sql`
    insert into stock_count_lines (${lineColumns}${scope.column})
    select gen_random_uuid(), ${id}::uuid, v.id, ${label}, coalesce(v.sku, ''), ${pieces}, now(), now()${scope.value}
    from variants v join products p on p.id = v.product_id ${joins}
    where ${scope.where('v')} and v.id = any(${ids(variants)}) and ${isCountable}
    order by v.id
    on conflict (count_id, variant_id) do nothing`
}

/** Which variants bear one of the codes, as their SKU or their barcode: `{ code, variant, by }`. */
export const variantsByCode = (scope: ScopeSql, codes: readonly string[]): SQL => sql`
  with w as (select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) as code)
  select distinct w.code, v.id::text as variant, case when v.sku = w.code then 'sku' else 'barcode' end as by
  from w join variants v on v.sku = w.code or v.barcode in (w.code, '0' || w.code, case when w.code like '0%' then substr(w.code, 2) end)
    left join stock_levels s on s.variant_id = v.id
  where ${scope.where('v')} and ${isCountable}`

export type LockedLine = {
  readonly id: string
  readonly variant: string
  readonly counted: number | null
}

/** Lines of a sheet by their variants or ids, locked in one order. */
export const lockLines = (
  scope: ScopeSql,
  {
    count,
    variants,
    lines,
  }: { count: string; variants: readonly string[]; lines: readonly string[] },
): SQL => sql`
  select l.id::text as id, l.variant_id::text as variant, l.counted::float8 as counted
  from stock_count_lines l
  where ${scope.where('l')} and l.count_id = ${count} and l.variant_id is not null
    and (l.variant_id = any(${ids(variants)}) or l.id = any(${ids(lines)}))
  order by l.id for update`

/**
 * Lets whoever is changing what lies there come to an end, and whoever wants to wait, so that a number
 * is written beside what lay there at that moment.
 */
export const holdStill = (scope: ScopeSql, variants: readonly string[]): SQL => sql`
  select s.id from stock_levels s
  where ${scope.where('s')} and s.variant_id = any(${ids(variants)})
  order by s.variant_id for share of s`

export type Entered = {
  readonly line: string
  readonly counted: number
  /** Whether it was added to what had been counted before. */
  readonly isMore: boolean
}

/**
 * Writes what was found on locked lines, each beside what should lie there at this moment. A line to
 * which pieces were added after others had been sold or received is unsure: nobody knows whether
 * those had been counted before.
 */
export const writeEntries = (
  scope: ScopeSql,
  { location, entered, by }: { location: string; entered: readonly Entered[]; by: string },
): SQL => {
  const { joins, pieces } = expectedAt(location)
  return sql`
    with w as (
      select * from unnest(
        ${ids(entered.map(({ line }) => line))},
        ${integers(entered.map(({ counted }) => counted))},
        ${integers(entered.map(({ isMore }) => Number(isMore)))}
      ) w(id, counted, more)
    ), now_there as (
      select l.id, ${pieces} as pieces
      from w join stock_count_lines l on l.id = w.id join variants v on v.id = l.variant_id ${joins}
    )
    update stock_count_lines l set counted = w.counted, expected = n.pieces,
      unsure = w.more = 1 and l.counted is not null and (coalesce(l.unsure, false) or l.expected <> n.pieces),
      counted_at = clock_timestamp(), counted_by = ${by}, problem = null, updated_at = now()
    from w join now_there n on n.id = w.id
    where ${scope.where('l')} and l.id = w.id`
}

/** What was counted and differs, of variants that are still there. */
export const differingLines = (scope: ScopeSql, count: string): SQL => sql`
  select l.id::text as id, l.variant_id::text as variant, l.label, l.counted::float8 as counted,
    l.expected::float8 as expected
  from stock_count_lines l
  where ${scope.where('l')} and l.count_id = ${count} and l.variant_id is not null
    and l.counted is not null and l.counted <> l.expected
  order by l.variant_id`

/**
 * How many pieces of locked variants lie at the place of a sheet, and whether their number was
 * corrected there since they were counted on it: `{ variant, there, corrected }`.
 */
export const piecesAt = (
  scope: ScopeSql,
  { id, location }: Pick<CountRow, 'id' | 'location'>,
  variants: readonly string[],
): SQL => {
  const { joins, pieces } = expectedAt(location)
  return sql`
    select v.id::text as variant, ${pieces}::float8 as there,
      exists (
        select from stock_count_lines l join stock_movements m on m.variant_id = l.variant_id
        where l.count_id = ${id} and l.variant_id = v.id and m.location_id = ${location}
          and m.kind::text in (${CORRECTED}) and m.created_at > l.counted_at) as corrected
    from variants v ${joins}
    where ${scope.where('v')} and v.id = any(${ids(variants)})`
}

/** Notes on the lines of a sheet what became of them. */
export const noteApplied = (
  scope: ScopeSql,
  given: {
    count: string
    applied: readonly { line: string; change: number }[]
    blocked: readonly { line: string; why: string }[]
  },
): SQL => sql`
  with w as (
    select * from jsonb_to_recordset(${JSON.stringify([
      ...given.applied.map(({ line, change }) => ({ line, change, why: null })),
      ...given.blocked.map(({ line, why }) => ({ line, change: 0, why })),
    ])}::jsonb) as w(line uuid, change numeric, why text)
  )
  update stock_count_lines l set applied = w.change, problem = w.why, updated_at = now()
  from w where ${scope.where('l')} and l.count_id = ${given.count} and l.id = w.line`

export const saveCountState = (
  scope: ScopeSql,
  { id, state }: Pick<CountRow, 'id' | 'state'>,
): SQL => sql`
  update stock_counts c set state = ${state}, updated_at = now(),
    started_at = case when ${state} = 'counting' then now() else c.started_at end,
    ended_at = case when ${state} in ('applied', 'cancelled') then now() else c.ended_at end
  where ${scope.where('c')} and c.id = ${id}`
