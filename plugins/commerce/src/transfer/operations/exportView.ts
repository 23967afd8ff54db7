import { sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { transferErrors } from '../domain/index.ts'
import { FORMATS, KINDS } from './importView.ts'

export const FILES = ['csv', 'json'] as const

export const exportView = z.object({
  id: z.string(),
  title: z.string().describe('The name of the file.'),
  kind: z.enum(KINDS),
  format: z.enum(FORMATS),
  file: z.enum(FILES),
  state: z.enum(['running', 'ready', 'expired']),
  total: z.int().describe('Things that are to be in it.'),
  done: z.int().describe('How many are.'),
  createdAt: z.string(),
  expiresAt: z.string().nullable().describe('When the file is taken away.'),
})

export type ExportView = z.infer<typeof exportView>

/** @throws 404 `export_not_found` */
export const viewExport = async (ctx: Context, id: string): Promise<ExportView> => {
  const [row] = isId(id)
    ? await ctx.sql<ExportView>(sql`
        select e.id::text as id, e.title, e.kind::text as kind, e.format::text as format, e.file,
          e.state::text as state, e.total::int as total, e.done::int as done,
          to_json(e.created_at)#>>'{}' as "createdAt", to_json(e.expires_at)#>>'{}' as "expiresAt"
        from exports e where ${ctx.scope.where('e')} and e.id = ${id}::uuid`)
    : []
  if (!row) throw transferErrors.export_not_found()
  return row
}
