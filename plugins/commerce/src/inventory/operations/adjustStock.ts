import { defineOperation, kernelErrors, type Context } from '@souk/kernel'
import { z } from 'zod'

import { availableStock, inventoryErrors } from '../domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { setOnHand } from './changeStock.ts'
import { openLevels } from './levels.sql.ts'
import { lockedStock } from './lockedStock.ts'

const MAX_CHANGE = 1_000_000

export const adjustStock = defineOperation({
  name: 'stock.adjust',
  summary: 'Put pieces on the shelf or take them off it, with a reason',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/adjust' },
  input: z.object({
    variant: z.string().max(64),
    change: z.int().min(-MAX_CHANGE).max(MAX_CHANGE).describe('Pieces; negative to take away.'),
    reason: z.string().trim().min(1).max(200),
  }),
  output: z.object({
    variant: z.string(),
    stock: z.int(),
    held: z.int(),
    available: z.int(),
  }),
  access: ({ actor }) =>
    actor.kind === 'system' ||
    (actor.kind === 'member' && actor.roles.some((role) => KEEPERS.has(role))),
  run: (ctx, { variant, change, reason }) =>
    ctx.transaction(async (inside) => {
      if (!isId(variant)) throw kernelErrors.not_found()
      await inside.sql(openLevels(inside.scope, [variant]))
      const level = (await lockedStock(inside, [variant])).get(variant)
      if (!level) throw kernelErrors.not_found()
      if (level.onHand + change < level.held) {
        throw inventoryErrors.insufficient_stock({ available: availableStock(level) })
      }
      const stock = await setOnHand(inside, {
        variant,
        onHand: level.onHand + change,
        reason,
        cause: causeOf(inside),
      })
      const { held } = level
      return { variant, stock, held, available: availableStock({ onHand: stock, held }) }
    }),
})

const KEEPERS = new Set(['operator', 'owner', 'admin', 'editor', 'fulfilment'])

const causeOf = ({ actor }: Context): string =>
  actor.kind === 'member' ? `user:${actor.id}` : actor.kind
