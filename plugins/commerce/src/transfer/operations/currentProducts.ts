import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug, Where } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { ids } from '../../shared/sqlArray.ts'
import type { ProductItem, VariantItem } from '../domain/index.ts'
import type { RichText } from './richText.ts'

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
): Promise<CurrentProduct[]> => {
  const which: Where =
    'slugs' in wanted ? { slug: { in: [...wanted.slugs] } } : { id: { in: [...wanted.ids] } }
  const products = await find(ctx, 'products', which)
  if (products.length === 0) return []
  const owners = products.map(({ id }) => String(id))
  const variants = await find(ctx, 'variants', { product: { in: owners } })
  const [paths, classes, drafts] = await Promise.all([
    categoryPaths(ctx),
    taxClasses(ctx),
    draftsAmong(ctx, owners),
  ])
  return products.map((product) => {
    const id = String(product['id'])
    const own = variants.filter((variant) => idOf(variant['product']) === id)
    return {
      id,
      item: itemOf(product, { own, paths, classes, toHtml }),
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
  readonly paths: ReadonlyMap<string, readonly string[]>
  readonly classes: ReadonlyMap<string, string>
} & Pick<RichText, 'toHtml'>

const itemOf = (product: Doc, { own, paths, classes, toHtml }: Facts): ProductItem => {
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
    vendor: text(product['vendor']),
    categories: list(product['categories']).flatMap((one) => {
      const path = paths.get(idOf(one) ?? '')
      return path ? [path] : []
    }),
    tags: list(product['tags']) as string[],
    featured: product['featured'] === true,
    requiresShipping: product['requiresShipping'] !== false,
    taxClass: (taxClass && classes.get(taxClass)) || null,
    seoTitle: text(seo['title']),
    seoDescription: text(seo['description']),
    pictures: list(product['images']).flatMap((one) => {
      const id = idOf(one)
      return id ? [{ url: mediaName(id), alt: '' }] : []
    }),
    options,
    variants: own
      .filter((variant) => isSimple === (Object.keys(chosen(variant)).length === 0))
      .map((variant) => variantOf(variant, isSimple ? product : undefined)),
  }
}

/** How a picture of the shop's own media is called among addresses. */
export const mediaName = (id: string): string => `media:${id}`

const variantOf = (variant: Doc, simple: Doc | undefined): VariantItem => {
  const measure = (name: string) => number(variant[name]) ?? (simple ? number(simple[name]) : null)
  const image = idOf(variant['image'])
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
    image: image ? mediaName(image) : null,
  }
}

const chosen = (variant: Doc): Record<string, string> =>
  (variant['options'] ?? {}) as Record<string, string>

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The names of each category from the top of its tree. */
export const categoryPaths = async (ctx: Context): Promise<Map<string, readonly string[]>> => {
  const rows = await ctx.sql<{ id: string; path: string[] }>(sql`
    with recursive tree as (
      select c.id, array[c.title::text] as path, 1 as depth from categories c
      where ${ctx.scope.where('c')} and c.parent_id is null
      union all
      select c.id, t.path || c.title::text, t.depth + 1
      from categories c join tree t on c.parent_id = t.id
      where ${ctx.scope.where('c')} and t.depth < 20
    )
    select t.id::text as id, to_jsonb(t.path) as path from tree t`)
  return new Map(rows.map(({ id, path }) => [id, path]))
}

export const taxClasses = async (ctx: Context): Promise<Map<string, string>> => {
  const rows = await ctx.sql<{ id: string; title: string }>(sql`
    select k.id::text as id, k.title from tax_classes k where ${ctx.scope.where('k')}`)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

const draftsAmong = async (ctx: Context, products: readonly string[]): Promise<Set<string>> => {
  const rows = await ctx.sql<{ id: string }>(sql`
    select p.id::text as id from products p join _products_v d on d.parent_id = p.id and d.latest
    where ${ctx.scope.where('p')} and p.id = any(${ids(products)})
      and p._status = 'published' and d.version__status = 'draft'`)
  return new Set(rows.map(({ id }) => id))
}
