import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { changesAnything, putRight } from '../domain/index.ts'
import { differencesIn } from './checkStock.ts'
import { lockedStock } from './lockedStock.ts'
import { causeOf, mayKeepStock } from './mayKeepStock.ts'
import { levelFacts, writeRepairs, type LevelFactsRow } from './repair.sql.ts'
import { serveBackorders } from './serveBackorders.ts'

/** So many articles are locked at once: whoever buys one of them waits for all. */
const AT_ONCE = 100

const REPAIRED = 'stock.repaired'
const REASON = 'Put right: more is held for shoppers than was written down'

const change = z.object({ from: z.int(), to: z.int() })

const repair = z.object({
  variant: z.string(),
  label: z.string(),
  onHand: change,
  held: change,
  backordered: change,
  incoming: change,
  places: z.array(change.extend({ location: z.string(), name: z.string() })).readonly(),
  missingInLog: z
    .int()
    .describe(
      'Pieces that are held for shoppers and that no movement knows of. They are written down.',
    ),
})

const output = z.object({
  repairs: z.array(repair),
  isMore: z.boolean().describe('Whether there are others than these.'),
})

/** What putting right would change; changes nothing. */
export const planRepair = defineOperation({
  name: 'stock.planRepair',
  summary: 'What putting right the stock would change, as it stands now',
  feature: 'commerce',
  http: { method: 'GET', path: '/stock-check/repair' },
  input: z.object({}),
  output,
  access: mayKeepStock,
  run: async (ctx) => {
    const { variants, isMore } = await wrongOnes(ctx)
    return { repairs: await repairsOf(ctx, variants), isMore }
  },
})

/**
 * Works levels out anew from what they are made of, with their rows locked in the one order in which
 * everybody locks them: what is sold or held meanwhile waits, and is counted once.
 */
export const repairStock = defineOperation({
  name: 'stock.repair',
  summary:
    'Put right levels that are not what their movements, holds and promises come to; at most a hundred articles at a time',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock-check/repair' },
  input: z.object({}),
  output,
  access: mayKeepStock,
  run: (ctx) =>
    ctx.transaction(async (inside) => {
      const { variants, isMore } = await wrongOnes(inside)
      if (variants.length === 0) return { repairs: [], isMore }
      await lockedStock(inside, variants)
      // Read anew: until the rows were locked, others have written them.
      const repairs = await repairsOf(inside, variants)
      if (repairs.length === 0) return { repairs, isMore }
      await inside.sql(
        writeRepairs(inside.scope, { repairs, reason: REASON, cause: causeOf(inside) }),
      )
      const awaited = repairs.filter(
        ({ backordered, onHand, held }) => backordered.to > 0 && onHand.to > held.to,
      )
      if (awaited.length > 0)
        await serveBackorders(
          inside,
          awaited.map(({ variant }) => variant),
        )
      await inside.emit({
        topic: REPAIRED,
        subject: inside.shop.id,
        payload: { by: causeOf(inside), repairs },
      })
      return { repairs, isMore }
    }),
})

const wrongOnes = async (ctx: Context): Promise<{ variants: string[]; isMore: boolean }> => {
  const all = [...new Set((await differencesIn(ctx)).map(({ variant }) => variant))]
  return { variants: all.slice(0, AT_ONCE), isMore: all.length > AT_ONCE }
}

/** Of these articles, those that are wrong, and what puts them right. */
const repairsOf = async (ctx: Context, variants: readonly string[]) => {
  if (variants.length === 0) return []
  const rows = await ctx.sql<LevelFactsRow>(levelFacts(ctx.scope, variants))
  return rows
    .map(({ variant, label, ...level }) => ({
      repair: { variant, label, ...putRight(level) },
      // Nothing may be free that somebody waits for.
      isUnserved: level.backordered > 0 && level.onHand > level.held,
    }))
    .filter(({ repair: one, isUnserved }) => isUnserved || changesAnything(one))
    .map(({ repair: one }) => one)
}
