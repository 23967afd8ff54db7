import { sql, type Context } from '@souk/kernel'

import type { ProductKind } from '../../catalogue/domain/index.ts'
import { idOf } from '../../shared/idOf.ts'
import { ids } from '../../shared/sqlArray.ts'
import type { ItemAsk, ProductItem, SellingItem } from '../domain/index.ts'
import { namesOf } from './handles.ts'
import type { ShopNames } from './shopNames.ts'

type Doc = Readonly<Record<string, unknown>>

/** What products point at, by its id. */
export type Named = {
  readonly handles: ReadonlyMap<string, string>
  readonly skus: ReadonlyMap<string, string>
  /** Titles of the files that are sold with a product. */
  readonly files: ReadonlyMap<string, readonly string[]>
}

/** In one statement for each kind of thing that is pointed at. */
export const namedBy = async (
  ctx: Context,
  products: readonly Doc[],
  variants: readonly Doc[],
): Promise<Named> => {
  const related = products.flatMap((one) => idsIn(one['related']))
  const parts = variants.flatMap((one) =>
    (list(one['parts']) as Doc[]).flatMap(({ variant }) => idOf(variant) ?? []),
  )
  const digital = products.filter(({ kind }) => kind === 'digital').map(({ id }) => String(id))
  return {
    handles: await namesOf(ctx, 'products', related),
    skus: await namesOf(ctx, 'variants', parts),
    files: await filesOf(ctx, digital),
  }
}

const filesOf = async (
  ctx: Context,
  products: readonly string[],
): Promise<Map<string, readonly string[]>> => {
  if (products.length === 0) return new Map()
  const rows = await ctx.sql<{ product: string; titles: string[] }>(sql`
    select f.product_id::text as product, jsonb_agg(f.title order by f.title) as titles
    from digital_files f
    where ${ctx.scope.where('f')} and f.product_id = any(${ids(products)}) group by 1`)
  return new Map(rows.map(({ product, titles }) => [product, titles]))
}

/** What only some products have. */
export const specialOf = (
  product: Doc,
  { files }: Named,
): Pick<ProductItem, 'kind' | 'giftCard' | 'digital' | 'digitalFiles' | 'asks'> => {
  const kind = (text(product['kind']) ?? 'goods') as ProductKind
  const card = (product['giftCard'] ?? {}) as Doc
  const digital = (product['digital'] ?? {}) as Doc
  return {
    kind,
    asks: (list(product['asks']) as Doc[]).map((ask) => ({
      label: text(ask['label']) ?? '',
      kind: (text(ask['kind']) ?? 'text') as ItemAsk['kind'],
      required: ask['required'] === true,
      maxLength: number(ask['maxLength']),
      choices: list(ask['choices']) as string[],
    })),
    ...(kind === 'gift_card' && {
      giftCard: {
        minimum: number(card['minimum']),
        maximum: number(card['maximum']),
        step: number(card['step']),
        months: number(card['months']),
      },
    }),
    ...(kind === 'digital' && {
      digital: {
        keys: digital['keys'] === true,
        withoutKeys: digital['withoutKeys'] === 'sell' ? ('sell' as const) : ('stop' as const),
        days: number(digital['days']),
        downloads: number(digital['downloads']),
      },
      digitalFiles: files.get(String(product['id'])) ?? [],
    }),
  }
}

/** What a product or a variant says of selling on and of its way to the buyer. */
export const sellingOf = (doc: Doc, { shippingClasses }: ShopNames): Required<SellingItem> => {
  const shippingClass = idOf(doc['shippingClass'])
  return {
    stockPolicy: text(doc['stockPolicy']) as SellingItem['stockPolicy'] & string,
    backorderLimit: number(doc['backorderLimit']),
    preorderUntil: text(doc['preorderUntil']),
    lowStock: text(doc['lowStock']) as SellingItem['lowStock'] & string,
    lowStockAt: number(doc['lowStockAt']),
    shippingClass: (shippingClass && shippingClasses.get(shippingClass)) || null,
    shippingSurcharge: number(doc['shippingSurcharge']),
  }
}

const idsIn = (value: unknown): string[] => list(value).flatMap((one) => idOf(one) ?? [])

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
