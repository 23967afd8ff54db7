import { sql, type Context } from '@souk/kernel'

import type { CollectionContents } from '../../catalogue/domain/index.ts'
import { isIn } from '../../catalogue/operations/index.ts'
import { availableSql } from '../../inventory/operations/index.ts'
import { priceSql } from '../../pricing/operations/index.ts'
import { ids } from '../../shared/sqlArray.ts'

/**
 * Which of the collections the products of some lines are in, by product. One statement, and none
 * where no promotion asks.
 */
export const collectionsOfLines = async (
  ctx: Context,
  collections: readonly CollectionContents[],
  lines: readonly { readonly product: string | null }[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const products = [...new Set(lines.flatMap(({ product }) => product ?? []))]
  if (collections.length === 0 || products.length === 0) return new Map()
  const { scope, shop } = ctx
  const asked = { variant: 'rv', currency: shop.currency }
  const offer = { ...priceSql(ctx, asked), ...availableSql(asked.variant) }
  const members = collections.map((contents) => {
    const isMember = isIn(contents, { scope, offer, now: ctx.now() })
    return sql`case when ${isMember} then ${contents.id}::text end`
  })
  const rows = await ctx.sql<{ id: string; collections: string[] }>(sql`
    select p.id::text as id,
      to_jsonb(array_remove(array[${sql.join(members, sql`, `)}], null)) as collections
    from products p where ${scope.where('p')} and p.id = any(${ids(products)})`)
  return new Map(rows.map((row) => [row.id, row.collections]))
}
