import { joinWith, majorOf } from '../cellText.ts'
import { isSoldOn } from '../fitItem.ts'
import type { Cells, Group, Line, ProductItem, VariantItem } from '../item.ts'
import { cellOf, cellsOf, flatten, isRecord, records, unflatten } from '../json/flatten.ts'
import { variantKey, type KeyedRow } from '../keyedRow.ts'
import { readWooProducts } from './readProducts.ts'

type Json = Readonly<Record<string, unknown>>

const BACKORDERS: ReadonlyMap<unknown, string> = new Map([
  ['no', '0'],
  ['notify', 'notify'],
  ['yes', '1'],
])
const IN_STOCK: ReadonlyMap<unknown, string> = new Map([
  ['instock', '1'],
  ['outofstock', '0'],
  ['onbackorder', 'backorder'],
])

/**
 * Products as WooCommerce’s REST API gives them, a list. Variations stand in the list themselves, with
 * their `parent_id`, or within their product in the place of their numbers. Measures are kilograms and
 * centimetres: the API does not say which the shop has chosen.
 *
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#product-properties
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#product-variation-properties
 */
export const isWooJson = (product: Json): boolean =>
  'regular_price' in product && ('stock_status' in product || 'manage_stock' in product)

/** As the same products would be read from WooCommerce’s table: what holds there holds here. */
export const readWooJson = (products: readonly Json[], currency: string): Group<ProductItem>[] => {
  const sources = new Map<Line, Json>()
  const attributes = new Map(products.map((one) => [one['id'], variationNames(one)]))
  const add = (line: number, json: Json, cells: Cells): Line => {
    const added = { line, cells }
    sources.set(added, json)
    return added
  }
  const lines = products.flatMap((product, at) => {
    const line = at + 1
    const { parent_id: parent } = product
    if (isVariation(product))
      return [add(line, product, tableOf(product, { parent, names: attributes.get(parent) ?? [] }))]
    const id = product['id'] ?? `${at}-here`
    const names = variationNames(product)
    const { variations, ...rest } = product
    const inside = records(variations)
    return [
      add(line, inside.length > 0 ? rest : product, tableOf({ ...product, id })),
      ...inside.map((one) => add(line, one, tableOf(one, { parent: id, names }))),
    ]
  })
  return readWooProducts(lines, currency).map((group) => {
    const [own] = group.lines.map((line) => sources.get(line) ?? {})
    const alts = new Map(records(own?.['images']).map(({ src, alt }) => [src, cellOf(alt) ?? '']))
    return {
      ...group,
      item: group.item && {
        ...group.item,
        ...(group.item.pictures && {
          pictures: group.item.pictures.map(({ url }) => ({ url, alt: alts.get(url) ?? '' })),
        }),
      },
      lines: group.lines.map((line) => ({
        line: line.line,
        cells: flatten(sources.get(line) ?? {}),
      })),
    }
  })
}

/** One product, or with its variations after it where they came like that. */
export const wooJsonOf = (rows: readonly Cells[]): unknown => {
  const [product, ...variations] = rows.map((cells) => unflatten(cells) as Json)
  if (variations.length === 0) return product
  return variations.some((one) => 'parent_id' in one)
    ? [product, ...variations]
    : { ...product, variations }
}

export const keyWooJson = (rows: readonly Cells[]): KeyedRow[] =>
  rows.map((cells, at) => {
    if (at === 0) return { key: '-', cells }
    const { attributes } = unflatten(cells) as Json
    const chosen = records(attributes).map(
      ({ name, option }) => [cellOf(name) ?? '', cellOf(option) ?? ''] as const,
    )
    return { key: variantKey(Object.fromEntries(chosen)), cells }
  })

const isVariation = (product: Json): boolean =>
  product['type'] === 'variation' || Boolean(product['parent_id'] && product['type'] === undefined)

/** Of which attributes its variations choose a value. */
const variationNames = (product: Json): string[] =>
  records(product['attributes'])
    .filter(({ variation }) => variation === true)
    .map(({ name }) => cellOf(name) ?? '')

type Of = { readonly parent: unknown; readonly names: readonly string[] }

