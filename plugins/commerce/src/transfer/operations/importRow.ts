import { sql, type Context } from '@souk/kernel'

import { importerFor } from './importers.ts'
import type { Outcome } from './importView.ts'
import type { HeldRow, Noted } from './rows.ts'
import type { Running } from './running.ts'

/** Imports one thing of a file, unless somebody else is at it or through with it. */
export const importRow = async (ctx: Context, id: string, running: Running): Promise<void> => {
  const [row] = await ctx.sql<HeldRow<never> & { plan: Outcome }>(sql`
    select r.id::text as id, r.line::int as line, r.item, r.lines, r.plan,
      coalesce(r.notes, '[]') as notes
    from import_rows r
    where ${ctx.scope.where('r')} and r.id = ${id}::uuid and r.outcome is null
    for update skip locked`)
  if (!row) return
  const isBroken = row.item === null || row.notes.some(({ level }) => level === 'error')
  await note(
    ctx,
    id,
    row.plan === 'refuse' && isBroken
      ? { outcome: 'refuse' }
      : await importerFor(ctx, running.kind).keep(ctx, row, running),
  )
}

const note = async (
  ctx: Context,
  row: string,
  { outcome, changes, document, notes = [], isLinked = true }: Noted,
): Promise<void> => {
  await ctx.sql(sql`
    update import_rows r set outcome = ${outcome}, document = ${document ?? null}::text,
      is_linked = ${isLinked},
      changes = coalesce(${changes === undefined ? null : JSON.stringify(changes)}::jsonb, r.changes),
      notes = coalesce(r.notes, '[]') || ${JSON.stringify(notes)}::jsonb, updated_at = now()
    where ${ctx.scope.where('r')} and r.id = ${row}::uuid`)
}
