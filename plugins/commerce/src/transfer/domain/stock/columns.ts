import type { Cells, Format } from '../item.ts'

/**
 * Shopify's file of stock: a line for each article at each location.
 *
 * @see https://help.shopify.com/en/manual/products/inventory/getting-started-with-inventory/inventory-csv
 */
export const SHOPIFY_STOCK_COLUMNS = [
  'Handle',
  'Title',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'SKU',
  'HS Code',
  'COO',
  'Location',
  'Bin name',
  'Incoming (not editable)',
  'Unavailable (not editable)',
  'Committed (not editable)',
  'Available (not editable)',
  'On hand (current)',
  'On hand (new)',
] as const

export const OWN_STOCK_COLUMNS = [
  'handle',
  'title',
  'variant',
  'sku',
  'location',
  'on_hand_before',
  'on_hand',
  'held',
  'incoming',
] as const

/** Before 2022 Shopify had a column for each location, under its name, beside these. */
const BESIDE_LOCATIONS: ReadonlySet<string> = new Set([...SHOPIFY_STOCK_COLUMNS, 'Barcode'])

export const placeColumns = (cells: Cells): string[] =>
  Object.keys(cells).filter((heading) => heading !== '' && !BESIDE_LOCATIONS.has(heading))

const has = (headings: readonly string[], ...wanted: readonly string[]): boolean =>
  wanted.every((heading) => headings.includes(heading))

/** @returns whose file of stock it is */
export const stockFormat = (headings: readonly string[]): Format | undefined => {
  if (has(headings, 'on_hand') && (has(headings, 'sku') || has(headings, 'handle'))) return 'souk'
  if (has(headings, 'Product / Variation', 'SKU', 'Stock')) return 'woocommerce'
  const isOfVariants = has(headings, 'Handle', 'Option1 Value', 'SKU')
  return isOfVariants && (has(headings, 'Location') || has(headings, 'COO')) ? 'shopify' : undefined
}
