import { defineOperation } from '@souk/kernel'
import { transition } from '@souk/kernel/domain'
import { z } from 'zod'

import {
  BLOCKED,
  countLifecycle,
  inventoryErrors,
  settleCount,
  type CountedShelf,
} from '../domain/index.ts'
import {
  differingLines,
  lockedCount,
  noteApplied,
  openLines,
  piecesAt,
  placeOfCount,
  saveCountState,
  type CountRow,
} from './counts.sql.ts'
import { openLevels } from './levels.sql.ts'
import { lockedStock, saveStock } from './lockedStock.ts'
import { mayKeepStock } from './mayKeepStock.ts'
import { openPlaces } from './places.ts'
import type { StockContext } from './stockContext.ts'

export const COUNT_STATES = ['draft', 'counting', 'applied', 'cancelled'] as const

const address = z.object({ id: z.string().max(64) })
const output = z.object({ id: z.string(), state: z.enum(COUNT_STATES) })

const blockedLine = z.object({
  line: z.string(),
  variant: z.string(),
  label: z.string(),
  change: z.int().describe('Pieces more, or below zero fewer.'),
  why: z
    .enum(BLOCKED)
    .describe('`corrected`: it was corrected after it was counted. Count it again.'),
  atMost: z.int().describe('As many could be taken away.'),
})

export const startCount = defineOperation({
  name: 'stock.startCount',
  summary: 'Open a count: its sheet has a line for each article, with what should lie there',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/counts/:id/start' },
  input: address,
  output: output.extend({ lines: z.int() }),
  access: mayKeepStock,
  run: (ctx, { id }) =>
    ctx.transaction(async (inside) => {
      const count = await lockedCount(inside, id, 'alone')
      const state = transition(countLifecycle, count.state, 'counting')
      const [place] = await inside.sql<{ active: boolean }>(
        placeOfCount(inside.scope, count.location),
      )
      if (place?.active === false) throw inventoryErrors.location_closed()
      const lines = await inside.sql(openLines(inside.scope, count))
      // An empty place is counted too: what is found there is scanned onto the sheet.
      if (lines.length === 0 && count.scope !== 'all') throw inventoryErrors.count_empty()
      await inside.sql(saveCountState(inside.scope, { id, state }))
      return { id, state, lines: lines.length }
    }),
})

export const cancelCount = defineOperation({
  name: 'stock.cancelCount',
  summary: 'Call a count off: what was written on it changes nothing',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/counts/:id/cancel' },
  input: address,
  output,
  access: mayKeepStock,
  run: (ctx, { id }) =>
    ctx.transaction(async (inside) => {
      const count = await lockedCount(inside, id, 'alone')
      const state = transition(countLifecycle, count.state, 'cancelled')
      await inside.sql(saveCountState(inside.scope, { id, state }))
      return { id, state }
    }),
})

export const applyCount = defineOperation({
  name: 'stock.applyCount',
  summary:
    'Correct the stock by what a count found to differ. What was sold or received since a line was counted stays so; what was not counted stays as it is',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/counts/:id/apply' },
  input: address.extend({
    leaveOut: z
      .boolean()
      .nullish()
      .describe('Apply the others where some cannot be: without it nothing is applied then.'),
  }),
  output: output.extend({
    applied: z.int().describe('Lines that changed the stock.'),
    pieces: z.int().describe('By how many pieces, in all.'),
    leftOut: z.array(blockedLine).readonly(),
  }),
  access: mayKeepStock,
  run: (ctx, { id, leaveOut }) =>
    ctx.transaction(async (inside) => {
      // Whoever is still writing is waited for; whoever comes later finds the sheet closed.
      const count = await lockedCount(inside, id, 'alone')
      const state = transition(countLifecycle, count.state, 'applied')
      const lines = await inside.sql<{
        id: string
        variant: string
        label: string
        counted: number
        expected: number
      }>(differingLines(inside.scope, id))
      const variants = lines.map(({ variant }) => variant)
      const { changes, blocked } = settleCount(lines, await shelvesOf(inside, count, variants))
      if (blocked.length > 0 && leaveOut !== true)
        throw inventoryErrors.count_blocked({ lines: blocked, count: blocked.length })
      await saveStock(
        inside,
        changes.map(({ variant, change }) => ({
          variant,
          onHand: change,
          held: 0,
          location: count.location,
        })),
        { kind: 'count', reason: count.name, cause: `count:${id}` },
      )
      await inside.sql(noteApplied(inside.scope, { count: id, applied: changes, blocked }))
      await inside.sql(saveCountState(inside.scope, { id, state }))
      const pieces = changes.reduce((sum, { change }) => sum + change, 0)
      return { id, state, applied: changes.length, pieces, leftOut: blocked }
    }),
})

/** What there is of variants, all of it and at the place that was counted; locked in the one order. */
const shelvesOf = async (
  inside: StockContext,
  count: CountRow,
  variants: readonly string[],
): Promise<ReadonlyMap<string, CountedShelf>> => {
  if (variants.length === 0) return new Map()
  await inside.sql(openLevels(inside.scope, variants))
  const stock = await lockedStock(inside, variants)
  await openPlaces(
    inside,
    count.location,
    variants.filter((variant) => stock.get(variant)?.isBundle === false),
  )
  const rows = await inside.sql<{ variant: string; there: number; corrected: boolean }>(
    piecesAt(inside.scope, count, variants),
  )
  const places = new Map(rows.map((row) => [row.variant, row]))
  return new Map(
    [...stock].map(([variant, level]) => {
      const { there = 0, corrected: isCorrected = false } = places.get(variant) ?? {}
      return [variant, { ...level, there, isCorrected }]
    }),
  )
}

/** Lets go of nothing: only says whether a sheet may still be written on. */
export const assertCounting = ({ state }: CountRow): void => {
  if (state !== 'counting') throw inventoryErrors.count_closed()
}
