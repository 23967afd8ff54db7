import type { Carried } from './lineKey.ts'
import { lineIdentity, type CartLine } from './mergeLines.ts'
import { MOST_LINES } from './quantity.ts'

type Copied<Line> = {
  /** What is to be written: lines that are new, and those of which there is more now. */
  readonly lines: readonly Line[]
  /** How many lines stay behind. */
  readonly left: number
}

/**
 * What of one cart is copied into another one, which may be somebody else's. Lines in a shopper's own words
 * stay behind, such as an engraving or whom a gift card is for, and so does what finds no room. Done twice
 * it is the same: of what lies in both there is as much as in the cart that has more of it.
 */
export const copiedLines = <Line extends CartLine & { readonly carries: Carried | null }>(
  from: readonly Line[],
  into: readonly CartLine[],
): Copied<Line> => {
  const present = new Map(into.map((line) => [lineIdentity(line), line.quantity]))
  const wordless = from.filter(({ carries }) => isWordless(carries))
  const isPresent = (line: Line) => present.has(lineIdentity(line))
  const further = wordless.filter((line) => !isPresent(line))
  const fitting = further.slice(0, Math.max(0, MOST_LINES - into.length))
  const more = wordless.filter(
    (line) => line.quantity > (present.get(lineIdentity(line)) ?? Infinity),
  )
  const left = from.length - wordless.length + further.length - fitting.length
  return { lines: [...more, ...fitting], left }
}

/** Extras, and the amount of a gift card, are chosen rather than said. */
const isWordless = (carries: Carried | null): boolean =>
  (carries?.properties ?? []).length === 0 &&
  Object.keys(carries?.giftCard ?? {}).every((fact) => fact === 'amount')
