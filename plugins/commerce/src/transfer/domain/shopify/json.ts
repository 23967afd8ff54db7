import { joinWith, majorOf } from '../cellText.ts'
import { isSoldOn } from '../fitItem.ts'
import type { Cells, Group, Line, ProductItem } from '../item.ts'
import { cellsOf, flatten, records, unflatten } from '../json/flatten.ts'
import { variantKey, type KeyedRow } from '../keyedRow.ts'
import { readShopifyProducts } from './readProducts.ts'

type Json = Readonly<Record<string, unknown>>

const GRAMS: ReadonlyMap<unknown, number> = new Map([
  ['g', 1],
  ['kg', 1000],
  ['lb', 453.59237],
  ['oz', 28.349523125],
])

/**
 * Products as Shopify’s Admin API gives them, whole: `{ "products": [ … ] }` or one as `{ "product": … }`.
 *
 * @see https://shopify.dev/docs/api/admin-rest/latest/resources/product
 * @see https://shopify.dev/docs/api/admin-rest/latest/resources/product-variant
 */
export const isShopifyJson = (product: Json): boolean =>
  Array.isArray(product['variants']) && ('body_html' in product || 'handle' in product)

/** As the same product would be read from Shopify’s table: what holds there holds here. */
export const readShopifyJson = (
  products: readonly Json[],
  currency: string,
): Group<ProductItem>[] =>
  products.flatMap((product, at) => {
    const lines = tableOf(product).map((cells) => ({ line: at + 1, cells }))
    const rows = shopifyJsonRows(product).map((cells): Line => ({ line: at + 1, cells }))
    return readShopifyProducts(lines, currency).map((group) => ({ ...group, lines: rows }))
  })

/** The product itself, then each of its variants. */
export const shopifyJsonRows = ({ variants, ...product }: Json): Cells[] => [
  flatten(product),
  ...records(variants).map((variant) => flatten(variant)),
]

export const shopifyJsonOf = ([product, ...variants]: readonly Cells[]): unknown => ({
  ...(unflatten(product ?? {}) as Json),
  variants: variants.map(unflatten),
})

export const keyShopifyJson = (rows: readonly Cells[], currency: string): KeyedRow[] => {
  const [group] = readShopifyJson([shopifyJsonOf(rows) as Json], currency)
  return rows.map((cells, at) => {
    const variant = group?.item?.variants[at - 1]
    return { key: at === 0 ? '-' : variant ? variantKey(variant.options) : `v:${at}`, cells }
  })
}

const tableOf = (product: Json): Cells[] => {
  const variants = records(product['variants'])
  const images = records(product['images'])
  const options = records(product['options'])
  const { tags, published_at: publishedAt } = product
  const sources = new Map(images.map((image) => [image['id'], image['src']]))
  return Array.from({ length: Math.max(variants.length, images.length, 1) }, (_, at) => {
    const variant = variants[at]
    const image = images[at]
    return cellsOf({
      Handle: product['handle'],
      ...(at === 0 && {
        Title: product['title'],
        'Body (HTML)': product['body_html'],
        Vendor: product['vendor'],
        Type: product['product_type'],
        Tags: Array.isArray(tags) ? joinWith(tags.map(String), ',') : tags,
        Status: product['status'],
        Published: publishedAt === undefined ? undefined : publishedAt !== null,
        ...Object.fromEntries(options.map(({ name }, n) => [`Option${n + 1} Name`, name])),
      }),
      ...(variant && {
        'Option1 Value': variant['option1'],
        'Option2 Value': variant['option2'],
        'Option3 Value': variant['option3'],
        'Variant SKU': variant['sku'],
        'Variant Grams': gramsOf(variant),
        'Variant Inventory Tracker': variant['inventory_management'],
        'Variant Inventory Qty': variant['inventory_quantity'],
        'Variant Inventory Policy': variant['inventory_policy'],
        'Variant Price': variant['price'],
        'Variant Compare At Price': variant['compare_at_price'],
        'Variant Requires Shipping': variant['requires_shipping'],
        'Variant Barcode': variant['barcode'],
        'Variant Image':
          'image_id' in variant ? (sources.get(variant['image_id']) ?? '') : undefined,
      }),
      ...(image && {
        'Image Src': image['src'],
        'Image Position': image['position'],
        'Image Alt Text': image['alt'],
      }),
    })
  })
}

const gramsOf = (variant: Json): unknown => {
  const { grams, weight, weight_unit: unit } = variant
  if (grams !== undefined || weight === undefined) return grams
  return Math.round(Number(weight) * (GRAMS.get(unit) ?? 1))
}

/** A product as Shopify’s API gives it. Numbers of its own it has none: pictures are counted. */
export const writeShopifyJson = (
  item: ProductItem,
  { currency }: { readonly currency: string },
): KeyedRow[] => {
  const { pictures = [], options } = item
  return [
    {
      key: '-',
      cells: flatten({
        title: item.title ?? '',
        body_html: item.description ?? '',
        vendor: item.vendor ?? '',
        product_type: item.categories?.[0]?.at(-1) ?? '',
        handle: item.handle,
        status: item.status === 'published' ? 'active' : 'draft',
        ...(item.status !== 'published' && { published_at: null }),
        tags: joinWith(item.tags ?? [], ','),
        options:
          options.length > 0
            ? options.map(({ name, values }, at) => ({ name, position: at + 1, values }))
            : [{ name: 'Title', position: 1, values: ['Default Title'] }],
        images: pictures.map(({ url, alt }, at) => ({
          id: at + 1,
          position: at + 1,
          src: url,
          alt: alt || null,
        })),
      }),
    },
    ...item.variants.map((variant, at) => {
      const values = options.map(({ name }) => variant.options[name] ?? '')
      const picture = pictures.findIndex(({ url }) => url === variant.image)
      return {
        key: variantKey(variant.options),
        cells: flatten({
          title: values.join(' / ') || 'Default Title',
          price: majorOf(variant.price, currency),
          compare_at_price: majorOf(variant.compareAtPrice, currency) || null,
          sku: variant.sku ?? '',
          barcode: variant.barcode ?? null,
          position: at + 1,
          option1: values[0] ?? 'Default Title',
          option2: values[1] ?? null,
          option3: values[2] ?? null,
          grams: variant.weight ?? 0,
          inventory_management: 'shopify',
          inventory_policy: isSoldOn(item, variant) ? 'continue' : 'deny',
          inventory_quantity: variant.stock ?? 0,
          requires_shipping: item.requiresShipping !== false,
          taxable: true,
          image_id: picture === -1 ? null : picture + 1,
        }),
      }
    }),
  ]
}
