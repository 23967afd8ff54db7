import type { Stock } from '../domain/index.ts'
import { lockLevels, moveStock, type StockChange } from './levels.sql.ts'
import type { StockContext } from './stockContext.ts'

export type LevelRow = {
  variant: string
  on_hand: number
  held: number
  made?: boolean
  spread?: boolean
}

export type LockedStock = Stock & { readonly isBundle: boolean; readonly isSpread: boolean }

export const stockIn = (rows: readonly LevelRow[]): Map<string, LockedStock> =>
  new Map(
    rows.map(({ variant, on_hand, held, made = false, spread = false }) => [
      variant,
      { onHand: on_hand, held, isBundle: made, isSpread: spread },
    ]),
  )

/** Stock by variant, locked until the transaction ends. A variant without a level is missing. */
export const lockedStock = async (
  ctx: StockContext,
  variants: readonly string[],
  cause: string | null = null,
): Promise<Map<string, LockedStock>> =>
  stockIn(await ctx.sql<LevelRow>(lockLevels(ctx.scope, variants, cause)))

type Why = {
  readonly reason: string
  /** What it was done for: `order:…`, `user:…`. */
  readonly cause: string
}

/**
 * @throws when the database refuses one of the changes, which means that the rows were not locked
 * and looked at before
 */
export const saveStock = async (
  ctx: StockContext,
  changes: readonly StockChange[],
  { reason, cause }: Why,
): Promise<void> => {
  const real = changes.filter(({ onHand, held }) => onHand !== 0 || held !== 0)
  if (real.length === 0) return
  const moved = await ctx.sql<LevelRow>(moveStock(ctx.scope, { changes: real, reason, cause }))
  if (moved.length < real.length) throw new Error('Stock was changed that had not been locked.')
}
