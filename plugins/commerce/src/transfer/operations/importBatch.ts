import { sql, type Context } from '@souk/kernel'

import type { Note } from '../domain/index.ts'
import { importRow } from './importRow.ts'
import { problemOf } from './problemOf.ts'
import type { Running } from './running.ts'

/** Between two looks at whether somebody has stopped it. */
const AT_ONCE = 5

/**
 * Imports the next things of a file, each in a transaction of its own: what is wrong with one is
 * written down and stops no other, and nothing is left half made.
 *
 * @returns how many it was at
 */
export const importBatch = async (ctx: Context, running: Running): Promise<number> => {
  const waiting = await ctx.sql<{ id: string; line: number }>(sql`
    select r.id::text as id, r.line::int as line from import_rows r
    where ${ctx.scope.where('r')} and r.import_id = ${running.id}::uuid and r.outcome is null
    order by r.position limit ${AT_ONCE}`)
  for (const { id, line } of waiting) {
    try {
      await ctx.transaction((inside) => importRow(inside, id, running))
    } catch (error) {
      const message = problemOf(ctx, error)
      await refuse(ctx, id, { line, level: 'error', message })
    }
  }
  return waiting.length
}

const refuse = (ctx: Context, id: string, note: Note) =>
  ctx.sql(sql`
    update import_rows r set outcome = 'refuse', updated_at = now(),
      notes = coalesce(r.notes, '[]') || ${JSON.stringify([note])}::jsonb
    where ${ctx.scope.where('r')} and r.id = ${id}::uuid and r.outcome is null`)
