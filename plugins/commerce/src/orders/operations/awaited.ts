import type { Waiting } from '../../inventory/operations/index.ts'

/** Pieces that an order waits for, by variant. */
export const piecesOf = (waiting: Waiting): Record<string, number> =>
  Object.fromEntries(Object.entries(waiting).map(([variant, { pieces }]) => [variant, pieces]))
