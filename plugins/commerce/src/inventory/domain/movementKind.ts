/** Why somebody changes what lies on a shelf, as a person chooses it; a note says the rest. */
export const ADJUSTMENTS = [
  'received',
  'count',
  'damaged',
  'lost',
  'returned',
  'found',
  'given',
  'other',
] as const
export type Adjustment = (typeof ADJUSTMENTS)[number]

/** Of these, what says that there are not as many as was believed; the others say what became of pieces. */
export const CORRECTIONS = [
  'count',
  'damaged',
  'lost',
  'found',
  'given',
  'other',
] as const satisfies readonly Adjustment[]

/** What a movement is in the log: an adjustment for its reason, or what the house does by itself. */
export const MOVEMENT_KINDS = [...ADJUSTMENTS, 'sold', 'transfer'] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

export const movementLabels: Readonly<Record<MovementKind, string>> = {
  received: 'Received',
  count: 'Count',
  damaged: 'Damaged',
  lost: 'Lost or stolen',
  returned: 'Came back',
  found: 'Found',
  given: 'Given away',
  other: 'Other',
  sold: 'Sold',
  transfer: 'Transfer or delivery',
}
