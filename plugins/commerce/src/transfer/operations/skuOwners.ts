import { sql, type Context } from '@souk/kernel'

import type { ProductItem } from '../domain/index.ts'

/** Which of these SKUs belong to other products of the shop already. */
export const skuOwners = async (ctx: Context, items: readonly ProductItem[]) => {
  const skus = [
    ...new Set(items.flatMap(({ variants }) => variants.flatMap(({ sku }) => sku ?? []))),
  ]
  const rows =
    skus.length === 0
      ? []
      : await ctx.sql<{ sku: string; slug: string; title: string }>(sql`
          select v.sku, p.slug, p.title from variants v join products p on p.id = v.product_id
          where ${ctx.scope.where('v')}
            and v.sku in (select jsonb_array_elements_text(${JSON.stringify(skus)}::jsonb))`)
  const owners = new Map(rows.map((row) => [row.sku, row]))
  return {
    refusalOf: ({ handle, variants }: ProductItem): string | null => {
      for (const { sku } of variants) {
        const owner = sku === undefined ? undefined : owners.get(sku)
        if (owner && owner.slug !== handle)
          return `The SKU ${sku} belongs to “${owner.title}” (${owner.slug}) in your shop. Change one of the two.`
      }
      return null
    },
  }
}
