import { stockRequests, type StockLine } from './stockRequests.ts'

/** A piece as it lies on the shelf now. */
type Shelf = {
  /** Pieces that nobody holds. */
  readonly free: number
  /** When what is ordered before its day is sent from; ISO 8601, null where no day is known. */
  readonly shipsFrom: string | null
}

export type AwaitedLine = StockLine &
  Shelf & {
    readonly id: string
    readonly parts?: readonly (StockLine & Shelf)[] | null | undefined
  }

/** Of a line's pieces, those that are yet to come, and from when on they are sent where that is known. */
export type Awaited = { readonly pieces: number; readonly shipsFrom: string | null }

/**
 * What of each line would have to be waited for if all were ordered now, by the lines' ids: whoever
 * comes first takes from the shelf, as at checkout. A bundle waits for the latest of its parts. Lines
 * of which everything is there are not named.
 */
export const awaitedOf = (lines: readonly AwaitedLine[]): ReadonlyMap<string, Awaited> => {
  const left = new Map<string, number>()
  const awaited = new Map<string, Awaited>()
  for (const line of lines) {
    const shelves = new Map(piecesOf(line).map((piece) => [piece.variant, piece]))
    let pieces = 0
    const days: string[] = []
    for (const { variant, quantity } of stockRequests([line])) {
      const shelf = shelves.get(variant)
      const there = left.get(variant) ?? shelf?.free ?? 0
      const missing = Math.max(0, quantity - there)
      left.set(variant, Math.max(0, there - quantity))
      if (missing === 0) continue
      pieces = Math.max(pieces, Math.ceil((missing * line.quantity) / quantity))
      if (shelf?.shipsFrom) days.push(shelf.shipsFrom)
    }
    if (pieces > 0) awaited.set(line.id, { pieces, shipsFrom: days.toSorted().at(-1) ?? null })
  }
  return awaited
}

const piecesOf = (line: AwaitedLine): readonly (StockLine & Shelf)[] =>
  line.parts && line.parts.length > 0 ? line.parts : [line]
