import { sql, type Context } from '@souk/kernel'

import { ids } from '../../shared/sqlArray.ts'

/** By which files name what is sold, and how it is put together. */
const NAMES = { products: 'slug', variants: 'sku', product_collections: 'slug' } as const

type Table = keyof typeof NAMES

/** Ids by handle or SKU, of this shop alone; no statement where nothing is asked. */
export const idsNamed = async (
  ctx: Context,
  table: Table,
  names: readonly string[],
): Promise<Map<string, string>> => {
  if (names.length === 0) return new Map()
  const name = sql.identifier(NAMES[table])
  const rows = await ctx.sql<{ id: string; name: string }>(sql`
    select x.id::text as id, x.${name} as name from ${sql.identifier(table)} x
    where ${ctx.scope.where('x')}
      and x.${name} in (select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`)
  return new Map(rows.map((row) => [row.name, row.id]))
}

/** Handles or SKUs by id, of this shop alone. */
export const namesOf = async (
  ctx: Context,
  table: Table,
  wanted: readonly string[],
): Promise<Map<string, string>> => {
  if (wanted.length === 0) return new Map()
  const rows = await ctx.sql<{ id: string; name: string }>(sql`
    select x.id::text as id, x.${sql.identifier(NAMES[table])} as name
    from ${sql.identifier(table)} x
    where ${ctx.scope.where('x')} and x.id = any(${ids(wanted)})`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
