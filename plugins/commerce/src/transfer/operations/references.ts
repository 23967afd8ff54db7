import { sql, type Context } from '@souk/kernel'

import type { ProductItem } from '../domain/index.ts'
import { idsNamed } from './handles.ts'

/** What products of a file name: things of the shop, or of the same file and not yet there. */
export type References = {
  /** Ids by handle. */
  readonly products: ReadonlyMap<string, string>
  /** Ids of variants by SKU. */
  readonly variants: ReadonlyMap<string, string>
  /** Handles and SKUs that the same file still brings. */
  readonly coming: { readonly handles: ReadonlySet<string>; readonly skus: ReadonlySet<string> }
}

/** In as many statements whatever is asked, and none where nothing is named. Of this shop alone. */
export const referencesOf = async (
  ctx: Context,
  items: readonly ProductItem[],
  { importId }: { readonly importId: string },
): Promise<References> => {
  const handles = [...new Set(items.flatMap(({ related = [] }) => related))]
  const skus = [
    ...new Set(
      items
        .flatMap(({ variants }) => variants.flatMap(({ parts = [] }) => parts))
        .map(({ sku }) => sku),
    ),
  ]
  const products = await idsNamed(ctx, 'products', handles)
  const variants = await idsNamed(ctx, 'variants', skus)
  return {
    products,
    variants,
    coming: {
      handles: await comingHandles(
        ctx,
        importId,
        handles.filter((one) => !products.has(one)),
      ),
      skus: await comingSkus(
        ctx,
        importId,
        skus.filter((one) => !variants.has(one)),
      ),
    },
  }
}

const comingHandles = async (
  ctx: Context,
  importId: string,
  handles: readonly string[],
): Promise<Set<string>> => {
  if (handles.length === 0) return new Set()
  const rows = await ctx.sql<{ name: string }>(sql`
    select r.handle as name from import_rows r
    where ${ctx.scope.where('r')} and r.import_id = ${importId}::uuid and r.item is not null
      and r.plan is distinct from 'refuse' and r.outcome is distinct from 'refuse'
      and r.handle in (select jsonb_array_elements_text(${JSON.stringify(handles)}::jsonb))`)
  return new Set(rows.map(({ name }) => name))
}

const comingSkus = async (
  ctx: Context,
  importId: string,
  skus: readonly string[],
): Promise<Set<string>> => {
  if (skus.length === 0) return new Set()
  const rows = await ctx.sql<{ name: string }>(sql`
    select v->>'sku' as name
    from import_rows r cross join jsonb_array_elements(coalesce(r.item->'variants', '[]')) v
    where ${ctx.scope.where('r')} and r.import_id = ${importId}::uuid and r.item is not null
      and r.plan is distinct from 'refuse' and r.outcome is null
      and v->>'sku' in (select jsonb_array_elements_text(${JSON.stringify(skus)}::jsonb))`)
  return new Set(rows.map(({ name }) => name))
}
