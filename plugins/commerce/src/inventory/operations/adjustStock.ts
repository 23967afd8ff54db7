import { defineOperation, kernelErrors } from '@souk/kernel'
import { z } from 'zod'

import {
  ADJUSTMENTS,
  availableStock,
  freeStock,
  inventoryErrors,
  movementLabels,
} from '../domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { openLevels } from './levels.sql.ts'
import { lockedStock, saveStock } from './lockedStock.ts'
import { causeOf, mayKeepStock } from './mayKeepStock.ts'
import { openPlaces, placesOfVariant } from './places.ts'
import type { StockContext } from './stockContext.ts'

const MAX_CHANGE = 1_000_000

export const adjustStock = defineOperation({
  name: 'stock.adjust',
  summary: 'Put pieces on the shelf or take them off it, with a reason',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/adjust' },
  input: z
    .object({
      variant: z.string().max(64),
      change: z.int().min(-MAX_CHANGE).max(MAX_CHANGE).describe('Pieces; negative to take away.'),
      kind: z
        .enum(ADJUSTMENTS)
        .nullish()
        .describe('Why, as one of a few reasons; `other` without it.'),
      reason: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .nullish()
        .describe('Why, in words. It may be left out where `kind` says it.'),
      location: z
        .string()
        .max(64)
        .nullish()
        .describe('Where. Without it pieces come to the default location, and go by their order.'),
    })
    .refine(({ kind, reason }) => kind || reason, {
      path: ['reason'],
      message: 'Say why.',
    }),
  output: z.object({
    variant: z.string(),
    stock: z.int(),
    held: z.int(),
    backordered: z.int().describe('Promised beyond what is there, and waited for.'),
    available: z.int(),
  }),
  access: mayKeepStock,
  run: (ctx, { variant, change, kind, reason, location = null }) =>
    ctx.transaction(async (inside) => {
      if (!isId(variant)) throw kernelErrors.not_found()
      await inside.sql(openLevels(inside.scope, [variant]))
      const level = (await lockedStock(inside, [variant])).get(variant)
      if (!level) throw kernelErrors.not_found()
      if (level.isBundle) throw inventoryErrors.stock_of_bundle()
      if (level.onHand + change < level.held) {
        throw inventoryErrors.insufficient_stock({ available: freeStock(level) })
      }
      if (location) {
        await openPlaces(inside, location, [variant])
        if (change < 0) await assertThere(inside, { variant, location, quantity: -change })
      }
      const saved = await saveStock(inside, [{ variant, onHand: change, held: 0, location }], {
        kind: kind ?? 'other',
        reason: reason ?? movementLabels[kind ?? 'other'],
        cause: causeOf(inside),
      })
      const now = saved.get(variant) ?? level
      const { onHand: stock, held, backordered = 0 } = now
      return { variant, stock, held, backordered, available: availableStock(now) }
    }),
})

type Wanted = { readonly variant: string; readonly location: string; readonly quantity: number }

/** @throws 409 `location_short` with how many are `there` */
export const assertThere = async (
  ctx: StockContext,
  { variant, location, quantity }: Wanted,
): Promise<void> => {
  const place = (await placesOfVariant(ctx, variant)).find((one) => one.location === location)
  const there = place?.on_hand ?? 0
  if (there < quantity) throw inventoryErrors.location_short({ there })
}
