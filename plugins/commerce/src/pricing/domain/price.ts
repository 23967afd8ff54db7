import { pricingErrors } from './errors.ts'

/** What a variant's row says; amounts in minor units of the row's currency. */
export type PriceRow = {
  readonly price: number | null
  readonly compareAtPrice: number | null
  readonly currency: string
}

/** What a shopper is told: the price of one piece, and the higher one that it is compared to. */
export type UnitPrice = { readonly unitPrice: number; readonly compareAtPrice: number | null }

/**
 * The price of one piece in a cart's currency, or nothing when it has none there. Amounts are never
 * converted: a price in another currency is no price.
 */
export const priceIn = (row: PriceRow, currency: string): UnitPrice | null =>
  row.price === null || row.currency !== currency
    ? null
    : { unitPrice: row.price, compareAtPrice: shownCompareAt(row.price, row.compareAtPrice) }

/** @throws 422 `price_unavailable` where there is no price in that currency */
export const requirePrice = (row: PriceRow, currency: string): UnitPrice => {
  const price = priceIn(row, currency)
  if (!price) throw pricingErrors.price_unavailable({ currency })
  return price
}

/** A price to compare to is shown only if it is higher: anything else would be no bargain. */
export const shownCompareAt = (price: number, compareAtPrice: number | null): number | null =>
  compareAtPrice !== null && compareAtPrice > price ? compareAtPrice : null
