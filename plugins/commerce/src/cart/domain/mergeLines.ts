import { MAX_QUANTITY } from './quantity.ts'

/** `key` tells lines of the same variant apart: `lineKey`. */
export type CartLine = {
  readonly variant: string
  readonly key: string
  readonly quantity: number
}

/**
 * A guest logs in who has a cart on file: quantities of the same line add up, as far as stock and 9999
 * go, and all lines of a variant share what there is of it. What lay in the customer's own cart is
 * never made less: only the shopper takes things out of it. A line of the guest's of which there is
 * nothing left comes along as it is, to be told of.
 *
 * @param available pieces of a variant that can be had now
 * @param isCopy the one was copied from the other: of what lies in both there is as much as in the cart
 *   that has more of it, since it was wanted once
 */
export const mergeLines = <Line extends CartLine>(
  own: readonly Line[],
  guest: readonly Line[],
  available: (variant: string) => number,
  isCopy = false,
): Line[] => {
  const merged = new Map(own.map((line) => [lineIdentity(line), line]))
  const taken = new Map<string, number>()
  for (const { variant, quantity } of own) taken.set(variant, (taken.get(variant) ?? 0) + quantity)
  for (const line of guest) {
    const { variant } = line
    const present = merged.get(lineIdentity(line))?.quantity ?? 0
    const held = taken.get(variant) ?? 0
    const left = Math.max(0, available(variant) - held)
    const further = isCopy ? Math.max(0, line.quantity - present) : line.quantity
    const quantity = Math.max(present, Math.min(present + Math.min(further, left), MAX_QUANTITY))
    merged.set(lineIdentity(line), { ...line, quantity: quantity || line.quantity })
    taken.set(variant, held + quantity - present)
  }
  return [...merged.values()]
}

/** What tells the lines of a cart apart. */
export const lineIdentity = ({ variant, key }: CartLine): string => `${variant} ${key}`
