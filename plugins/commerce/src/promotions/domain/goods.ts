/** A choice of articles by any of these ids; none at all means everything. */
export type Goods = {
  readonly products: readonly string[]
  readonly variants: readonly string[]
  /** Those below them included. */
  readonly categories: readonly string[]
  /** Absent in rules that were kept before there were any. */
  readonly collections?: readonly string[]
}

/** A line as far as promotions look at it. Amounts in minor units of the cart's currency. */
export type Article = {
  /** The line's own id: of two lines alike, says which is meant. */
  readonly id?: string
  readonly product?: string | null
  readonly variant?: string | null
  readonly categories?: readonly string[]
  readonly collections?: readonly string[]
  readonly unitPrice: number
  readonly quantity: number
}

export const EVERYTHING: Goods = { products: [], variants: [], categories: [] }

export const isEverything = ({
  products,
  variants,
  categories,
  collections = [],
}: Goods): boolean =>
  products.length + variants.length + categories.length + collections.length === 0

/** Makes the question whether an article is among the goods, to be asked of many. */
export const among = (goods: Goods): ((article: Article) => boolean) => {
  if (isEverything(goods)) return () => true
  const [products, variants, categories, collections] = [
    new Set(goods.products),
    new Set(goods.variants),
    new Set(goods.categories),
    new Set(goods.collections),
  ]
  return ({ product, variant, categories: shelves = [], collections: gathered = [] }) =>
    (product != null && products.has(product)) ||
    (variant != null && variants.has(variant)) ||
    shelves.some((category) => categories.has(category)) ||
    gathered.some((collection) => collections.has(collection))
}
