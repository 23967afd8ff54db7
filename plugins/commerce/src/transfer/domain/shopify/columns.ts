import type { Cells } from '../item.ts'

/**
 * Shopify has renamed the columns of its product file; either name is read.
 *
 * @see https://help.shopify.com/en/manual/products/import-export/using-csv
 */
const NAMES = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  body: ['Body (HTML)', 'Description'],
  vendor: ['Vendor'],
  type: ['Type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  option1Name: ['Option1 Name', 'Option1 name'],
  option1Value: ['Option1 Value', 'Option1 value'],
  option2Name: ['Option2 Name', 'Option2 name'],
  option2Value: ['Option2 Value', 'Option2 value'],
  option3Name: ['Option3 Name', 'Option3 name'],
  option3Value: ['Option3 Value', 'Option3 value'],
  sku: ['Variant SKU', 'SKU'],
  grams: ['Variant Grams', 'Weight value (grams)'],
  tracker: ['Variant Inventory Tracker', 'Inventory tracker'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity'],
  policy: ['Variant Inventory Policy', 'Continue selling when out of stock'],
  service: ['Variant Fulfillment Service', 'Fulfillment service'],
  taxable: ['Variant Taxable', 'Charge tax'],
  giftCard: ['Gift Card', 'Gift card'],
  price: ['Variant Price', 'Price'],
  compareAt: ['Variant Compare At Price', 'Compare-at price'],
  requiresShipping: ['Variant Requires Shipping', 'Requires shipping'],
  barcode: ['Variant Barcode', 'Barcode'],
  imageSrc: ['Image Src', 'Product image URL'],
  imagePosition: ['Image Position', 'Image position'],
  imageAlt: ['Image Alt Text', 'Image alt text'],
  seoTitle: ['SEO Title', 'SEO title'],
  seoDescription: ['SEO Description', 'SEO description'],
  variantImage: ['Variant Image', 'Variant image URL'],
  cost: ['Cost per item'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export type ShopifyColumn = keyof typeof NAMES

/** A cell by our name for its column; undefined where the file has no such column. */
export const shopifyCell = (cells: Cells, column: ShopifyColumn): string | undefined => {
  const name = NAMES[column].find((one) => Object.hasOwn(cells, one))
  return name === undefined ? undefined : cells[name]
}

/** The heading under which we write, in the words of the file that it goes back into. */
export const shopifyHeading = (column: ShopifyColumn, isNew: boolean): string =>
  NAMES[column][isNew ? 1 : 0] ?? NAMES[column][0]

export const isNewShopify = (headings: readonly string[]): boolean =>
  headings.includes('URL handle')

export const isShopifyProducts = (headings: readonly string[]): boolean =>
  (headings.includes('Handle') && headings.includes('Variant Price')) ||
  (headings.includes('URL handle') && headings.includes('Title'))
