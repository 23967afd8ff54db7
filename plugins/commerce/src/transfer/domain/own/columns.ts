/** The columns of our own file of products: a line a variant, the product's cells on its first line. */
export const OWN_COLUMNS = [
  'handle',
  'title',
  'description',
  'status',
  'vendor',
  'categories',
  'tags',
  'featured',
  'requires_shipping',
  'tax_class',
  'seo_title',
  'seo_description',
  'pictures',
  'picture_texts',
  'options',
  'variant',
  'sku',
  'barcode',
  'price',
  'compare_at_price',
  'cost',
  'currency',
  'other_prices',
  'stock',
  'weight_g',
  'length_mm',
  'width_mm',
  'height_mm',
  'picture',
] as const

export type OwnColumn = (typeof OWN_COLUMNS)[number]

export const isOwnProducts = (headings: readonly string[]): boolean =>
  headings.includes('handle') && headings.includes('title')
