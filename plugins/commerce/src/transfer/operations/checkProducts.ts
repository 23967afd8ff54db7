import type { Context } from '@souk/kernel'

import { isUnchanged, type ProductItem } from '../domain/index.ts'
import { bookOfShop } from './bookOfShop.ts'
import { currentProducts } from './currentProducts.ts'
import { pictureBook } from './pictureBook.ts'
import { picturesOf } from './picturesOf.ts'
import { listOf, sayWhat } from './report.ts'
import { richTextOf } from './richText.ts'
import type { Checked, HeldRow } from './rows.ts'
import type { Running } from './running.ts'
import { skuOwners } from './skuOwners.ts'
import { changesIn, inOurWords, refusalOf } from './wanted.ts'

/** What importing some products would do. */
export const checkProducts = async (
  ctx: Context,
  rows: readonly HeldRow<ProductItem>[],
  { id: importId, format, withPictures }: Running,
): Promise<Checked[]> => {
  const richText = richTextOf(ctx.payload)
  const pictures = await pictureBook(
    ctx,
    rows.flatMap(({ item }) => picturesOf(item)),
    { isWanted: withPictures },
  )
  const wanted = rows.map(({ item }) => inOurWords(item, { pictures, richText }))
  const slugs = wanted.map(({ handle }) => handle)
  const book = await bookOfShop(ctx, wanted, { importId, format })
  const current = new Map(
    (await currentProducts(ctx, { slugs }, richText, book.names)).map((one) => [
      one.item.handle,
      one,
    ]),
  )
  const owners = await skuOwners(ctx, wanted)
  const problems = await Promise.all(
    rows.map(async ({ item: { description } }) =>
      description === undefined
        ? null
        : richText.problemOf(richText.fromHtml(description), ctx.req),
    ),
  )
  return rows.map(({ id, line, notes }, at): Checked => {
    const read = wanted[at] as ProductItem
    const own = current.get(read.handle) ?? null
    const { item, said } = book.fit(read, own)
    const refusal =
      refusalOf(own, item) ?? book.refusalOf(item) ?? owners.refusalOf(item) ?? unfit(problems[at])
    if (refusal)
      return {
        id,
        plan: 'refuse',
        changes: [],
        notes: [...notes, { line, level: 'error', message: refusal }],
      }
    const changes = changesIn(own, item, ctx.shop.currency)
    const plan = changes.isNew ? 'create' : isUnchanged(changes) ? 'same' : 'change'
    const warnings = said.map((message) => ({ line, level: 'warning' as const, message }))
    return {
      id,
      plan,
      changes: listOf(changes),
      notes: [...notes, ...warnings, ...sayWhat(item, line, own)],
    }
  })
}

const unfit = (problem: string | null | undefined): string | null =>
  problem ? `description: ${problem}` : null
