import { stockRequests, type StockLine } from './stockRequests.ts'

type Line = StockLine & { readonly id: string }

/**
 * How many of each line are not there yet, by the line's id. The first lines are served first, and a
 * bundle waits for whichever of its parts is missing.
 *
 * @param waiting pieces that an order waits for, by variant
 */
export const waitingLines = (
  lines: readonly Line[],
  waiting: Readonly<Record<string, number>>,
): Map<string, number> => {
  const left = new Map(Object.entries(waiting))
  const found = new Map<string, number>()
  for (const line of [...lines].reverse()) {
    let most = 0
    for (const { variant, quantity } of stockRequests([line])) {
      const missing = Math.min(left.get(variant) ?? 0, quantity)
      if (missing === 0) continue
      left.set(variant, (left.get(variant) ?? 0) - missing)
      most = Math.max(most, Math.ceil((missing * line.quantity) / quantity))
    }
    if (most > 0) found.set(line.id, most)
  }
  return found
}

/**
 * Whether these may leave the house: what an order still has to get afterwards is at least what has
 * not arrived yet.
 *
 * @param after what is left to send of each line once they have left
 */
export const areThere = (
  after: readonly StockLine[],
  waiting: Readonly<Record<string, number>>,
): boolean => {
  const left = new Map(
    stockRequests(after.filter(({ quantity }) => quantity > 0)).map(({ variant, quantity }) => [
      variant,
      quantity,
    ]),
  )
  return Object.entries(waiting).every(([variant, pieces]) => (left.get(variant) ?? 0) >= pieces)
}
