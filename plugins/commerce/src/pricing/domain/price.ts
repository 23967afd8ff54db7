/** A price to compare to is shown only if it is higher: anything else would be no bargain. */
export const shownCompareAt = (price: number, compareAtPrice: number | null): number | null =>
  compareAtPrice !== null && compareAtPrice > price ? compareAtPrice : null
