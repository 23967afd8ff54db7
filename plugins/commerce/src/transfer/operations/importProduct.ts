import { sql, type Context } from '@souk/kernel'

import { isUnchanged, type Note, type ProductItem } from '../domain/index.ts'
import type { CheckRow } from './checkRows.ts'
import { currentProducts } from './currentProducts.ts'
import type { Outcome } from './importView.ts'
import { keepProduct } from './keepProduct.ts'
import { keepSource } from './keepSource.ts'
import { pictureBook, type PictureBook } from './pictureBook.ts'
import { picturesOf } from './picturesOf.ts'
import { listOf } from './report.ts'
import { richTextOf } from './richText.ts'
import type { Running } from './running.ts'
import { skuOwners } from './skuOwners.ts'
import { changesIn, inOurWords, refusalOf } from './wanted.ts'

/**
 * Imports one product, unless somebody else is at it or through with it. Compared anew with what is
 * there: since the dry run somebody may have changed it, or imported it already.
 */
export const importProduct = async (
  ctx: Context,
  row: string,
  { format, withPictures }: Running,
): Promise<void> => {
  const [found] = await ctx.sql<CheckRow & { plan: Outcome }>(sql`
    select r.id::text as id, r.line::int as line, r.item, r.lines, r.plan,
      coalesce(r.notes, '[]') as notes
    from import_rows r
    where ${ctx.scope.where('r')} and r.id = ${row}::uuid and r.outcome is null
    for update skip locked`)
  if (!found) return
  const { item, line, lines, plan } = found
  const isBroken = item === null || found.notes.some(({ level }) => level === 'error')
  if (plan === 'refuse' && isBroken) return note(ctx, row, { outcome: 'refuse' })
  const richText = richTextOf(ctx.payload)
  const pictures = await pictureBook(ctx, picturesOf(item), {
    isWanted: withPictures,
    isFetched: true,
  })
  const wanted = inOurWords(item, { pictures, richText })
  await ctx.sql(
    sql`select pg_advisory_xact_lock(hashtext(${`souk.import ${ctx.shop.id} ${wanted.handle}`}))`,
  )
  const [current = null] = await currentProducts(ctx, { slugs: [wanted.handle] }, richText)
  const refusal = refusalOf(current, wanted) ?? (await skuOwners(ctx, [wanted])).refusalOf(wanted)
  if (refusal)
    return note(ctx, row, {
      outcome: 'refuse',
      notes: [{ line, level: 'error', message: refusal }],
    })
  const changes = changesIn(current, wanted, ctx.shop.currency)
  const isSame = isUnchanged(changes)
  const id =
    isSame && current
      ? current.id
      : await keepProduct(ctx, {
          current,
          // The words of the file: the editor makes its own of them.
          wanted: { ...wanted, description: item.description },
          changes,
          richText,
        })
  if (format !== 'souk') {
    const { isNew } = changes
    await keepSource(ctx, { product: id, format, lines, richText, isNew })
  }
  await note(ctx, row, {
    outcome: changes.isNew ? 'create' : isSame ? 'same' : 'change',
    changes: listOf(changes),
    document: id,
    notes: lostPictures(item, { line, pictures }),
  })
}

const lostPictures = (
  item: ProductItem,
  { line, pictures }: { readonly line: number; readonly pictures: PictureBook },
): Note[] =>
  [...new Set(picturesOf(item))].flatMap((url) => {
    const problem = pictures.problemOf(url)
    return problem
      ? [{ line, level: 'warning' as const, message: `Its picture ${url} is missing. ${problem}` }]
      : []
  })

type Noted = {
  readonly outcome: Outcome
  readonly changes?: unknown
  readonly document?: string
  readonly notes?: readonly Note[]
}

const note = async (
  ctx: Context,
  row: string,
  { outcome, changes, document, notes = [] }: Noted,
): Promise<void> => {
  await ctx.sql(sql`
    update import_rows r set outcome = ${outcome}, document = ${document ?? null}::text,
      changes = coalesce(${changes === undefined ? null : JSON.stringify(changes)}::jsonb, r.changes),
      notes = coalesce(r.notes, '[]') || ${JSON.stringify(notes)}::jsonb, updated_at = now()
    where ${ctx.scope.where('r')} and r.id = ${row}::uuid`)
}
