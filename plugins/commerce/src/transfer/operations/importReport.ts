import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { guardCell } from '../domain/index.ts'
import { rowsOf, type ImportRow } from './importRows.ts'
import { viewImport } from './importView.ts'
import { MAX_LINES } from './limits.ts'
import { mayTransfer } from './mayTransfer.ts'
import { writeTable } from './writeTable.ts'

const words = { create: 'new', change: 'changed', same: 'unchanged', refuse: 'left out' }

export const importReport = defineOperation({
  name: 'imports.report',
  summary: 'The whole report of an import as a CSV file',
  feature: 'commerce',
  http: { method: 'GET', path: '/transfer/imports/:id/report' },
  input: z.object({ id: z.string().max(64) }),
  output: z.object({ filename: z.string(), mediaType: z.string(), content: z.string() }),
  access: mayTransfer,
  run: async (ctx, { id }) => {
    const { title } = await viewImport(ctx, id)
    const rows = await ctx.sql<ImportRow & { [column: string]: unknown }>(
      rowsOf(ctx, { id, limit: MAX_LINES, offset: 0 }),
    )
    const lines = rows.map(({ line, handle, title: name, plan, outcome, changes, notes }) => ({
      Line: String(line),
      Handle: guardCell(handle),
      Title: guardCell(name),
      Result: words[outcome ?? plan ?? 'same'],
      Changes: guardCell(
        changes.map(({ what, from, to }) => `${what}: ${from || '–'} → ${to || '–'}`).join('; '),
      ),
      Remarks: guardCell(notes.map((note) => `Line ${note.line}: ${note.message}`).join(' ')),
    }))
    return {
      filename: `${title.replace(/\.\w+$/u, '')}-report.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: writeTable(lines),
    }
  },
})
