import {
  assertNoShortage,
  countStock,
  inventoryErrors,
  shortages,
  stockRequests,
  type MovementKind,
  type StockLine,
  type StockRequest,
} from '../domain/index.ts'
import { countedSince } from './countedSince.ts'
import { defaultOf, openPlaces, piecesElsewhere } from './places.ts'
import { insertPromises, withdrawSold } from './holds.sql.ts'
import { promisesOf } from './holdStock.ts'
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
  { lines, cause }: { readonly lines: readonly StockLine[]; readonly cause: string },
): Promise<void> =>
  ctx.transaction(async (inside) => {
    const requests = stockRequests(lines)
    const stock = await lockedStock(inside, variantsOf(requests))
    assertNoShortage(shortages(requests, stock))
    const promised = promisesOf(requests, stock)
    if (promised.some(({ beyond }) => beyond > 0))
      await inside.sql(insertPromises(inside.scope, { promised, cause, until: null }))
    const changes = promised.map(({ variant, shelf, beyond }) => ({
      variant,
      onHand: -shelf,
      held: 0,
      backordered: beyond,
    }))
    await saveStock(inside, changes, { kind: 'sold', reason: 'sold', cause })
  })

type Restock = Why & {
  readonly lines: readonly StockLine[]
  /** Where they come to. Default: the shop's default location. */
  readonly location?: string | null
  /**
   * Those of them that have not been sent: as far as they had not even arrived they cannot come
   * back, and are waited for no more.
   */
  readonly unsent?: readonly StockLine[]
}

/**
 * Pieces come back to the shelf. Those of variants that are no longer there are left out.
 *
 * @throws 404 when the shop has no such location
 */
export const restock = (
  ctx: StockContext,
  { lines, reason, cause, location = null, unsent = [] }: Restock,
): Promise<void> =>
  ctx.transaction(async (inside) => {
    const requests = stockRequests(lines)
    const stock = await lockedStock(inside, variantsOf(requests))
    const isAwaited = [...stock.values()].some(({ backordered = 0 }) => backordered > 0)
    const withdrawn =
      isAwaited && unsent.length > 0
        ? await inside.sql<StockRequest>(
            withdrawSold(inside.scope, { cause, pieces: stockRequests(unsent) }),
          )
        : []
    const never = new Map(withdrawn.map(({ variant, quantity }) => [variant, quantity]))
    const changes = requests
      .filter(({ variant }) => stock.has(variant))
      .map(({ variant, quantity }) => {
        const missing = never.get(variant) ?? 0
        return { variant, onHand: quantity - missing, held: 0, backordered: -missing, location }
      })
    if (location) await openPlaces(inside, location, variantsOf(requests))
    await saveStock(inside, changes, { kind: 'returned', reason, cause })
  })

/**
 * Somebody has counted: this many lie on the shelf, at the default location or at the one that is
 * named.
 *
 * @param seen what the counter believed to lie there, if the count is to be taken as a difference to
 * it: pieces sold meanwhile then stay sold
 * @returns how many lie there now
 * @throws 409 `stock_below_held` · 409 `stock_counted` with how many lie `onHand`, where somebody else
 * has counted since they were seen
 */
export const setOnHand = (
  ctx: StockContext,
  {
    variant,
    onHand,
    seen,
    kind = 'count',
    reason,
    cause,
    location = null,
  }: Why & {
    readonly location?: string | null
    readonly variant: string
    readonly onHand: number
    readonly seen?: number | null
    readonly kind?: MovementKind
  },
): Promise<number> =>
  ctx.transaction(async (inside) => {
    await inside.sql(openLevels(inside.scope, [variant]))
    const level = (await lockedStock(inside, [variant])).get(variant)
    if (!level) return 0
    if (level.isBundle) throw inventoryErrors.stock_of_bundle()
    const isStale = typeof seen === 'number' && seen !== level.onHand
    if (isStale && (await countedSince(inside, [{ variant, seen }])).size > 0)
      throw inventoryErrors.stock_counted({ onHand: level.onHand })
    if (location) await openPlaces(inside, location, [variant])
    const elsewhere = level.isSpread ? await piecesElsewhere(inside, variant, location) : 0
    const counted = Math.max(
      elsewhere,
      seen === null || seen === undefined ? onHand + elsewhere : level.onHand + onHand - seen,
    )
    const after = countStock(level, counted)
    const change = { variant, onHand: after.onHand - level.onHand, held: 0 }
    const at = level.isSpread ? (location ?? (await defaultOf(inside))) : location
    const saved = await saveStock(inside, [{ ...change, location: at }], {
      kind,
      reason,
      cause,
    })
    return saved.get(variant)?.onHand ?? after.onHand
  })

const variantsOf = (requests: readonly StockRequest[]): string[] =>
  requests.map(({ variant }) => variant)
