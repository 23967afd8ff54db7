import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { transferErrors } from '../domain/index.ts'
import { importView, viewImport } from './importView.ts'
import { mayTransfer } from './mayTransfer.ts'

export const stopImport = defineOperation({
  name: 'imports.stop',
  summary: 'Stop an import. What is imported by then stays; it can be gone on with',
  feature: 'commerce',
  http: { method: 'POST', path: '/transfer/imports/:id/stop' },
  input: z.object({ id: z.string().max(64) }),
  output: importView,
  access: mayTransfer,
  run: async (ctx, { id }) => {
    if (!isId(id)) throw transferErrors.import_not_found()
    await ctx.sql(sql`
      update imports i set state = 'stopped', updated_at = now()
      where ${ctx.scope.where('i')} and i.id = ${id}::uuid and i.state in ('fetching', 'importing')`)
    return viewImport(ctx, id)
  },
})
