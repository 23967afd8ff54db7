import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import { combinationKey } from '../../catalogue/domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import type { ProductChanges, ProductItem, SellingItem, VariantItem } from '../domain/index.ts'
import type { CurrentProduct } from './currentProducts.ts'
import { keepCategories } from './keepCategories.ts'
import type { References } from './references.ts'
import type { RichText } from './richText.ts'
import { idNamed, type ShopNames } from './shopNames.ts'

type Given = {
  readonly current: CurrentProduct | null
  /** As the file says it: its description as HTML of theirs, its pictures as ids of ours. */
  readonly wanted: ProductItem
  readonly changes: ProductChanges
  readonly richText: RichText
  readonly names: ShopNames
  readonly references: References
}

/**
 * Makes a product with all its variants, or changes what the file says otherwise, through the shop's
 * own forms: whatever they check, count or tell holds here too.
 *
 * @returns its id
 */
export const keepProduct = async (ctx: Context, given: Given): Promise<string> => {
  const { current, wanted, changes } = given
  await lockStock(ctx, given)
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
    const data = () => variantData(variant, { ...given, before })
    if (isSimple) await keepRest(ctx, { ...given, id, variant, before })
    else if (before) await save(ctx, 'variants', before.id, data())
    else await save(ctx, 'variants', null, { product: id, ...data(), ...inShop(ctx) })
  }
  return id
}

/**
 * Before anything of the product: a sale locks the levels first too, in the same order. With those of
 * what a bundle is made of, and was.
 */
const lockStock = async (ctx: Context, { current, wanted, references }: Given): Promise<void> => {
  const own = ids(current?.variantIds.map(({ id }) => id) ?? [])
  const parts = wanted.variants.flatMap((variant) => partIds(variant, references) ?? [])
  if (!current && parts.length === 0) return
  await ctx.sql(sql`
    select from stock_levels s
    where ${ctx.scope.where('s')} and (s.variant_id = any(${own})
      or s.variant_id = any(${ids(parts.map(({ variant }) => variant))})
      or s.variant_id in (select bp.part_id from bundle_parts bp where bp.bundle_id = any(${own})))
    order by s.variant_id for update`)
}

const partIds = ({ parts }: VariantItem, { variants }: References) =>
  parts?.flatMap(({ sku, quantity }) => {
    const variant = variants.get(sku)
    return variant ? [{ variant, quantity }] : []
  })

const keepOwn = async (
  ctx: Context,
  { current, wanted, changes, ...given }: Given,
): Promise<string> => {
  const isSimple = wanted.options.length === 0
  const [only] = wanted.variants
  const before = current?.item.variants[0]
  const own = {
    ...(await fieldsOf(ctx, wanted, given)),
    ...optionsData(current, wanted),
    ...(isSimple && only ? simpleData(only, { ...given, before }) : {}),
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
  { richText, names, references }: Pick<Given, 'richText' | 'names' | 'references'>,
): Promise<Record<string, unknown>> => {
  const { description, categories, pictures, taxClass, seoPicture } = wanted
  const seo = stated({
    title: wanted.seoTitle,
    description: wanted.seoDescription,
    image: seoPicture ? mediaId(seoPicture) : seoPicture,
  })
  return stated({
    ...sellingData(wanted, names),
    kind: wanted.kind,
    giftCard: wanted.giftCard,
    digital: wanted.digital,
    asks: wanted.asks?.map((ask) => ({ ...ask })),
    publishAt: wanted.publishAt,
    unpublishAt: wanted.unpublishAt,
    related: wanted.related?.flatMap((handle) => references.products.get(handle) ?? []),
    title: wanted.title,
    slug: wanted.handle,
    description: description === undefined ? undefined : richText.fromHtml(description),
    vendor: wanted.vendor,
    categories: categories && (await keepCategories(ctx, categories)),
    tags: wanted.tags,
    featured: wanted.featured,
    requiresShipping: wanted.requiresShipping,
    taxClass: taxClass ? idNamed(names.taxClasses, taxClass) : taxClass,
    seo: Object.keys(seo).length > 0 ? seo : undefined,
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

type Before = Pick<Given, 'references'> & { readonly before: VariantItem | undefined }

/** What is sold on, and how it travels; a class by its id. */
const sellingData = (item: SellingItem, { shippingClasses }: ShopNames) => {
  const { shippingClass } = item
  return stated({
    stockPolicy: item.stockPolicy,
    backorderLimit: item.backorderLimit,
    preorderUntil: item.preorderUntil,
    lowStock: item.lowStock,
    lowStockAt: item.lowStockAt,
    shippingClass: shippingClass ? idNamed(shippingClasses, shippingClass) : shippingClass,
    shippingSurcharge: item.shippingSurcharge,
  })
}

/** A product without options has its price and stock on its own form. */
const simpleData = (only: VariantItem, { before, references }: Before) =>
  stated({
    parts: partIds(only, references),
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

const variantData = (
  variant: VariantItem,
  { before, names, references }: Before & Pick<Given, 'names'>,
) =>
  stated({
    options: { ...variant.options },
    sku: variant.sku,
    barcode: variant.barcode,
    price: variant.price,
    compareAtPrice: variant.compareAtPrice,
    cost: variant.cost,
    weight: variant.weight,
    length: variant.length,
    width: variant.width,
    height: variant.height,
    parts: partIds(variant, references),
    ...restData(variant, names),
    ...stockData(variant, before),
  })

/** What is said of a variant alone, also where its product has no options. */
const restData = (variant: VariantItem, names: ShopNames) =>
  stated({
    prices: variant.prices?.map((price) => ({ ...price })),
    image: variant.image ? mediaId(variant.image) : variant.image,
    forSale: variant.forSale,
    ...sellingData(variant, names),
  })

/** With what was read a moment ago, under lock: the shop's own form counts the difference. */
const stockData = ({ stock }: VariantItem, before: VariantItem | undefined) =>
  stock === undefined || stock === before?.stock
    ? {}
    : { stock, ...(before?.stock === undefined ? {} : { stockSeen: before.stock }) }

type Rest = Before & Pick<Given, 'names'> & { readonly id: string; readonly variant: VariantItem }

/** What a product without options says on its variant only. */
const keepRest = async (ctx: Context, { id, variant, before, names }: Rest): Promise<void> => {
  const wanted = restData(variant, names)
  const now = restData(before ?? FRESH, names)
  const isSame = Object.keys(wanted).every(
    (name) => JSON.stringify(wanted[name] ?? null) === JSON.stringify(now[name] ?? null),
  )
  if (isSame) return
  const [row] = await ctx.sql<{ id: string }>(sql`
    select v.id::text as id from variants v
    where ${ctx.scope.where('v')} and v.product_id = ${id}::uuid and v.combination = ''`)
  if (row) await save(ctx, 'variants', row.id, wanted)
}

/** A variant of which nothing has been said yet. */
const FRESH: VariantItem = { options: {}, prices: [], forSale: true }

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
