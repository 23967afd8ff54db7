import { joinWith, majorOf } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { ItemPrice, ProductItem, VariantItem } from '../item.ts'
import { variantKey, type KeyedRow } from '../keyedRow.ts'
import type { OwnColumn } from './columns.ts'
import { sellingCells, sellingColumns } from './selling.ts'
import { partsText, specialCells } from './special.ts'

type Row = Partial<Record<OwnColumn, string>>

/** A product in our own file; `readOwnProducts` reads it back as it was. */
export const writeOwnProduct = (
  item: ProductItem,
  { currency }: { readonly currency: string },
): KeyedRow[] => {
  const lines: (VariantItem | null)[] = item.variants.length > 0 ? [...item.variants] : [null]
  return lines.map((variant, at) => ({
    key: variant ? variantKey(variant.options) : '-',
    cells: guardedCells({
      handle: item.handle,
      ...(at === 0 && ownCells(item, currency)),
      ...(variant && variantCells(item, variant, currency)),
    } satisfies Row),
  }))
}

const list = (parts: readonly string[] | undefined): string => joinWith(parts ?? [], '|', ' | ')

const flag = (value: boolean | undefined): string =>
  value === undefined ? '' : value ? 'yes' : 'no'

const ownCells = (item: ProductItem, currency: string): Row => ({
  title: item.title ?? '',
  description: item.description ?? '',
  status: item.status ?? '',
  publish_at: item.publishAt ?? '',
  take_off_at: item.unpublishAt ?? '',
  ...specialCells(item, currency),
  ...sellingCells(item, sellingColumns.product, currency),
  goes_with: list(item.related),
  vendor: item.vendor ?? '',
  categories: list(item.categories?.map((path) => joinWith(path, '>', ' > '))),
  tags: list(item.tags),
  featured: flag(item.featured),
  requires_shipping: flag(item.requiresShipping),
  tax_class: item.taxClass ?? '',
  seo_title: item.seoTitle ?? '',
  seo_description: item.seoDescription ?? '',
  seo_picture: item.seoPicture ?? '',
  pictures: list(item.pictures?.map(({ url }) => url)),
  picture_texts: list(item.pictures?.map(({ alt }) => alt || '-')),
  options: list(item.options.map(({ name, values }) => joinWith([name, ...values], ';'))),
})

const variantCells = ({ options }: ProductItem, variant: VariantItem, currency: string): Row => ({
  variant: list(options.map(({ name }) => variant.options[name] ?? '')),
  sku: variant.sku ?? '',
  barcode: variant.barcode ?? '',
  price: majorOf(variant.price, currency),
  compare_at_price: majorOf(variant.compareAtPrice, currency),
  cost: majorOf(variant.cost, currency),
  currency,
  other_prices: list(variant.prices?.map(priceText)),
  stock: numberText(variant.stock),
  weight_g: numberText(variant.weight),
  length_mm: numberText(variant.length),
  width_mm: numberText(variant.width),
  height_mm: numberText(variant.height),
  picture: variant.image ?? '',
  for_sale: flag(variant.forSale),
  made_of: partsText(variant.parts),
  ...sellingCells(variant, sellingColumns.variant, currency),
})

const priceText = ({ currency, price, compareAtPrice }: ItemPrice): string =>
  [currency, majorOf(price, currency), majorOf(compareAtPrice, currency)].filter(Boolean).join(' ')

const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)
