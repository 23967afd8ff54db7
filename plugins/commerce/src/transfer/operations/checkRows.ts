import { sql, type Context } from '@souk/kernel'

import type { Line, Note, ProductItem } from '../domain/index.ts'
import { isUnchanged } from '../domain/index.ts'
import { currentProducts } from './currentProducts.ts'
import { CHECKED_AT_ONCE } from './limits.ts'
import type { Outcome } from './importView.ts'
import { pictureBook } from './pictureBook.ts'
import { picturesOf } from './picturesOf.ts'
import { listOf, sayWhat } from './report.ts'
import { richTextOf } from './richText.ts'
import type { Running } from './running.ts'
import { skuOwners } from './skuOwners.ts'
import { changesIn, inOurWords, refusalOf } from './wanted.ts'

export type CheckRow = {
  id: string
  line: number
  item: ProductItem
  lines: readonly Line[]
  notes: Note[]
  [column: string]: unknown
}

type Checked = { id: string; plan: Outcome; changes: unknown; notes: readonly Note[] }

/**
 * The dry run of a batch: reads, compares, and writes down what importing would do.
 *
 * @returns how many were looked at
 */
export const checkRows = async (ctx: Context, running: Running): Promise<number> => {
  const rows = await ctx.sql<CheckRow>(sql`
    select r.id::text as id, r.line::int as line, r.item, r.lines, coalesce(r.notes, '[]') as notes
    from import_rows r
    where ${ctx.scope.where('r')} and r.import_id = ${running.id}::uuid and r.plan is null
    order by r.position limit ${CHECKED_AT_ONCE}`)
  if (rows.length === 0) return 0
  const checked = await checkProducts(ctx, rows, running)
  await ctx.sql(sql`
    update import_rows r set plan = w.plan, changes = w.changes, notes = w.notes, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(checked)}::jsonb) as w(id uuid, plan text,
      changes jsonb, notes jsonb)
    where ${ctx.scope.where('r')} and r.id = w.id and r.plan is null`)
  return rows.length
}

const checkProducts = async (
  ctx: Context,
  rows: readonly CheckRow[],
  { withPictures }: Running,
): Promise<Checked[]> => {
  const richText = richTextOf(ctx.payload)
  const pictures = await pictureBook(
    ctx,
    rows.flatMap(({ item }) => picturesOf(item)),
    {
      isWanted: withPictures,
    },
  )
  const wanted = rows.map(({ item }) => inOurWords(item, { pictures, richText }))
  const slugs = wanted.map(({ handle }) => handle)
  const current = new Map(
    (await currentProducts(ctx, { slugs }, richText)).map((one) => [one.item.handle, one]),
  )
  const owners = await skuOwners(ctx, wanted)
  return rows.map(({ id, line, notes }, at): Checked => {
    const item = wanted[at] as ProductItem
    const own = current.get(item.handle) ?? null
    const refusal = refusalOf(own, item) ?? owners.refusalOf(item)
    if (refusal)
      return {
        id,
        plan: 'refuse',
        changes: [],
        notes: [...notes, { line, level: 'error', message: refusal }],
      }
    const changes = changesIn(own, item, ctx.shop.currency)
    const plan = changes.isNew ? 'create' : isUnchanged(changes) ? 'same' : 'change'
    return { id, plan, changes: listOf(changes), notes: [...notes, ...sayWhat(item, line, own)] }
  })
}
