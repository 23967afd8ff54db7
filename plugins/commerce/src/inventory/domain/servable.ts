import { isDigital } from '../../catalogue/domain/index.ts'
import { stockRequests, type StockLine } from './stockRequests.ts'

type Known = StockLine & {
  readonly id: string
  /** Pieces of it that can be had: of a bundle, as many as can be put together. */
  readonly stock: number
  readonly parts?: readonly (StockLine & { readonly stock: number })[] | null
}

/**
 * The ids of those lines that can all be had together: what two of them need of the same piece adds
 * up, and where there is too little of it neither can.
 */
export const servable = (lines: readonly Known[]): ReadonlySet<string> => {
  const there = new Map<string, number>()
  for (const { variant, stock, parts } of lines)
    for (const piece of isBundle(parts) ? parts : [{ variant, stock }])
      there.set(piece.variant, piece.stock)
  const short = new Set(
    stockRequests(lines.map(counted))
      .filter(({ variant, quantity }) => quantity > (there.get(variant) ?? 0))
      .map(({ variant }) => variant),
  )
  return new Set(
    lines
      .filter((line) => !stockRequests([counted(line)]).some(({ variant }) => short.has(variant)))
      .map(({ id }) => id),
  )
}

/** Licence keys lie on no shelf, and there is an end of them all the same. */
const counted = (line: Known): Known =>
  isDigital({ kind: line.kind ?? null }) ? { ...line, kind: 'goods' } : line

const isBundle = <Part>(parts: readonly Part[] | null | undefined): parts is readonly Part[] =>
  Boolean(parts && parts.length > 0)
