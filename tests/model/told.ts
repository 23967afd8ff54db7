import { isSoukError } from '@souk/kernel/domain'

import type { Happening, Pieces } from './model.ts'

/** What somebody says of what they did in a step. */
export type Told = {
  readonly happened: readonly Happening[]
  /** What they were told was not there, and what they had held of it themselves. */
  readonly refused?: {
    readonly wanted: Pieces
    readonly own: Pieces
    /** Whether only what is there would have done. */
    readonly fromShelf?: boolean
  }
  /** An answer that nobody should get. */
  readonly wrong?: string
}

export const nothing: Told = { happened: [] }

export const codeOf = (error: unknown): string =>
  isSoukError(error) ? error.code : error instanceof Error ? error.message : String(error)

/** Answers that are no fault: somebody else was quicker, and one may try again. */
const QUICKER = new Set(['conflict', 'payment_in_progress'])

/** What a refusal says: too few, try again, or something that should never have been said. */
export const refusal = (
  error: unknown,
  wanted: Pieces,
  own: Pieces = new Map<string, number>(),
): Told => {
  const code = codeOf(error)
  if (code === 'insufficient_stock') return { happened: [], refused: { wanted, own } }
  return QUICKER.has(code) ? nothing : { happened: [], wrong: `answered ${code}` }
}
