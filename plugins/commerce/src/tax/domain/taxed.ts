import { add, percentageOf, percentageWithin, subtract, type Money } from '@souk/kernel/domain'

/** How a shop's prices are meant: with the tax inside them, or to be put on top. */
export type TaxRule = { readonly rate: number; readonly inclusive: boolean }

/** Always net + tax = gross. */
export type Taxed = { readonly net: Money; readonly tax: Money; readonly gross: Money }

/**
 * The tax of one price: a line of goods after its discount, or the shipping. Each is rounded on its
 * own (see `percentageOf`), so that a line can be refunded with just the tax that it was charged.
 */
export const taxed = (price: Money, { rate, inclusive }: TaxRule): Taxed => {
  if (inclusive) {
    const tax = percentageWithin(price, rate)
    return { net: subtract(price, tax), tax, gross: price }
  }
  const tax = percentageOf(price, rate)
  return { net: price, tax, gross: add(price, tax) }
}
