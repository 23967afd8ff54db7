import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug, Where } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { ids } from '../../shared/sqlArray.ts'
import { bySku, type ItemPart, type ProductItem, type VariantItem } from '../domain/index.ts'
import type { RichText } from './richText.ts'
import { namedBy, sellingOf, specialOf, type Named } from './currentSpecial.ts'
import { shopNames, type ShopNames } from './shopNames.ts'

/** A product as the shop has it now, in the words of a file; its pictures are ids of the media. */
export type CurrentProduct = {
  readonly id: string
  readonly item: ProductItem
  /** By the key of their options. */
  readonly variantIds: readonly { readonly id: string; readonly sku: string | null }[]
  /** Somebody is at it: what is published and what is to come are not the same. */
  readonly hasDraft: boolean
}

type Doc = Readonly<Record<string, unknown>>
type Wanted = { readonly slugs: readonly string[] } | { readonly ids: readonly string[] }

/** Products with their variants, stock and prices, by their slugs or ids; a fixed number of statements. */
export const currentProducts = async (
  ctx: Context,
  wanted: Wanted,
  { toHtml }: Pick<RichText, 'toHtml'>,
  known?: ShopNames,
): Promise<CurrentProduct[]> => {
  const which: Where =
    'slugs' in wanted ? { slug: { in: [...wanted.slugs] } } : { id: { in: [...wanted.ids] } }
  const products = await find(ctx, 'products', which)
  if (products.length === 0) return []
  const owners = products.map(({ id }) => String(id))
  const variants = await find(ctx, 'variants', { product: { in: owners } })
  const names = known ?? (await shopNames(ctx))
  const drafts = await draftsAmong(ctx, owners)
  const named = await namedBy(ctx, products, variants)
  return products.map((product) => {
    const id = String(product['id'])
    const own = variants.filter((variant) => idOf(variant['product']) === id)
    return {
      id,
      item: itemOf(product, { own, names, named, toHtml }),
      variantIds: own.map((variant) => ({ id: String(variant['id']), sku: text(variant['sku']) })),
      hasDraft: drafts.has(id),
    }
  })
}

const find = async (ctx: Context, collection: string, which: Where): Promise<Doc[]> => {
  const { field } = scopeOf(ctx.payload)
  const { docs } = await ctx.payload.find({
    collection: collection as CollectionSlug,
    where: field ? { and: [{ [field]: { equals: ctx.shop.id } }, which] } : which,
    depth: 0,
    pagination: false,
    limit: 0,
    sort: collection === 'variants' ? ['position', 'createdAt'] : 'createdAt',
    joins: false as never,
    req: ctx.req,
    overrideAccess: true,
  })
  return docs as unknown as Doc[]
}

type Facts = {
  readonly own: readonly Doc[]
  readonly names: ShopNames
  readonly named: Named
} & Pick<RichText, 'toHtml'>

const itemOf = (product: Doc, { own, names, named, toHtml }: Facts): ProductItem => {
  const options = (list(product['options']) as { name?: string; values?: string[] }[]).map(
    ({ name = '', values = [] }) => ({ name, values }),
  )
  const seo = (product['seo'] ?? {}) as Doc
  const taxClass = idOf(product['taxClass'])
  const isSimple = options.length === 0
  return {
    handle: text(product['slug']) ?? '',
    title: text(product['title']) ?? '',
    description: toHtml(product['description']),
    status: product['_status'] === 'published' ? 'published' : 'draft',
    publishAt: text(product['publishAt']),
    unpublishAt: text(product['unpublishAt']),
    ...specialOf(product, named),
    ...sellingOf(product, names),
    related: list(product['related']).flatMap((one) => named.handles.get(idOf(one) ?? '') ?? []),
    vendor: text(product['vendor']),
    categories: list(product['categories']).flatMap((one) => {
      const path = names.categories.get(idOf(one) ?? '')
      return path ? [path] : []
    }),
    tags: list(product['tags']) as string[],
    featured: product['featured'] === true,
    requiresShipping: product['requiresShipping'] !== false,
    taxClass: (taxClass && names.taxClasses.get(taxClass)) || null,
    seoTitle: text(seo['title']),
    seoDescription: text(seo['description']),
    seoPicture: picture(seo['image']),
    pictures: list(product['images']).flatMap((one) => {
      const id = idOf(one)
      return id ? [{ url: mediaName(id), alt: '' }] : []
    }),
    options,
    variants: own
      .filter((variant) => isSimple === (Object.keys(chosen(variant)).length === 0))
      .map((variant) => ({
        ...variantOf(variant, isSimple ? product : undefined),
        forSale: variant['forSale'] !== false,
        parts: partsOf(variant, named),
        ...sellingOf(variant, names),
      })),
  }
}

const partsOf = (variant: Doc, { skus }: Named): ItemPart[] =>
  (list(variant['parts']) as Doc[])
    .flatMap(({ variant: part, quantity }) => {
      const sku = skus.get(idOf(part) ?? '')
      return sku ? [{ sku, quantity: Number(quantity ?? 1) }] : []
    })
    .toSorted(bySku)

const picture = (value: unknown): string | null => {
  const id = idOf(value)
  return id ? mediaName(id) : null
}

/** How a picture of the shop's own media is called among addresses. */
export const mediaName = (id: string): string => `media:${id}`

const variantOf = (variant: Doc, simple: Doc | undefined): VariantItem => {
  const measure = (name: string) => number(variant[name]) ?? (simple ? number(simple[name]) : null)
  return {
    options: chosen(variant),
    ...(text(variant['sku']) ? { sku: text(variant['sku']) ?? '' } : {}),
    barcode: text(variant['barcode']),
    price: number(variant['price']) ?? 0,
    compareAtPrice: number(variant['compareAtPrice']),
    cost: number(variant['cost']),
    prices: (list(variant['prices']) as Doc[]).map((one) => ({
      currency: text(one['currency']) ?? '',
      price: number(one['price']) ?? 0,
      compareAtPrice: number(one['compareAtPrice']),
    })),
    stock: number(variant['stock']) ?? 0,
    weight: measure('weight'),
    length: measure('length'),
    width: measure('width'),
    height: measure('height'),
    image: picture(variant['image']),
  }
}

const chosen = (variant: Doc): Record<string, string> =>
  (variant['options'] ?? {}) as Record<string, string>

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const draftsAmong = async (ctx: Context, products: readonly string[]): Promise<Set<string>> => {
  const rows = await ctx.sql<{ id: string }>(sql`
    select p.id::text as id from products p join _products_v d on d.parent_id = p.id and d.latest
    where ${ctx.scope.where('p')} and p.id = any(${ids(products)})
      and p._status = 'published' and d.version__status = 'draft'`)
  return new Set(rows.map(({ id }) => id))
}
