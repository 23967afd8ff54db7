import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import { combinationKey } from '../../catalogue/domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import type { ProductChanges, ProductItem, VariantItem } from '../domain/index.ts'
import { taxClasses, type CurrentProduct } from './currentProducts.ts'
import { keepCategories } from './keepCategories.ts'
import type { RichText } from './richText.ts'

type Given = {
  readonly current: CurrentProduct | null
  /** As the file says it: its description as HTML of theirs, its pictures as ids of ours. */
  readonly wanted: ProductItem
  readonly changes: ProductChanges
  readonly richText: RichText
}

/**
 * Makes a product with all its variants, or changes what the file says otherwise, through the shop's
 * own forms: whatever they check, count or tell holds here too.
 *
 * @returns its id
 */
export const keepProduct = async (ctx: Context, given: Given): Promise<string> => {
  const { current, wanted, changes } = given
  if (current) await lockStock(ctx, current)
  const isSimple = wanted.options.length === 0
  const id = await keepOwn(ctx, given)
  const known = new Map(
    current?.item.variants.flatMap((variant, at) => {
      const found = current.variantIds[at]
      return found ? [[combinationKey(variant.options), { ...variant, id: found.id }] as const] : []
    }),
  )
  for (const variant of wanted.variants) {
    const key = combinationKey(variant.options)
    if (!changes.isNew && !changes.variants.has(key)) continue
    const before = known.get(key)
    if (isSimple) await keepRest(ctx, id, variant)
    else if (before) await save(ctx, 'variants', before.id, variantData(variant, before))
    else await save(ctx, 'variants', null, { product: id, ...variantData(variant), ...inShop(ctx) })
  }
  return id
}

/** Before anything of the product: a sale locks the levels first too, in the same order. */
const lockStock = (ctx: Context, { variantIds }: CurrentProduct): Promise<unknown> =>
  ctx.sql(sql`
    select from stock_levels s
    where ${ctx.scope.where('s')} and s.variant_id = any(${ids(variantIds.map(({ id }) => id))})
    order by s.variant_id for update`)

const keepOwn = async (
  ctx: Context,
  { current, wanted, changes, richText }: Given,
): Promise<string> => {
  const isSimple = wanted.options.length === 0
  const [only] = wanted.variants
  const before = current?.item.variants[0]
  const own = {
    ...(await fieldsOf(ctx, wanted, richText)),
    ...optionsData(current, wanted),
    ...(isSimple && only ? simpleData(only, before) : {}),
  }
  if (!current) {
    const status = wanted.variants.length > 0 ? (wanted.status ?? 'draft') : 'draft'
    return save(ctx, 'products', null, { ...own, _status: status, ...inShop(ctx) })
  }
  const isTouched = changes.product.length > 0 || (isSimple && changes.variants.size > 0)
  if (!isTouched) return current.id
  const status = wanted.status ?? current.item.status
  return save(ctx, 'products', current.id, { ...own, _status: status })
}

const fieldsOf = async (
  ctx: Context,
  wanted: ProductItem,
  { fromHtml }: RichText,
): Promise<Record<string, unknown>> => {
  const { description, categories, pictures, taxClass, seoTitle, seoDescription } = wanted
  const classes = taxClass ? await taxClasses(ctx) : new Map<string, string>()
  const tax = [...classes].find(([, title]) => title.toLowerCase() === taxClass?.toLowerCase())
  return stated({
    title: wanted.title,
    slug: wanted.handle,
    description: description === undefined ? undefined : fromHtml(description),
    vendor: wanted.vendor,
    categories: categories && (await keepCategories(ctx, categories)),
    tags: wanted.tags,
    featured: wanted.featured,
    requiresShipping: wanted.requiresShipping,
    taxClass: taxClass === null ? null : tax?.[0],
    seo:
      seoTitle === undefined && seoDescription === undefined
        ? undefined
        : stated({ title: seoTitle, description: seoDescription }),
    images: pictures?.map(({ url }) => mediaId(url)),
  })
}

/** What is not in the file stays for sale: a part of a catalogue takes nothing away. */
const optionsData = (current: CurrentProduct | null, wanted: ProductItem) => {
  if (wanted.variants.length === 0 && current) return {}
  const names = new Set(wanted.options.map(({ name }) => name))
  const before = current?.item.options ?? []
  const isSame = before.length === names.size && before.every(({ name }) => names.has(name))
  if (!isSame)
    return { options: wanted.options.map(({ name, values }) => ({ name, values: [...values] })) }
  return {
    options: before.map(({ name, values }) => {
      const more = wanted.options.find((one) => one.name === name)?.values ?? []
      return { name, values: [...new Set([...values, ...more])] }
    }),
  }
}

/** A product without options has its price and stock on its own form. */
const simpleData = (only: VariantItem, before: VariantItem | undefined) =>
  stated({
    price: only.price,
    compareAtPrice: only.compareAtPrice,
    cost: only.cost,
    sku: only.sku,
    barcode: only.barcode,
    weight: only.weight,
    length: only.length,
    width: only.width,
    height: only.height,
    ...stockData(only, before),
  })

const variantData = (variant: VariantItem, before?: VariantItem) => {
  const { options, image, stock: _stock, prices, ...rest } = variant
  return stated({
    options: { ...options },
    ...rest,
    prices: prices?.map((price) => ({ ...price })),
    image: image ? mediaId(image) : image,
    ...stockData(variant, before),
  })
}

/** With what was read a moment ago, under lock: the shop's own form counts the difference. */
const stockData = ({ stock }: VariantItem, before: VariantItem | undefined) =>
  stock === undefined || stock === before?.stock
    ? {}
    : { stock, ...(before?.stock === undefined ? {} : { stockSeen: before.stock }) }

/** What a product without options says on its variant only. */
const keepRest = async (ctx: Context, product: string, variant: VariantItem): Promise<void> => {
  const { prices, image } = variant
  if ((prices?.length ?? 0) === 0 && !image) return
  const [row] = await ctx.sql<{ id: string }>(sql`
    select v.id::text as id from variants v
    where ${ctx.scope.where('v')} and v.product_id = ${product}::uuid and v.combination = ''`)
  if (!row) return
  const data = stated({
    prices: prices?.map((price) => ({ ...price })),
    image: image ? mediaId(image) : image,
  })
  await save(ctx, 'variants', row.id, data)
}

const save = async (
  ctx: Context,
  collection: string,
  id: string | null,
  data: object,
): Promise<string> => {
  const common = {
    collection: collection as CollectionSlug,
    data: data as never,
    req: ctx.req,
    depth: 0,
    overrideAccess: true,
  }
  const saved = id ? await ctx.payload.update({ ...common, id }) : await ctx.payload.create(common)
  return String((saved as { id: unknown }).id)
}

const inShop = (ctx: Context): Record<string, string> => {
  const { field } = scopeOf(ctx.payload)
  return field ? { [field]: ctx.shop.id } : {}
}

const mediaId = (name: string): string => name.replace(/^media:/u, '')

const stated = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
