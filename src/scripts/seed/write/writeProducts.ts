import type { DemoProduct, DemoVariant } from '../shop.ts'
import { toLexical } from '../toLexical.ts'
import { atOnce } from './atOnce.ts'
import { idIn, type Desk, type Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

export type Written = {
  /** By slug. */
  readonly products: Ids
  /** By SKU. */
  readonly variants: Ids
}

type Given = {
  readonly pictures: Ids
  readonly categories: Ids
  readonly taxClasses: Ids
  /** Pieces that will be sold while the demo is made, by SKU, and so must be there before. */
  readonly sold: ReadonlyMap<string, number>
}

const DAY = 24 * 60 * 60 * 1000

/** Products and what they are sold as. The first of the list is the newest. */
export const writeProducts = async (desk: Desk, given: Given): Promise<Written> => {
  const { payload, demo, tenant } = desk
  const products = new Map(await idsOf(desk, 'products', 'slug'))
  const present = await idsOf(desk, 'variants', 'sku')
  const write = async (product: DemoProduct, index: number, parts: Ids = new Map()) => {
    const id =
      products.get(product.slug) ??
      (await writeProduct(desk, product, { ...given, parts, createdAt: daysAgo(6 * index + 20) }))
    products.set(product.slug, id)
    for (const [position, variant] of product.variants.entries()) {
      if (product.options.length === 0 || present.has(variant.sku)) continue
      const { sku, options, image } = variant
      await payload.create({
        collection: 'variants',
        depth: 0,
        data: {
          tenant,
          product: id,
          sku,
          options,
          position,
          ...priced(variant, given),
          ...(image && { image: idIn(given.pictures, image) }),
        },
      })
    }
  }
  await atOnce(3, demo.products, async (product, index) => {
    if (!product.parts) await write(product, index)
  })
  // After what they are made of.
  const parts = await idsOf(desk, 'variants', 'sku')
  for (const [index, product] of demo.products.entries())
    if (product.parts) await write(product, index, parts)
  return { products, variants: await idsOf(desk, 'variants', 'sku') }
}

const writeProduct = async (
  { payload, demo, tenant }: Desk,
  product: DemoProduct,
  { createdAt, ...given }: Given & { createdAt: string; parts: Ids },
): Promise<string> => {
  const [only] = product.variants
  const { id } = await payload.create({
    collection: 'products',
    depth: 0,
    data: {
      tenant,
      title: product.title,
      slug: product.slug,
      weight: demo.pieceWeight,
      _status: 'published',
      createdAt,
      description: toLexical(product.description),
      images: product.pictures.map(({ name }) => idIn(given.pictures, name)),
      categories: product.categories.map((slug) => idIn(given.categories, slug)),
      options: product.options.map(({ name, values }) => ({ name, values: [...values] })),
      seo: { description: product.summary },
      ...(product.kind && { kind: product.kind, giftCard: product.ownAmount }),
      ...(product.kind === 'digital' && { requiresShipping: false }),
      ...(product.asks && { asks: product.asks.map((ask) => ({ ...ask })) }),
      ...(product.backorderLimit && {
        stockPolicy: 'backorder' as const,
        backorderLimit: product.backorderLimit,
      }),
      ...(product.taxClass && { taxClass: idIn(given.taxClasses, product.taxClass) }),
      ...(product.options.length === 0 &&
        only && {
          sku: only.sku,
          ...priced(only, given),
          ...(product.parts && { stock: undefined, parts: partsOf(product.parts, given.parts) }),
        }),
    },
  })
  for (const { bytes, name, mimetype, ...words } of product.files ?? []) {
    const data = bytes()
    await payload.create({
      collection: 'digital-files',
      depth: 0,
      data: { tenant, product: id, ...words },
      file: { name, mimetype, data, size: data.length },
    })
  }
  return id
}

const partsOf = (parts: NonNullable<DemoProduct['parts']>, variants: Ids) =>
  parts.map(({ sku, quantity }) => ({ variant: idIn(variants, sku), quantity }))

const priced = (
  { sku, price, compareAtPrice, cost, stock }: DemoVariant,
  { sold }: Pick<Given, 'sold'>,
) => ({
  price,
  stock: stock + (sold.get(sku) ?? 0),
  ...(compareAtPrice !== undefined && { compareAtPrice }),
  ...(cost !== undefined && { cost }),
})

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString()
