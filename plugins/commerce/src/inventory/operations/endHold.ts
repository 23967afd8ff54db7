import type { StockRequest } from '../domain/index.ts'
import { endHolds, type PromisedOf } from './holds.sql.ts'
import { lockedStock, saveStock } from './lockedStock.ts'
import type { StockChange } from './levels.sql.ts'
import type { StockContext } from './stockContext.ts'

/**
 * Puts what was held for `cause` on sale again; what it waited for it waits for no more. Safe to call
 * any number of times.
 *
 * @returns what was released; empty when nothing was held any more
 */
export const releaseHold = (ctx: StockContext, cause: string): Promise<StockRequest[]> =>
  endHold(ctx, cause, 'release')

/**
 * The pieces that were held for `cause` leave the shelf; what is yet to come waits on, as sold. Safe
 * to call any number of times.
 *
 * @returns what was sold; empty when nothing was held any more, so that the caller may try
 * `takeStock`
 */
export const commitHold = (ctx: StockContext, cause: string): Promise<StockRequest[]> =>
  endHold(ctx, cause, 'sell')

const CHANGES: Readonly<Record<'release' | 'sell', (ended: PromisedOf) => StockChange>> = {
  release: ({ variant, shelf, beyond }) => ({
    variant,
    onHand: 0,
    held: -shelf,
    backordered: -beyond,
  }),
  sell: ({ variant, shelf }) => ({ variant, onHand: -shelf, held: -shelf }),
}

const endHold = (
  ctx: StockContext,
  cause: string,
  end: 'release' | 'sell',
): Promise<StockRequest[]> =>
  ctx.transaction(async (inside) => {
    await lockedStock(inside, [], cause)
    const ended = await inside.sql<PromisedOf>(endHolds(inside.scope, cause, end))
    await saveStock(inside, ended.map(CHANGES[end]), { kind: 'sold', reason: 'sold', cause })
    return ended.map(({ variant, shelf, beyond }) => ({ variant, quantity: shelf + beyond }))
  })
