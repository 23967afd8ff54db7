/** A choice of articles by any of these ids; none at all means everything. */
export type Goods = {
  readonly products: readonly string[]
  readonly variants: readonly string[]
  /** Those below them included. */
  readonly categories: readonly string[]
}

/** A line as far as promotions look at it. Amounts in minor units of the cart's currency. */
export type Article = {
  /** The line's own id: of two lines alike, says which is meant. */
  readonly id?: string
  readonly product?: string | null
  readonly variant?: string | null
  readonly categories?: readonly string[]
  readonly unitPrice: number
  readonly quantity: number
}

export const EVERYTHING: Goods = { products: [], variants: [], categories: [] }

export const isEverything = ({ products, variants, categories }: Goods): boolean =>
  products.length + variants.length + categories.length === 0

/** Makes the question whether an article is among the goods, to be asked of many. */
export const among = (goods: Goods): ((article: Article) => boolean) => {
  if (isEverything(goods)) return () => true
  const [products, variants, categories] = [
    new Set(goods.products),
    new Set(goods.variants),
    new Set(goods.categories),
  ]
  return ({ product, variant, categories: own = [] }) =>
    (product != null && products.has(product)) ||
    (variant != null && variants.has(variant)) ||
    (categories.size > 0 && own.some((category) => categories.has(category)))
}
