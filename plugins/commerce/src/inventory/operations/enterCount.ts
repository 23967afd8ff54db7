import { defineOperation, kernelErrors } from '@souk/kernel'
import { z } from 'zod'

import { inventoryErrors, MAX_PIECES } from '../domain/index.ts'
import { countLine, countLinesOf, type CostAccess } from './countView.ts'
import { assertCounting } from './countSheet.ts'
import {
  addLines,
  lockedCount,
  holdStill,
  lockLines,
  variantsByCode,
  writeEntries,
  type Entered,
  type LockedLine,
} from './counts.sql.ts'
import { causeOf, mayKeepStock } from './mayKeepStock.ts'
import type { StockContext } from './stockContext.ts'

const entry = z
  .object({
    line: z.string().max(64).nullish().describe('A line of the sheet …'),
    code: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .nullish()
      .describe('… or the SKU or barcode of an article, on the sheet or not.'),
    set: z.int().min(0).max(MAX_PIECES).nullish().describe('So many were found …'),
    add: z
      .int()
      .min(-1_000_000)
      .max(1_000_000)
      .nullish()
      .describe('… or so many more than were counted before; below zero takes some back.'),
    was: z
      .int()
      .nullish()
      .describe(
        'What the line said when `set` was decided on, -1 for nothing: refused if somebody else has written meanwhile.',
      ),
  })
  .refine(({ line, code }) => Boolean(line) !== Boolean(code), {
    message: 'Name a line or a code.',
  })
  .refine(({ set, add }) => (set ?? null) === null || (add ?? null) === null, {
    message: 'Set a number or add to it.',
  })
  .refine(({ set, add }) => (set ?? add ?? null) !== null, { message: 'Say how many.' })

type Entry = z.infer<typeof entry>

/** Writes down what was found, as it is found: several people may do so on one sheet at once. */
export const enterCount = (mayKnowCost: CostAccess) =>
  defineOperation({
    name: 'stock.enterCount',
    summary: 'Write on a count what was found: a number for an article, or pieces more',
    feature: 'commerce',
    http: { method: 'POST', path: '/stock/counts/:id/entries' },
    input: z.object({
      id: z.string().max(64),
      entries: z.array(entry).min(1).max(200),
    }),
    output: z.object({ lines: z.array(countLine) }),
    access: mayKeepStock,
    run: (ctx, { id, entries }) =>
      ctx.transaction(async (inside) => {
        const count = await lockedCount(inside, id, 'together')
        assertCounting(count)
        const variants = await resolve(inside, entries)
        await inside.sql(
          addLines(inside.scope, {
            id,
            location: count.location,
            variants: [...new Set(variants.values())].sort(),
          }),
        )
        const locked = await inside.sql<LockedLine>(
          lockLines(inside.scope, {
            count: id,
            variants: [...variants.values()],
            lines: entries.flatMap(({ line }) => line ?? []),
          }),
        )
        const entered = together(entries, locked, variants)
        await inside.sql(
          holdStill(
            inside.scope,
            locked.map(({ variant }) => variant),
          ),
        )
        await inside.sql(
          writeEntries(inside.scope, {
            location: count.location,
            entered,
            by: causeOf(inside),
          }),
        )
        return {
          lines: await countLinesOf(inside, {
            count: id,
            lines: entered.map(({ line }) => line),
            withCost: await mayKnowCost(inside),
          }),
        }
      }),
  })

/**
 * What each code names: a SKU goes before a barcode.
 *
 * @throws 404 `count_code_unknown`, 409 `count_code_ambiguous` with the `code`
 */
const resolve = async (
  inside: StockContext,
  entries: readonly Entry[],
): Promise<Map<string, string>> => {
  const codes = [...new Set(entries.flatMap(({ code }) => code ?? []))]
  if (codes.length === 0) return new Map()
  const rows = await inside.sql<{ code: string; variant: string; by: 'sku' | 'barcode' }>(
    variantsByCode(inside.scope, codes),
  )
  return new Map(
    codes.map((code) => {
      const mine = rows.filter((row) => row.code === code)
      const skus = mine.filter(({ by }) => by === 'sku')
      const [found, second] = skus.length > 0 ? skus : mine
      if (!found) throw inventoryErrors.count_code_unknown({ code })
      if (second) throw inventoryErrors.count_code_ambiguous({ code })
      return [code, found.variant]
    }),
  )
}

/** Entries by line: those of one line in their order. */
const together = (
  entries: readonly Entry[],
  locked: readonly LockedLine[],
  variants: ReadonlyMap<string, string>,
): Entered[] => {
  const byId = new Map(locked.map((line) => [line.id, line]))
  const byVariant = new Map(locked.map((line) => [line.variant, line]))
  const entered = new Map<string, Entered>()
  for (const { line: id, code, set, add, was } of entries) {
    const line = id ? byId.get(id) : byVariant.get(variants.get(code ?? '') ?? '')
    if (!line) throw kernelErrors.not_found()
    const before = entered.get(line.id)?.counted ?? line.counted
    const known = set ?? null
    if (known !== null && (was ?? null) !== null && was !== (before ?? -1))
      throw inventoryErrors.count_line_changed({ line: line.id, counted: before })
    entered.set(line.id, {
      line: line.id,
      counted: known ?? Math.max(0, (before ?? 0) + (add ?? 0)),
      isMore: known === null && entered.get(line.id)?.isMore !== false,
    })
  }
  return [...entered.values()]
}
