import { serveSql } from './serve.sql.ts'
import type { LevelRow } from './lockedStock.ts'
import type { StockContext } from './stockContext.ts'

/**
 * Gives what has become free of locked variants to those who wait for it: orders that are placed
 * before shoppers who are still paying, the oldest first. Pieces of the former leave the shelf, those
 * of the latter are held.
 *
 * @returns the levels as they are then
 */
export const serveBackorders = (
  ctx: StockContext,
  variants: readonly string[],
): Promise<LevelRow[]> => ctx.sql<LevelRow>(serveSql(ctx.scope, variants))
