import type { StockRequest } from '../domain/index.ts'
import { endHolds } from './holds.sql.ts'
import { lockedStock, saveStock } from './lockedStock.ts'
import type { StockContext } from './stockContext.ts'

/**
 * Puts what was held for `cause` on sale again. Safe to call any number of times.
 *
 * @returns what was released; empty when nothing was held any more
 */
export const releaseHold = (ctx: StockContext, cause: string): Promise<StockRequest[]> =>
  endHold(ctx, cause, ({ variant, quantity }) => ({ variant, onHand: 0, held: -quantity }))

/**
 * The pieces that were held for `cause` leave the shelf. Safe to call any number of times.
 *
 * @returns what was sold; empty when nothing was held any more, so that the caller may try
 * `takeStock`
 */
export const commitHold = (ctx: StockContext, cause: string): Promise<StockRequest[]> =>
  endHold(ctx, cause, ({ variant, quantity }) => ({
    variant,
    onHand: -quantity,
    held: -quantity,
  }))

type Change = (line: StockRequest) => { variant: string; onHand: number; held: number }

const endHold = (ctx: StockContext, cause: string, change: Change): Promise<StockRequest[]> =>
  ctx.transaction(async (inside) => {
    await lockedStock(inside, [], cause)
    const lines = await inside.sql<StockRequest>(endHolds(inside.scope, cause))
    await saveStock(inside, lines.map(change), { reason: 'sold', cause })
    return lines
  })
