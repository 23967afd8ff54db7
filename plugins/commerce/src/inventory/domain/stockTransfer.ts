import { transition, type Lifecycle } from '@souk/kernel/domain'

import { inventoryErrors } from './errors.ts'

export type TransferState = 'draft' | 'sent' | 'partly' | 'received' | 'cancelled'

/** Pieces that go from one place to another, or come from a supplier. */
export const transferLifecycle = {
  draft: ['sent'],
  sent: ['partly', 'received', 'cancelled'],
  partly: ['received'],
  received: [],
  cancelled: [],
} as const satisfies Lifecycle<TransferState>

export const transferLabels: Readonly<Record<TransferState, string>> = {
  draft: 'Draft',
  sent: 'On its way',
  partly: 'Partly received',
  received: 'Received',
  cancelled: 'Called off',
}

export type TransferLine = {
  readonly id: string
  /** Null once it was deleted. */
  readonly variant: string | null
  /** Pieces that were sent, that have arrived, and that are known never to arrive. */
  readonly quantity: number
  readonly received: number
  readonly missing: number
}

/** What somebody found in the parcel. */
export type Found = {
  readonly line: string
  readonly quantity: number
  /** Why it is not what was sent. */
  readonly reason?: string | null
}

export type Receipt = {
  readonly state: TransferState
  readonly lines: readonly {
    readonly id: string
    readonly variant: string | null
    /** Pieces that come to the shelf. */
    readonly arrived: number
    /** Pieces that are on their way no more. */
    readonly settled: number
    readonly missing: number
    readonly reason: string | null
  }[]
}

/** Pieces of a line that are still on their way. */
export const outstanding = ({ quantity, received, missing }: TransferLine): number =>
  Math.max(0, quantity - received - missing)

type Given = {
  /** All that is on its way, when it says nothing. */
  readonly found: readonly Found[] | undefined
  /** Nothing more is to come: what was not found is missing. */
  readonly isDone: boolean
  /** Why something is missing or too much, where a line does not say it. */
  readonly reason: string | null
}

/**
 * Pieces arrive: all of them or some, fewer than were sent or more.
 *
 * @throws 409 `invalid_transition` unless it is on its way, 404 `transfer_line_not_found`, 422
 * `transfer_reason_missing` where what was found differs from what was sent and nobody says why
 */
export const receive = (
  state: TransferState,
  lines: readonly TransferLine[],
  { found, isDone, reason }: Given,
): Receipt => {
  const known = new Set(lines.map(({ id }) => id))
  if (found?.some(({ line }) => !known.has(line))) throw inventoryErrors.transfer_line_not_found()
  const changed = lines.map((line) => {
    const mine = found?.filter((one) => one.line === line.id)
    const open = outstanding(line)
    const arrived = mine ? mine.reduce((sum, { quantity }) => sum + quantity, 0) : open
    const missing = isDone ? Math.max(0, open - arrived) : 0
    const why = mine?.find((one) => one.reason)?.reason ?? reason
    if ((missing > 0 || arrived > open) && !why) throw inventoryErrors.transfer_reason_missing()
    return {
      id: line.id,
      variant: line.variant,
      arrived,
      settled: Math.min(arrived, open) + missing,
      missing,
      reason: missing > 0 || arrived > open ? (why ?? null) : null,
      isOpen: open > Math.min(arrived, open) + missing,
    }
  })
  const to = changed.some(({ isOpen }) => isOpen) ? 'partly' : 'received'
  return {
    state: state === to && to === 'partly' ? to : transition(transferLifecycle, state, to),
    lines: changed.map(({ isOpen: _isOpen, ...line }) => line),
  }
}
