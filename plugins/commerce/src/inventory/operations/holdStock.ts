import type { SQL } from '@payloadcms/db-postgres/drizzle'

import {
  assertNoShortage,
  shortages,
  stockRequests,
  type Stock,
  type StockLine,
  type StockRequest,
} from '../domain/index.ts'
import { endHolds, firstHold, insertHolds } from './holds.sql.ts'
import { lockedStock, saveStock, stockIn, type LevelRow } from './lockedStock.ts'
import type { StockContext } from './stockContext.ts'

export type Hold = {
  /** What it is held for: `order:<id>`. It has one hold; a new one replaces it. */
  readonly cause: string
  readonly lines: readonly StockLine[]
  readonly until: Date
}

/**
 * Sets the pieces of all lines aside, or none of them.
 *
 * @throws 409 `insufficient_stock` with `available`, and all shortages as `items`
 */
export const holdStock = (ctx: StockContext, { cause, lines, until }: Hold): Promise<void> =>
  ctx.transaction(async (inside) => {
    const requests = stockRequests(lines)
    const variants = requests.map(({ variant }) => variant)
    const stock = await lockedStock(inside, variants, cause)
    const before = await inside.sql<StockRequest>(endHolds(inside.scope, cause))
    const free = new Map<string, Stock>(stock)
    for (const { variant, quantity } of before) {
      const level = free.get(variant)
      if (level) free.set(variant, { ...level, held: level.held - quantity })
    }
    assertNoShortage(shortages(requests, free))
    await saveStock(inside, heldDifference(before, requests), { reason: 'held', cause })
    if (requests.length > 0) {
      await inside.sql(insertHolds(inside.scope, { requests, cause, until }))
    }
  })

/**
 * The same for a cause that has never held anything, as parts of the statement that writes the cause
 * down (`firstHold` says which): who wants the same pieces waits from there to the commit, so that
 * it had better be one statement and nothing after it.
 *
 * @returns the parts, and what looks at the rows of `locked` and throws 409 `insufficient_stock`, as
 * `holdStock` does, if the pieces were not there
 */
export const holdAlong = (
  { scope }: Pick<StockContext, 'scope'>,
  { cause, lines, until }: Hold,
  behind: SQL,
) => {
  const requests = stockRequests(lines)
  return {
    parts: firstHold(scope, { requests, cause, until }, behind),
    assertHeld: (locked: readonly LevelRow[]) =>
      assertNoShortage(shortages(requests, stockIn(locked))),
  }
}

const heldDifference = (before: readonly StockRequest[], after: readonly StockRequest[]) => {
  const change = new Map<string, number>()
  for (const { variant, quantity } of before) change.set(variant, -quantity)
  for (const { variant, quantity } of after) {
    change.set(variant, (change.get(variant) ?? 0) + quantity)
  }
  return [...change].map(([variant, held]) => ({ variant, onHand: 0, held }))
}
