import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { transferErrors } from '../domain/index.ts'
import { importView, viewImport, type ImportState } from './importView.ts'
import { mayTransfer } from './mayTransfer.ts'

export const startImport = defineOperation({
  name: 'imports.start',
  summary: 'Import a file that was looked through; or go on with an import that was stopped',
  feature: 'commerce',
  http: { method: 'POST', path: '/transfer/imports/:id/start' },
  input: z.object({ id: z.string().max(64), pictures: z.boolean().optional() }),
  output: importView,
  access: mayTransfer,
  run: async (ctx, { id, pictures }) => {
    if (!isId(id)) throw transferErrors.import_not_found()
    await ctx.transaction(async (inside) => {
      const [row] = await inside.sql<{ state: ImportState }>(sql`
        select i.state::text as state from imports i
        where ${inside.scope.where('i')} and i.id = ${id}::uuid for update`)
      if (!row) throw transferErrors.import_not_found()
      if (row.state === 'checking') throw transferErrors.import_not_ready()
      if (row.state === 'done') throw transferErrors.import_is_over()
      await inside.sql(sql`
        update imports i set with_pictures = coalesce(${pictures ?? null}::boolean, i.with_pictures),
          state = case when i.state in ('ready', 'stopped') then 'fetching'::enum_imports_state else i.state end,
          updated_at = now()
        where ${inside.scope.where('i')} and i.id = ${id}::uuid`)
      // Asked of one that runs, it is harmless: it finds its work being done.
      await inside.emit({ topic: 'import.step', subject: id, payload: {} })
    })
    return viewImport(ctx, id)
  },
})
