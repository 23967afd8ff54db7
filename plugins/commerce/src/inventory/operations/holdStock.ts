import {
  assertNoShortage,
  shortages,
  stockRequests,
  type Stock,
  type StockRequest,
} from '../domain/index.ts'
import { endHolds, holdFromLevels, insertHolds } from './holds.sql.ts'
import { lockedStock, saveStock, stockIn, type LevelRow } from './lockedStock.ts'
import type { StockContext } from './stockContext.ts'

export type Hold = {
  /** What it is held for: `order:<id>`. It has one hold; a new one replaces it. */
  readonly cause: string
  readonly lines: readonly StockRequest[]
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
 * The same for a cause that has never held anything, in one statement. Call it last of all: who wants
 * the same pieces waits from here to the commit.
 *
 * @throws 409 `insufficient_stock` as `holdStock` does
 */
export const holdNewly = async (
  ctx: Pick<StockContext, 'sql' | 'scope'>,
  { cause, lines, until }: Hold,
): Promise<void> => {
  const requests = stockRequests(lines)
  const found = await ctx.sql<LevelRow>(holdFromLevels(ctx.scope, { requests, cause, until }))
  assertNoShortage(shortages(requests, stockIn(found)))
}

const heldDifference = (before: readonly StockRequest[], after: readonly StockRequest[]) => {
  const change = new Map<string, number>()
  for (const { variant, quantity } of before) change.set(variant, -quantity)
  for (const { variant, quantity } of after) {
    change.set(variant, (change.get(variant) ?? 0) + quantity)
  }
  return [...change].map(([variant, held]) => ({ variant, onHand: 0, held }))
}
