import { canCount, inventoryErrors } from '../domain/index.ts'
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

/**
 * Somebody has counted many at once: like `setOnHand` for each, in three statements for all.
 *
 * What is too few or too many lies at the default location, as far as it reaches.
 *
 * @returns those that could not be, since more are held than were found; nothing is changed then
 * @throws 409 `stock_of_bundle`
 */
export const setAllOnHand = (
  ctx: StockContext,
  { counts, reason, cause }: Given,
): Promise<readonly { variant: string; held: number }[]> =>
  counts.length === 0
    ? Promise.resolve([])
    : ctx.transaction(async (inside) => {
        const variants = counts.map(({ variant }) => variant)
        await inside.sql(openLevels(inside.scope, variants))
        const stock = await lockedStock(inside, variants)
        const isSpread = [...stock.values()].some((level) => level.isSpread)
        const location = isSpread ? await defaultOf(inside) : null
        const changes: StockChange[] = []
        const refused: { variant: string; held: number }[] = []
        for (const { variant, onHand, seen } of counts) {
          const level: LockedStock | undefined = stock.get(variant)
          if (!level) continue
          if (level.isBundle) throw inventoryErrors.stock_of_bundle()
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
