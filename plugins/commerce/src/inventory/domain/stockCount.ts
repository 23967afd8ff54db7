import type { Lifecycle } from '@souk/kernel/domain'

export type CountState = 'draft' | 'counting' | 'applied' | 'cancelled'

/** A sheet on which somebody writes what really lies on the shelves of a place. */
export const countLifecycle = {
  draft: ['counting'],
  counting: ['applied', 'cancelled'],
  applied: [],
  cancelled: [],
} as const satisfies Lifecycle<CountState>

export const countLabels: Readonly<Record<CountState, string>> = {
  draft: 'Draft',
  counting: 'Being counted',
  applied: 'Applied',
  cancelled: 'Called off',
}

/** What a sheet is of. */
export const COUNT_SCOPES = ['all', 'category', 'vendor', 'chosen'] as const
export type CountScope = (typeof COUNT_SCOPES)[number]

export type CountedLine = {
  readonly id: string
  readonly variant: string
  readonly label: string
  /** Pieces that were found. */
  readonly counted: number
  /** Pieces that should have been there at the moment they were counted. */
  readonly expected: number
}

/** What there is of a variant now. */
export type CountedShelf = {
  readonly onHand: number
  readonly held: number
  /** Of these, at the place that was counted. */
  readonly there: number
  readonly isBundle?: boolean
  /** Whether its number was corrected there after it was counted: the count would do so again. */
  readonly isCorrected?: boolean
}

export const BLOCKED = ['held', 'gone', 'bundle', 'corrected'] as const

export type BlockedLine = {
  readonly line: string
  readonly variant: string
  readonly label: string
  /** Pieces more, or below zero fewer. */
  readonly change: number
  /**
   * `held`: more is promised to shoppers than would be left; `gone`: fewer are left there than are
   * missing; `bundle`: it is made of parts by now; `corrected`: it has been since it was counted.
   */
  readonly why: (typeof BLOCKED)[number]
  /** As many could be taken away. */
  readonly atMost: number
}

type Settled = {
  readonly changes: readonly {
    readonly line: string
    readonly variant: string
    readonly change: number
  }[]
  readonly blocked: readonly BlockedLine[]
}

/**
 * What a count changes: each line by what it differed when it was counted, so that what was sold or
 * received since then stays sold and received. What cannot be taken away any more is blocked, and so
 * is what another count or a person has corrected since then: it is not to be corrected twice.
 *
 * @param shelves by variant; one that is missing has nothing
 */
export const settleCount = (
  lines: readonly CountedLine[],
  shelves: ReadonlyMap<string, CountedShelf>,
): Settled => {
  const changes: Settled['changes'][number][] = []
  const blocked: BlockedLine[] = []
  for (const { id: line, variant, label, counted, expected } of lines) {
    const change = counted - expected
    if (change === 0) continue
    const shelf = shelves.get(variant) ?? { onHand: 0, held: 0, there: 0 }
    const why = obstacle(shelf, change)
    const atMost = Math.max(0, Math.min(shelf.there, shelf.onHand - shelf.held))
    if (why) blocked.push({ line, variant, label, change, why, atMost })
    else changes.push({ line, variant, change })
  }
  return { changes, blocked }
}

const obstacle = (
  { onHand, held, there, isBundle = false, isCorrected = false }: CountedShelf,
  change: number,
): BlockedLine['why'] | null => {
  if (isBundle) return 'bundle'
  if (isCorrected) return 'corrected'
  if (there + change < 0) return 'gone'
  return onHand + change < held ? 'held' : null
}
