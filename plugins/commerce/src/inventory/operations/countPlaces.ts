import { countStock, inventoryErrors } from '../domain/index.ts'
import { openLevels } from './levels.sql.ts'
import { lockedStock, saveInTurn } from './lockedStock.ts'
import { openPlaces, placesOfVariant } from './places.ts'
import type { StockContext } from './stockContext.ts'

export type PlaceCount = {
  /** The shop's default location without one. */
  readonly location: string | null
  readonly onHand: number
  /** What the counter believed to lie there: nothing is written over anything else. */
  readonly seen?: number
}

type Given = {
  readonly variant: string
  readonly counts: readonly PlaceCount[]
  readonly reason: string
  readonly cause: string
}

/**
 * Somebody has counted one variant, place by place: so many lie there. Places that are not named stay as
 * they are.
 *
 * @throws 404 for a location that the shop has not, or has closed · 409 `stock_below_held` · 409
 * `stock_moved` where neither what was `seen` lies there nor what was counted · 422 `stock_of_bundle`
 */
export const countPlaces = (
  ctx: StockContext,
  { variant, counts, reason, cause }: Given,
): Promise<void> =>
  ctx.transaction(async (inside) => {
    await inside.sql(openLevels(inside.scope, [variant]))
    const level = (await lockedStock(inside, [variant])).get(variant)
    if (!level) return
    if (level.isBundle) throw inventoryErrors.stock_of_bundle()
    for (const { location } of counts) if (location) await openPlaces(inside, location, [variant])
    const places = await placesOfVariant(inside, variant)
    const moves = counts.map(({ location, onHand, seen }) => {
      const place = places.find((one) => (location ? one.location === location : one.is_default))
      const there = place?.on_hand ?? 0
      if (seen !== undefined && there !== seen && there !== onHand)
        throw inventoryErrors.stock_moved({ onHand: there, seen })
      return { location: place?.location ?? location, change: onHand - there }
    })
    countStock(
      level,
      moves.reduce((total, { change }) => total + change, level.onHand),
    )
    // What comes is there before something goes: in between there are never fewer than are held.
    const turns = moves
      .toSorted((a, b) => b.change - a.change)
      .map(({ location, change }) => [{ variant, onHand: change, held: 0, location }])
    await saveInTurn(inside, turns, { kind: 'count', reason, cause })
  })
