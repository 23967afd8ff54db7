import { sql, type Context } from '@souk/kernel'

import { importerFor } from './importers.ts'
import { CHECKED_AT_ONCE } from './limits.ts'
import type { HeldRow } from './rows.ts'
import type { Running } from './running.ts'

/**
 * The dry run of a batch: reads, compares, and writes down what importing would do.
 *
 * @returns how many were looked at
 */
export const checkRows = async (ctx: Context, running: Running): Promise<number> => {
  const rows = await ctx.sql<HeldRow<never>>(sql`
    select r.id::text as id, r.line::int as line, r.item, r.lines, coalesce(r.notes, '[]') as notes
    from import_rows r
    where ${ctx.scope.where('r')} and r.import_id = ${running.id}::uuid and r.plan is null
    order by r.position limit ${CHECKED_AT_ONCE}`)
  if (rows.length === 0) return 0
  const checked = await importerFor(ctx, running.kind).check(ctx, rows, running)
  await ctx.sql(sql`
    update import_rows r set plan = w.plan, changes = w.changes, notes = w.notes, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(checked)}::jsonb) as w(id uuid, plan text,
      changes jsonb, notes jsonb)
    where ${ctx.scope.where('r')} and r.id = w.id and r.plan is null`)
  return rows.length
}
