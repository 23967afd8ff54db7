import { MAX_QUANTITY } from './quantity.ts'

export type CartLine = { readonly variant: string; readonly quantity: number }

/**
 * A guest logs in who has a cart on file: quantities add up, as far as stock and 9999 go. What lay
 * in the customer's own cart is never made less: only the shopper takes things out of it.
 *
 * @param available pieces of a variant that can be had now
 */
export const mergeLines = (
  own: readonly CartLine[],
  guest: readonly CartLine[],
  available: (variant: string) => number,
): CartLine[] => {
  const merged = new Map(own.map(({ variant, quantity }) => [variant, quantity]))
  for (const { variant, quantity } of guest) {
    const present = merged.get(variant) ?? 0
    const wanted = Math.min(present + quantity, available(variant), MAX_QUANTITY)
    merged.set(variant, Math.max(present, wanted))
  }
  return [...merged]
    .map(([variant, quantity]) => ({ variant, quantity }))
    .filter(({ quantity }) => quantity > 0)
}
