import { disputeReasons } from '../../disputes/domain/index.ts'
import type { TimelineEntry } from '../../orders/domain/index.ts'
import { returnReasons } from '../../payments/domain/index.ts'

export type EntryDetail = {
  /** Minor units, with their currency. */
  readonly amount: { readonly amount: number; readonly currency: string } | null
  /** Why, in words. */
  readonly text: string | null
  /** Whether a person wrote it. */
  readonly isQuote: boolean
}

/** What an entry of the timeline tells besides its sentence. */
export const entryDetail = ({ kind, facts }: TimelineEntry): EntryDetail => {
  const { amount, currency, reason, failure } = facts ?? {}
  const known = typeof amount === 'number' && typeof currency === 'string'
  const said = textOf(reason)
  const words = WORDS[kind]?.[said ?? '']
  const isCode = kind in WORDS
  return {
    amount: known ? { amount, currency } : null,
    text: words ?? said ?? textOf(failure),
    isQuote: said !== null && !isCode,
  }
}

const WORDS: Readonly<Partial<Record<TimelineEntry['kind'], Readonly<Record<string, string>>>>> = {
  payment_returned: returnReasons,
  disputed: disputeReasons,
  dispute_won: disputeReasons,
  dispute_lost: disputeReasons,
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
