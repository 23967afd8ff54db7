import { sql, type Context } from '@souk/kernel'

import type { Format, KeyedRow, Line } from '../domain/index.ts'
import { currentProducts } from './currentProducts.ts'
import { inFilesWords } from './inFilesWords.ts'
import type { RichText } from './richText.ts'
import { fileKindOf, varietyOf, writerOf } from './writers.ts'

type Given = {
  readonly product: string
  readonly format: Exclude<Format, 'souk'>
  readonly lines: readonly Line[]
  readonly richText: RichText
  /** Whether the file has made it. */
  readonly isNew: boolean
}

/**
 * Keeps the lines of a file beside its product, with what we would write of it now: exported again,
 * only those cells differ that somebody has changed in between. So nothing gets lost that the shop has
 * no field for.
 */
export const keepSource = async (
  ctx: Context,
  { product, format, lines, richText, isNew }: Given,
): Promise<void> => {
  const rows = lines.map(({ cells }) => cells)
  const variety = varietyOf(format, fileKindOf(rows))
  const { lead, column, value } = ctx.scope
  const [known] = await ctx.sql<Known>(sql`
    select s.rows = ${JSON.stringify(rows)}::jsonb as "isSame", s.written from import_sources s
    where ${ctx.scope.where('s')} and s.product_id = ${product}::uuid and s.format = ${variety}`)
  if (known?.isSame) return
  const now = await currentProducts(ctx, { ids: [product] }, richText)
  const [item] = await inFilesWords(ctx, now)
  if (!item) return
  const fresh = writerOf(format, { currency: ctx.shop.currency, rows }).write(item)
  const headings = new Set(rows.flatMap((cells) => Object.keys(cells)))
  const written = isNew
    ? fresh
    : fresh.map((row) => withSilence(row, { headings, before: known?.written ?? [] }))
  await ctx.sql(sql`
    insert into import_sources (id, product_id, format, rows, written, created_at, updated_at${column})
    values (${ctx.newId()}::uuid, ${product}::uuid, ${variety}, ${JSON.stringify(rows)}::jsonb,
      ${JSON.stringify(written)}::jsonb, now(), now()${value})
    on conflict (${lead}product_id, format) do update
      set rows = excluded.rows, written = excluded.written, updated_at = now()`)
}

type Known = { isSame: boolean; written: KeyedRow[]; [column: string]: unknown }

/** Of columns that the file has not, it cannot have said what is there now: that was here before. */
const withSilence = (
  { key, cells }: KeyedRow,
  { headings, before }: { headings: ReadonlySet<string>; before: readonly KeyedRow[] },
): KeyedRow => {
  const was = before.find((row) => row.key === key)?.cells ?? {}
  return {
    key,
    cells: Object.fromEntries(
      Object.entries(cells).map(([column, text]) => [
        column,
        headings.has(column) ? text : (was[column] ?? ''),
      ]),
    ),
  }
}
