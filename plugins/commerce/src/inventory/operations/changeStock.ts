import {
  assertNoShortage,
  countStock,
  shortages,
  stockRequests,
  type StockRequest,
} from '../domain/index.ts'
import { openLevels } from './levels.sql.ts'
import { lockedStock, saveStock } from './lockedStock.ts'
import type { StockContext } from './stockContext.ts'

type Why = { readonly reason: string; readonly cause: string }

/**
 * Sells pieces that nobody had held: all lines, or none of them.
 *
 * @throws 409 `insufficient_stock`
 */
export const takeStock = (
  ctx: StockContext,
  { lines, cause }: { readonly lines: readonly StockRequest[]; readonly cause: string },
): Promise<void> =>
  ctx.transaction(async (inside) => {
    const requests = stockRequests(lines)
    const stock = await lockedStock(inside, variantsOf(requests))
    assertNoShortage(shortages(requests, stock))
    const changes = requests.map(({ variant, quantity }) => ({
      variant,
      onHand: -quantity,
      held: 0,
    }))
    await saveStock(inside, changes, { reason: 'sold', cause })
  })

/** Pieces come back to the shelf. Those of variants that are no longer there are left out. */
export const restock = (
  ctx: StockContext,
  { lines, reason, cause }: Why & { readonly lines: readonly StockRequest[] },
): Promise<void> =>
  ctx.transaction(async (inside) => {
    const requests = stockRequests(lines)
    const stock = await lockedStock(inside, variantsOf(requests))
    const changes = requests
      .filter(({ variant }) => stock.has(variant))
      .map(({ variant, quantity }) => ({ variant, onHand: quantity, held: 0 }))
    await saveStock(inside, changes, { reason, cause })
  })

/**
 * Somebody has counted: this many lie on the shelf.
 *
 * @param seen what the counter believed to lie there, if the count is to be taken as a difference to
 * it: pieces sold meanwhile then stay sold
 * @returns how many lie there now
 * @throws 409 `stock_below_held`
 */
export const setOnHand = (
  ctx: StockContext,
  {
    variant,
    onHand,
    seen,
    reason,
    cause,
  }: Why & {
    readonly variant: string
    readonly onHand: number
    readonly seen?: number | null
  },
): Promise<number> =>
  ctx.transaction(async (inside) => {
    await inside.sql(openLevels(inside.scope, [variant]))
    const level = (await lockedStock(inside, [variant])).get(variant)
    if (!level) return 0
    const counted = Math.max(
      0,
      seen === null || seen === undefined ? onHand : level.onHand + onHand - seen,
    )
    const after = countStock(level, counted)
    await saveStock(inside, [{ variant, onHand: after.onHand - level.onHand, held: 0 }], {
      reason,
      cause,
    })
    return after.onHand
  })

const variantsOf = (requests: readonly StockRequest[]): string[] =>
  requests.map(({ variant }) => variant)
