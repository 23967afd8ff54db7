import { sql, type Context } from '@souk/kernel'

import { ids } from '../../shared/sqlArray.ts'
import {
  mergeRows,
  OWN_COLUMNS,
  ownWords,
  type Cells,
  type FileKind,
  type Format,
  type KeyedRow,
} from '../domain/index.ts'
import { currentProducts } from './currentProducts.ts'
import type { Source, Written } from './exportSources.ts'
import { inFilesWords } from './inFilesWords.ts'
import { EXPORTED_AT_ONCE } from './limits.ts'
import { richTextOf } from './richText.ts'
import { varietyOf, writerOf } from './writers.ts'

type Kept = { product: string; rows: Cells[]; written: KeyedRow[] }

/** All products of the shop, drafts as well, in the order in which they were made. */
export const productSource = (format: Format, file: FileKind): Source => ({
  columns: format === 'souk' ? OWN_COLUMNS : [],
  count: async (ctx) => {
    const [row] = await ctx.sql<{ n: number }>(sql`
      select count(*)::int as n from products p where ${ctx.scope.where('p')}`)
    return row?.n ?? 0
  },
  next: async (ctx, cursor) => {
    const found = await ctx.sql<{ id: string }>(sql`
      select p.id::text as id from products p
      where ${ctx.scope.where('p')} and (${cursor}::uuid is null or p.id > ${cursor}::uuid)
      order by p.id limit ${EXPORTED_AT_ONCE}`)
    const last = found.at(-1)
    if (!last) return null
    const written = await write(
      ctx,
      found.map(({ id }) => id),
      { format, file },
    )
    return { written, cursor: last.id }
  },
})

const write = async (
  ctx: Context,
  products: readonly string[],
  { format, file }: { readonly format: Format; readonly file: FileKind },
): Promise<Written[]> => {
  const current = await currentProducts(ctx, { ids: products }, richTextOf(ctx.payload))
  const said = await inFilesWords(ctx, current)
  const items = format === 'souk' ? said.map(ownWords) : said
  const known = await keptLines(ctx, products, varietyOf(format, file))
  const byId = new Map(current.map(({ id }, at) => [id, items[at]]))
  return products.flatMap((id): Written[] => {
    const item = byId.get(id)
    if (!item) return []
    const kept = known.get(id)
    const {
      write: rowsOf,
      key,
      together,
      whole,
    } = writerOf(format, {
      currency: ctx.shop.currency,
      rows: kept?.rows ?? [],
      file,
    })
    const now = rowsOf(item)
    const rows = kept
      ? mergeRows({ original: key(kept.rows), before: kept.written, now, together })
      : now.map(({ cells }) => cells)
    return [whole ? { rows: [], item: whole(rows) } : { rows, item }]
  })
}

const keptLines = async (
  ctx: Context,
  products: readonly string[],
  variety: string,
): Promise<Map<string, Kept>> => {
  if (variety.startsWith('souk')) return new Map()
  const rows = await ctx.sql<Kept & { [column: string]: unknown }>(sql`
    select s.product_id::text as product, s.rows, s.written from import_sources s
    where ${ctx.scope.where('s')} and s.format = ${variety} and s.product_id = any(${ids(products)})`)
  return new Map(rows.map((row) => [row.product, row]))
}