const tableOf = (product: Json, of?: Of): Cells => {
  const { type = 'simple', manage_stock: counts, dimensions, image } = product
  const size = isRecord(dimensions) ? dimensions : {}
  const isVirtual = product['virtual'] === true
  const names = (list: unknown) =>
    list === undefined
      ? undefined
      : joinWith(
          records(list).map(({ name }) => cellOf(name) ?? ''),
          ',',
        )
  const pictures = of ? (isRecord(image) ? [image] : []) : records(product['images'])
  return cellsOf({
    ID: product['id'],
    Type: `${of ? 'variation' : cellOf(type)}${isVirtual ? ', virtual' : ''}`,
    SKU: product['sku'],
    Name: product['name'],
    Slug: product['slug'],
    Published: product['status'] === undefined ? undefined : published(product['status']),
    'Is featured?': product['featured'],
    'Short description': product['short_description'],
    Description: product['description'],
    'Date sale price starts': product['date_on_sale_from'],
    'In stock?': IN_STOCK.get(product['stock_status']),
    Stock: counts === true ? product['stock_quantity'] : counts === 'parent' ? 'parent' : '',
    'Backorders allowed?': BACKORDERS.get(product['backorders']),
    'Weight (kg)': product['weight'],
    'Length (cm)': size['length'],
    'Width (cm)': size['width'],
    'Height (cm)': size['height'],
    'Regular price': product['regular_price'],
    'Sale price': product['sale_price'],
    'GTIN, UPC, EAN, or ISBN': product['global_unique_id'],
    Categories: names(product['categories']),
    Tags: names(product['tags']),
    Brands: names(product['brands']),
    Images: joinWith(
      pictures.map(({ src }) => cellOf(src) ?? ''),
      ',',
    ),
    Parent: of ? `id:${cellOf(of.parent) ?? ''}` : undefined,
    ...attributeCells(product, of),
  })
}

const published = (status: unknown): string => (status === 'publish' ? '1' : '-1')

const attributeCells = (product: Json, of: Of | undefined): Json => {
  const said = records(product['attributes']).map(
    ({ name, option, options }) =>
      [
        cellOf(name) ?? '',
        of ? [cellOf(option) ?? ''] : Array.isArray(options) ? options.map(String) : [],
      ] as const,
  )
  const known = new Map<string, readonly string[]>(said)
  // One that is left open stands for each value that the product has.
  const all = of ? [...new Set([...of.names, ...known.keys()])] : [...known.keys()]
  return Object.fromEntries(
    all.flatMap((name, at) => [
      [`Attribute ${at + 1} name`, name],
      [`Attribute ${at + 1} value(s)`, joinWith(known.get(name) ?? [], ',')],
    ]),
  )
}

/** A product as WooCommerce’s API gives it, its variations within. */
export const writeWooJson = (
  item: ProductItem,
  { currency }: { readonly currency: string },
): KeyedRow[] => {
  const isSimple = item.options.length === 0
  const [only] = item.variants
  return [
    {
      key: '-',
      cells: flatten({
        name: item.title ?? '',
        slug: item.handle,
        type: isSimple ? 'simple' : 'variable',
        status: item.status === 'published' ? 'publish' : 'draft',
        featured: item.featured ?? false,
        description: item.description ?? '',
        virtual: item.requiresShipping === false,
        ...(isSimple && only
          ? soldAs(item, only, currency)
          : {
              sku: isSimple ? '' : item.handle,
              regular_price: '',
              sale_price: '',
              manage_stock: false,
            }),
        categories: item.categories?.map((path) => ({ name: path.at(-1) ?? '' })) ?? [],
        tags: item.tags?.map((name) => ({ name })) ?? [],
        images: item.pictures?.map(({ url, alt }) => ({ src: url, alt })) ?? [],
        attributes: item.options.map(({ name, values }, at) => ({
          name,
          position: at,
          visible: true,
          variation: true,
          options: values,
        })),
      }),
    },
    ...(isSimple ? [] : item.variants).map((variant) => ({
      key: variantKey(variant.options),
      cells: flatten({
        ...soldAs(item, variant, currency),
        image: variant.image ? { src: variant.image } : null,
        attributes: item.options.map(({ name }) => ({
          name,
          option: variant.options[name] ?? '',
        })),
      }),
    })),
  ]
}

const soldAs = (item: ProductItem, variant: VariantItem, currency: string): Json => {
  const { price, compareAtPrice, stock = 0 } = variant
  const isOnSale = (compareAtPrice ?? 0) > (price ?? 0)
  const isOn = isSoldOn(item, variant)
  return {
    sku: variant.sku ?? '',
    global_unique_id: variant.barcode ?? '',
    regular_price: majorOf(isOnSale ? compareAtPrice : price, currency),
    sale_price: isOnSale ? majorOf(price, currency) : '',
    manage_stock: true,
    stock_quantity: stock,
    stock_status: stock > 0 ? 'instock' : isOn ? 'onbackorder' : 'outofstock',
    backorders: isOn ? 'yes' : 'no',
    weight: scaled(variant.weight, 1000),
    dimensions: {
      length: scaled(variant.length, 10),
      width: scaled(variant.width, 10),
      height: scaled(variant.height, 10),
    },
  }
}

const scaled = (value: number | null | undefined, by: number): string =>
  value === null || value === undefined ? '' : String(Math.round((value / by) * 1e6) / 1e6)
