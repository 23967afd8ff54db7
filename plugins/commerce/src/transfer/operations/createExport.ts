import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { exportable, formatNames, transferErrors } from '../domain/index.ts'
import { exportView, FILES, viewExport } from './exportView.ts'
import { FORMATS, KINDS } from './importView.ts'
import { mayTransfer } from './mayTransfer.ts'
import { sourceOf } from './exportSources.ts'

export const createExport = defineOperation({
  name: 'exports.create',
  summary: 'Write a file of what the shop has, in our format or in that of another shop system',
  feature: 'commerce',
  http: { method: 'POST', path: '/transfer/exports', status: 201 },
  input: z.object({
    kind: z.enum(KINDS),
    format: z.enum(FORMATS).default('souk'),
    file: z.enum(FILES).default('csv'),
  }),
  output: exportView,
  access: mayTransfer,
  run: async (ctx, { kind, format, file }) => {
    const source = sourceOf(kind, format, file)
    if (!source) throw transferErrors.format_not_for({ format, kind })
    const files = exportable[kind][format] ?? []
    if (!files.includes(file)) {
      const facts = { format: formatNames[format], kind }
      throw file === 'json' ? transferErrors.only_csv(facts) : transferErrors.only_json(facts)
    }
    const id = ctx.newId()
    const day = ctx.now().toISOString().slice(0, 10)
    const title = `${ctx.shop.slug}-${kind}-${format === 'souk' ? '' : `${format}-`}${day}.${file}`
    const total = await source.count(ctx)
    await ctx.transaction(async (inside) => {
      const { column, value } = inside.scope
      await inside.sql(sql`
        insert into exports (id, title, kind, format, file, state, total, done, created_at, updated_at${column})
        values (${id}::uuid, ${title}, ${kind}, ${format}, ${file}, 'running', ${total}, 0, now(), now()${value})`)
      await inside.emit({ topic: 'export.step', subject: id, payload: {} })
    })
    return viewExport(ctx, id)
  },
})
