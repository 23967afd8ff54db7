import { sql, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import type { Note, ProductItem } from '../domain/index.ts'
import { bookOfShop } from './bookOfShop.ts'
import { currentProducts } from './currentProducts.ts'
import { problemOf } from './problemOf.ts'
import { richTextOf } from './richText.ts'
import type { HeldRow } from './rows.ts'
import type { Running } from './running.ts'

const AT_ONCE = 20

/**
 * Products go well with others that come after them in the file: once all are in, those are named that
 * could not be before. Each in a transaction of its own.
 *
 * @returns how many it was at
 */
export const linkRows = async (ctx: Context, running: Running): Promise<number> => {
  const { id: importId } = running
  const waiting = await ctx.sql<{ id: string; line: number }>(sql`
    select r.id::text as id, r.line::int as line from import_rows r
    where ${ctx.scope.where('r')} and r.import_id = ${importId}::uuid and r.is_linked = false
    order by r.position limit ${AT_ONCE}`)
  for (const { id, line } of waiting) {
    try {
      await ctx.transaction((inside) => link(inside, id, running))
    } catch (error) {
      const message = problemOf(ctx, error)
      await done(ctx, id, [{ line, level: 'warning', message }])
    }
  }
  return waiting.length
}

const link = async (ctx: Context, id: string, { id: importId, format }: Running): Promise<void> => {
  const [row] = await ctx.sql<HeldRow<ProductItem> & { document: string }>(sql`
    select r.id::text as id, r.line::int as line, r.item, r.document from import_rows r
    where ${ctx.scope.where('r')} and r.id = ${id}::uuid and r.is_linked = false
    for update skip locked`)
  if (!row) return
  const { item, line, document } = row
  const [current] = await currentProducts(ctx, { ids: [document] }, richTextOf(ctx.payload))
  const book = await bookOfShop(ctx, [item], { importId, format })
  const { products } = book.references
  const others = [...new Set(item.related)].filter((handle) => handle !== item.handle)
  const related = others.flatMap((handle) => products.get(handle) ?? [])
  const notes = others
    .filter((handle) => !products.has(handle))
    .map((handle): Note => ({
      line,
      level: 'warning',
      message: `It goes well with “${handle}”, which did not come in.`,
    }))
  if (current?.hasDraft)
    notes.push({
      line,
      level: 'warning',
      message: 'Somebody began a draft of it, so what it goes well with was left as it is.',
    })
  else if (current)
    await ctx.payload.update({
      collection: 'products' as CollectionSlug,
      id: document,
      data: { related, _status: current.item.status } as never,
      req: ctx.req,
      depth: 0,
      overrideAccess: true,
    })
  await done(ctx, id, notes)
}

const done = (ctx: Context, row: string, notes: readonly Note[]) =>
  ctx.sql(sql`
    update import_rows r set is_linked = true, updated_at = now(),
      notes = coalesce(r.notes, '[]') || ${JSON.stringify(notes)}::jsonb
    where ${ctx.scope.where('r')} and r.id = ${row}::uuid`)
