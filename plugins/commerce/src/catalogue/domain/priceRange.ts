/** Minor units of one currency. */
export type PriceRange = { readonly min: number; readonly max: number }

/** From the cheapest to the dearest of a product's variants; nothing when none has a price. */
export const priceRange = (prices: readonly number[]): PriceRange | null =>
  prices.length === 0
    ? null
    : {
        min: prices.reduce((least, price) => Math.min(least, price)),
        max: prices.reduce((most, price) => Math.max(most, price)),
      }
