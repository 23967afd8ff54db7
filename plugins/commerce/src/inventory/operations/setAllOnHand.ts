import { canCount, inventoryErrors } from '../domain/index.ts'
import { countedSince } from './countedSince.ts'
import { defaultOf } from './places.ts'
import { openLevels, type StockChange } from './levels.sql.ts'
import { lockedStock, saveStock, type LockedStock } from './lockedStock.ts'
import type { StockContext } from './stockContext.ts'

export type Count = {
  readonly variant: string
  readonly onHand: number
  /** What the counter believed to lie there: the count is then a difference to it. */
  readonly seen: number | null
}

type Given = {
  readonly counts: readonly Count[]
  readonly reason: string
  readonly cause: string
}

type RefusedCount = { readonly variant: string } & (
  { readonly held: number } | { readonly onHand: number }
)

/**
 * Somebody has counted many at once: like `setOnHand` for each, in three statements for all.
 *
 * What is too few or too many lies at the default location, as far as it reaches.
 *
 * @returns those that could not be, since more are `held` than were found, or since somebody else has
 * counted so many (`onHand`) after they were seen; nothing is changed then
 * @throws 409 `stock_of_bundle`
 */
export const setAllOnHand = (
  ctx: StockContext,
  { counts, reason, cause }: Given,
): Promise<readonly RefusedCount[]> =>
  counts.length === 0
    ? Promise.resolve([])
    : ctx.transaction(async (inside) => {
        const variants = counts.map(({ variant }) => variant)
        await inside.sql(openLevels(inside.scope, variants))
        const stock = await lockedStock(inside, variants)
        const isSpread = [...stock.values()].some((level) => level.isSpread)
        const location = isSpread ? await defaultOf(inside) : null
        const others = await countedSince(
          inside,
          counts.flatMap(({ variant, seen }) =>
            seen === null || seen === stock.get(variant)?.onHand ? [] : [{ variant, seen }],
          ),
        )
        const changes: StockChange[] = []
        const refused: RefusedCount[] = []
        for (const { variant, onHand, seen } of counts) {
          const level: LockedStock | undefined = stock.get(variant)
          if (!level) continue
          if (level.isBundle) throw inventoryErrors.stock_of_bundle()
          if (others.has(variant)) {
            refused.push({ variant, onHand: level.onHand })
            continue
          }
          const counted = Math.max(0, seen === null ? onHand : level.onHand + onHand - seen)
          if (canCount(level, counted))
            changes.push({
              variant,
              onHand: counted - level.onHand,
              held: 0,
              location: level.isSpread ? location : null,
            })
          else refused.push({ variant, held: level.held })
        }
        if (refused.length === 0) await saveStock(inside, changes, { kind: 'count', reason, cause })
        return refused
      })
