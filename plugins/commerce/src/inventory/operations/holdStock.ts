import type { SQL } from '@payloadcms/db-postgres/drizzle'

import {
  assertNoShortage,
  shortages,
  splitPromise,
  stockRequests,
  type Stock,
  type StockLine,
  type StockRequest,
} from '../domain/index.ts'
import { endHolds, firstHold, insertPromises, type PromisedOf } from './holds.sql.ts'
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
    const before = await inside.sql<PromisedOf>(endHolds(inside.scope, cause, 'release'))
    const free = new Map<string, Stock>(stock)
    for (const { variant, shelf, beyond } of before) {
      const level = free.get(variant)
      if (level)
        free.set(variant, {
          ...level,
          held: level.held - shelf,
          backordered: (level.backordered ?? 0) - beyond,
        })
    }
    assertNoShortage(shortages(requests, free))
    const promised = promisesOf(requests, free)
    if (promised.length > 0)
      await inside.sql(insertPromises(inside.scope, { promised, cause, until }))
    await saveStock(inside, difference(before, promised), { kind: 'sold', reason: 'held', cause })
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

/** What each request takes of the shelf, and what it waits for. */
export const promisesOf = (
  requests: readonly StockRequest[],
  stock: ReadonlyMap<string, Stock>,
): PromisedOf[] =>
  requests.map(({ variant, quantity }) => ({
    variant,
    ...splitPromise(stock.get(variant) ?? { onHand: 0, held: 0 }, quantity),
  }))

const difference = (before: readonly PromisedOf[], after: readonly PromisedOf[]) => {
  const change = new Map<string, { held: number; backordered: number }>()
  const add = ({ variant, shelf, beyond }: PromisedOf, sign: 1 | -1): void => {
    const { held, backordered } = change.get(variant) ?? { held: 0, backordered: 0 }
    change.set(variant, { held: held + sign * shelf, backordered: backordered + sign * beyond })
  }
  for (const one of before) add(one, -1)
  for (const one of after) add(one, 1)
  return [...change].map(([variant, changed]) => ({ variant, onHand: 0, ...changed }))
}
