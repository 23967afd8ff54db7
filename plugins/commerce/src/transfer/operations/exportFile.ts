import { defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { transferErrors, type Format, type Kind } from '../domain/index.ts'
import { sourceOf, type Written } from './exportSources.ts'
import { viewExport } from './exportView.ts'
import { mayTransfer } from './mayTransfer.ts'
import { writeTable } from './writeTable.ts'

export const exportFile = defineOperation({
  name: 'exports.file',
  summary: 'The file of an export that is ready, as text. It is kept for two days',
  feature: 'commerce',
  http: { method: 'GET', path: '/transfer/exports/:id/file' },
  input: z.object({ id: z.string().max(64) }),
  output: z.object({ filename: z.string(), mediaType: z.string(), content: z.string() }),
  access: mayTransfer,
  run: async (ctx, { id }) => {
    const { state, title, kind, format, file } = await viewExport(ctx, id)
    if (state === 'running') throw transferErrors.export_not_ready()
    if (state === 'expired') throw transferErrors.export_gone()
    const written = await partsOf(ctx, id)
    const columns = sourceOf(kind, format, file)?.columns ?? []
    return file === 'csv'
      ? {
          filename: title,
          mediaType: 'text/csv; charset=utf-8',
          content: writeTable(
            written.flatMap(({ rows }) => rows),
            columns,
          ),
        }
      : {
          filename: title,
          mediaType: 'application/json',
          content: JSON.stringify(
            inJson(
              written.flatMap(({ item }) => item),
              { kind, format },
            ),
            null,
            1,
          ),
        }
  },
})

/** Around the things of a file, whose JSON it is. */
const inJson = (
  things: readonly unknown[],
  { kind, format }: { readonly kind: Kind; readonly format: Format },
): unknown => {
  if (format === 'shopify') return { [kind === 'discounts' ? 'price_rules' : kind]: things }
  return format === 'woocommerce' ? things : { souk: kind, [kind]: things }
}

const partsOf = async (ctx: Context, id: string): Promise<Written[]> => {
  const parts = await ctx.sql<{ rows: Written[] }>(sql`
    select t.rows from export_parts t
    where ${ctx.scope.where('t')} and t.export_id = ${id}::uuid order by t.position`)
  return parts.flatMap(({ rows }) => rows)
}
