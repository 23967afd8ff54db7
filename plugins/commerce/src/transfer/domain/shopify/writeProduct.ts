import { joinWith, majorOf } from '../cellText.ts'
import { isSoldOn } from '../fitItem.ts'
import type { ProductItem } from '../item.ts'
import { variantKey, type KeyedRow } from '../keyedRow.ts'
import { shopifyHeading, type ShopifyColumn } from './columns.ts'

type Given = { readonly currency: string; readonly isNew?: boolean }

/** A product as Shopify writes it: a line a variant, the product's own cells on the first of them. */
export const writeShopifyProduct = (
  item: ProductItem,
  { currency, isNew = false }: Given,
): KeyedRow[] => {
  const pictures = item.pictures ?? []
  const variants = item.variants.length > 0 ? item.variants : [null]
  const count = Math.max(variants.length, pictures.length)
  return Array.from({ length: count }, (_, at) => {
    const variant = variants[at]
    const picture = pictures[at]
    const cells: Partial<Record<ShopifyColumn, string>> = {
      handle: item.handle,
      ...(at === 0 && ownCells(item)),
      ...(variant && {
        ...optionCells(item, variant.options),
        sku: variant.sku ?? '',
        grams: String(variant.weight ?? 0),
        tracker: 'shopify',
        quantity: String(variant.stock ?? 0),
        policy: isSoldOn(item, variant) ? 'continue' : 'deny',
        service: 'manual',
        taxable: 'TRUE',
        price: majorOf(variant.price, currency),
        compareAt: majorOf(variant.compareAtPrice, currency),
        requiresShipping: item.requiresShipping === false ? 'FALSE' : 'TRUE',
        barcode: variant.barcode ?? '',
        variantImage: variant.image ?? '',
        cost: majorOf(variant.cost, currency),
      }),
      ...(picture && {
        imageSrc: picture.url,
        imagePosition: String(at + 1),
        imageAlt: picture.alt,
      }),
    }
    return {
      key: variant ? variantKey(variant.options) : variants[0] || at > 0 ? `p:${at}` : '-',
      cells: Object.fromEntries(
        Object.entries(cells).map(([column, text]) => [
          shopifyHeading(column as ShopifyColumn, isNew),
          text,
        ]),
      ),
    }
  })
}

const ownCells = (item: ProductItem): Partial<Record<ShopifyColumn, string>> => ({
  title: item.title ?? '',
  body: item.description ?? '',
  vendor: item.vendor ?? '',
  type: item.categories?.[0]?.at(-1) ?? '',
  tags: joinWith(item.tags ?? [], ','),
  published: item.status === 'published' ? 'TRUE' : 'FALSE',
  status: item.status === 'published' ? 'active' : 'draft',
  giftCard: item.kind === 'gift_card' ? 'TRUE' : 'FALSE',
  seoTitle: item.seoTitle ?? '',
  seoDescription: item.seoDescription ?? '',
})

const OPTION_CELLS = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const

const optionCells = (
  { options }: ProductItem,
  chosen: Readonly<Record<string, string>>,
): Partial<Record<ShopifyColumn, string>> => {
  if (options.length === 0) return { option1Name: 'Title', option1Value: 'Default Title' }
  return Object.fromEntries(
    OPTION_CELLS.flatMap(([name, value], at) => {
      const option = options[at]
      return option
        ? [
            [name, option.name],
            [value, chosen[option.name] ?? ''],
          ]
        : []
    }),
  ) as Partial<Record<ShopifyColumn, string>>
}

/** Columns that stand or fall together: which picture stands on which line means nothing. */
export const shopifyTogether = (isNew: boolean): readonly (readonly string[])[] => [
  (['imageSrc', 'imagePosition', 'imageAlt'] as const).map((column) =>
    shopifyHeading(column, isNew),
  ),
]
