import { joinWith, majorOf } from '../cellText.ts'
import { isSoldOn } from '../fitItem.ts'
import type { ProductItem, VariantItem } from '../item.ts'
import { variantKey, type KeyedRow } from '../keyedRow.ts'

/** A product as WooCommerce writes it: a line for itself, and one for each variation. */
export const writeWooProduct = (
  item: ProductItem,
  { currency }: { readonly currency: string },
): KeyedRow[] => {
  const isSimple = item.options.length === 0
  const [only] = item.variants
  const sku = item.handle
  const own: KeyedRow = {
    key: '-',
    cells: {
      Type: isSimple
        ? item.requiresShipping === false
          ? 'simple, virtual'
          : 'simple'
        : 'variable',
      SKU: isSimple ? (only?.sku ?? '') : sku,
      Name: item.title ?? '',
      Published: item.status === 'published' ? '1' : '-1',
      'Is featured?': item.featured ? '1' : '0',
      'Visibility in catalog': 'visible',
      Description: item.description ?? '',
      'Tax status': 'taxable',
      'Allow customer reviews?': '1',
      Categories: joinWith(item.categories?.map((path) => path.join(' > ')) ?? [], ','),
      Tags: joinWith(item.tags ?? [], ','),
      Brands: item.vendor ?? '',
      Images: joinWith(item.pictures?.map(({ url }) => url) ?? [], ','),
      ...(isSimple && only ? variantCells(item, only, currency) : {}),
      ...Object.fromEntries(
        item.options.flatMap(({ name, values }, at) => [
          [`Attribute ${at + 1} name`, name],
          [`Attribute ${at + 1} value(s)`, joinWith(values, ',')],
          [`Attribute ${at + 1} visible`, '1'],
          [`Attribute ${at + 1} global`, '0'],
        ]),
      ),
    },
  }
  if (isSimple) return [own]
  return [
    own,
    ...item.variants.map((variant) => ({
      key: variantKey(variant.options),
      cells: {
        Type: 'variation',
        SKU: variant.sku ?? '',
        Name: `${item.title ?? ''} - ${Object.values(variant.options).join(', ')}`,
        Published: '1',
        'Tax status': 'taxable',
        Parent: sku,
        Images: variant.image ?? '',
        ...variantCells(item, variant, currency),
        ...Object.fromEntries(
          item.options.flatMap(({ name }, at) => [
            [`Attribute ${at + 1} name`, name],
            [`Attribute ${at + 1} value(s)`, variant.options[name] ?? ''],
            [`Attribute ${at + 1} global`, '0'],
          ]),
        ),
      },
    })),
  ]
}

const variantCells = (
  item: ProductItem,
  variant: VariantItem,
  currency: string,
): Record<string, string> => {
  const soldOn = isSoldOn(item, variant)
  const isOnSale =
    variant.compareAtPrice !== null &&
    variant.compareAtPrice !== undefined &&
    variant.compareAtPrice > (variant.price ?? 0)
  return {
    'In stock?': (variant.stock ?? 0) > 0 || soldOn ? '1' : '0',
    Stock: String(variant.stock ?? 0),
    'Backorders allowed?': soldOn ? '1' : '0',
    'Sale price': isOnSale ? majorOf(variant.price, currency) : '',
    'Regular price': majorOf(isOnSale ? variant.compareAtPrice : variant.price, currency),
    'Weight (kg)': scaled(variant.weight, 1000),
    'Length (cm)': scaled(variant.length, 10),
    'Width (cm)': scaled(variant.width, 10),
    'Height (cm)': scaled(variant.height, 10),
    'GTIN, UPC, EAN, or ISBN': variant.barcode ?? '',
  }
}

const scaled = (value: number | null | undefined, by: number): string =>
  value === null || value === undefined ? '' : String(Math.round((value / by) * 1e6) / 1e6)
