import type { MovementKind, Stock } from '../domain/index.ts'
import { lockLevels, moveStock, type StockChange } from './levels.sql.ts'
import { serveBackorders } from './serveBackorders.ts'
import type { StockContext } from './stockContext.ts'

export type LevelRow = {
  variant: string
  on_hand: number
  held: number
  backordered: number
  allowance: number
  incoming?: number
  made?: boolean
  spread?: boolean
}

export type LockedStock = Stock & {
  /** On its way here. */
  readonly incoming: number
  readonly isBundle: boolean
  readonly isSpread: boolean
}

export const stockIn = (rows: readonly LevelRow[]): Map<string, LockedStock> =>
  new Map(
    rows.map(
      ({
        variant,
        on_hand,
        held,
        backordered,
        allowance,
        incoming = 0,
        made = false,
        spread = false,
      }) => [
        variant,
        {
          onHand: Number(on_hand),
          held: Number(held),
          backordered: Number(backordered),
          allowance: Number(allowance),
          incoming: Number(incoming),
          isBundle: made,
          isSpread: spread,
        },
      ],
    ),
  )

/** Stock by variant, locked until the transaction ends. A variant without a level is missing. */
export const lockedStock = async (
  ctx: StockContext,
  variants: readonly string[],
  cause: string | null = null,
): Promise<Map<string, LockedStock>> =>
  stockIn(await ctx.sql<LevelRow>(lockLevels(ctx.scope, variants, cause)))

type Why = {
  readonly kind: MovementKind
  /** In words. */
  readonly reason: string
  /** What it was done for: `order:…`, `user:…`. */
  readonly cause: string
}

/**
 * Applies changes to locked levels. Whatever becomes free by them goes to those who wait for it, the
 * oldest first, before anybody else can have it.
 *
 * @returns what there is of those that were changed, in the end
 * @throws when the database refuses one of the changes, which means that the rows were not locked
 * and looked at before
 */
export const saveStock = (
  ctx: StockContext,
  changes: readonly StockChange[],
  why: Why,
): Promise<Map<string, LockedStock>> => saveInTurn(ctx, [changes], why)

/** The same for changes that come one after the other: what is free counts when all are done. */
export const saveInTurn = async (
  ctx: StockContext,
  turns: readonly (readonly StockChange[])[],
  { kind, reason, cause }: Why,
): Promise<Map<string, LockedStock>> => {
  const moved = new Map<string, LockedStock>()
  for (const changes of turns) {
    const real = changes.filter(
      ({ onHand, held, backordered = 0, incoming = 0 }) =>
        onHand !== 0 || held !== 0 || backordered !== 0 || incoming !== 0,
    )
    if (real.length === 0) continue
    const now = stockIn(
      await ctx.sql<LevelRow>(moveStock(ctx.scope, { changes: real, kind, reason, cause })),
    )
    if (now.size < real.length) throw new Error('Stock was changed that had not been locked.')
    for (const [variant, level] of now) moved.set(variant, level)
  }
  const awaited = [...moved].flatMap(([variant, { onHand, held, backordered = 0 }]) =>
    backordered > 0 && onHand > held ? [variant] : [],
  )
  if (awaited.length === 0) return moved
  return new Map([...moved, ...stockIn(await serveBackorders(ctx, awaited))])
}
