import { defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { transferErrors } from '../domain/index.ts'
import { OUTCOMES, viewImport } from './importView.ts'
import { mayTransfer } from './mayTransfer.ts'

const PAGE = 50

const note = z.object({
  line: z.int(),
  level: z.enum(['error', 'warning', 'note']),
  message: z.string(),
})

const change = z.object({ what: z.string(), from: z.string(), to: z.string() })

const row = z.object({
  id: z.string(),
  line: z.int().describe('Where it begins in the file; the headings are line 1.'),
  handle: z.string(),
  title: z.string(),
  plan: z.enum(OUTCOMES).nullable().describe('What importing would do with it.'),
  outcome: z.enum(OUTCOMES).nullable().describe('What importing has done with it.'),
  changes: z.array(change),
  notes: z.array(note),
  document: z.string().nullable().describe('The id of what it became.'),
})

export type ImportRow = z.infer<typeof row>

export const importRows = defineOperation({
  name: 'imports.rows',
  summary: 'The report of an import, thing by thing, with the lines of its file',
  feature: 'commerce',
  http: { method: 'GET', path: '/transfer/imports/:id/rows' },
  input: z.object({
    id: z.string().max(64),
    show: z
      .enum([...OUTCOMES, 'warning'])
      .optional()
      .describe('Only what is new, changed, unchanged, left out, or has a warning.'),
    q: z.string().max(100).optional().describe('Part of a title or handle.'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({ docs: z.array(row), totalDocs: z.int(), page: z.int(), totalPages: z.int() }),
  access: mayTransfer,
  run: async (ctx, { id, show, q, page }) => {
    if (!isId(id)) throw transferErrors.import_not_found()
    const read = (limit: number, offset: number) =>
      ctx.sql<ImportRow & { total: number }>(rowsOf(ctx, { id, show, q, limit, offset }))
    const found = await read(PAGE, (page - 1) * PAGE)
    // Beyond the last page nothing says how many there are, nor whether there is such an import.
    if (found.length === 0) await viewImport(ctx, id)
    const [first] = found.length === 0 && page > 1 ? await read(1, 0) : found
    const total = first?.total ?? 0
    return {
      docs: found.map(({ total: _total, ...one }) => one),
      totalDocs: total,
      page,
      totalPages: Math.max(1, Math.ceil(total / PAGE)),
    }
  },
})

type Asked = {
  readonly id: string
  readonly show?: string | undefined
  readonly q?: string | undefined
  readonly limit: number
  readonly offset: number
}

export const rowsOf = ({ scope }: Context, { id, show, q, limit, offset }: Asked) => {
  const words = `%${(q ?? '').replace(/[\\%_]/gu, '\\$&').replaceAll('\0', '')}%`
  const which =
    show === undefined
      ? sql`true`
      : show === 'warning'
        ? sql`jsonb_path_exists(r.notes, '$[*] ? (@.level == "warning")')`
        : sql`coalesce(r.outcome, r.plan) = ${show}`
  return sql`
    select r.id::text as id, r.line::int as line, r.handle, r.title, r.plan, r.outcome,
      coalesce(r.changes, '[]') as changes, coalesce(r.notes, '[]') as notes, r.document,
      count(*) over ()::int as total
    from import_rows r
    where ${scope.where('r')} and r.import_id = ${id}::uuid and ${which}
      and (${q ?? ''} = '' or r.title ilike ${words} or r.handle ilike ${words})
    order by r.line, r.position limit ${limit} offset ${offset}`
}
