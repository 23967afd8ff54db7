import { sql, type Context } from '@souk/kernel'

import { isUnchanged, type Note, type ProductItem } from '../domain/index.ts'
import { bookOfShop } from './bookOfShop.ts'
import { checkProducts } from './checkProducts.ts'
import { currentProducts } from './currentProducts.ts'
import type { Importer } from './importers.ts'
import { keepProduct } from './keepProduct.ts'
import { keepSource } from './keepSource.ts'
import { pictureBook, type PictureBook } from './pictureBook.ts'
import { picturesOf } from './picturesOf.ts'
import { listOf } from './report.ts'
import { richTextOf } from './richText.ts'
import type { HeldRow, Noted } from './rows.ts'
import type { Running } from './running.ts'
import { skuOwners } from './skuOwners.ts'
import { changesIn, inOurWords, refusalOf } from './wanted.ts'

/**
 * Brings a product in. Compared anew with what is there: since the dry run somebody may have changed
 * it, or imported it already.
 */
const keep = async (
  ctx: Context,
  { item, line, lines }: HeldRow<ProductItem>,
  { id: importId, format, withPictures }: Running,
): Promise<Noted> => {
  const richText = richTextOf(ctx.payload)
  const pictures = await pictureBook(ctx, picturesOf(item), {
    isWanted: withPictures,
    isFetched: true,
  })
  const read = inOurWords(item, { pictures, richText })
  await ctx.sql(
    sql`select pg_advisory_xact_lock(hashtext(${`souk.import ${ctx.shop.id} ${read.handle}`}))`,
  )
  const book = await bookOfShop(ctx, [read], { importId, format, isKept: true })
  const slugs = [read.handle]
  const [current = null] = await currentProducts(ctx, { slugs }, richText, book.names)
  const { item: wanted } = book.fit(read, current)
  const refusal =
    refusalOf(current, wanted) ??
    book.refusalOf(wanted) ??
    (await skuOwners(ctx, [wanted])).refusalOf(wanted)
  if (refusal) return { outcome: 'refuse', notes: [{ line, level: 'error', message: refusal }] }
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
          names: book.names,
          references: book.references,
        })
  if (format !== 'souk') {
    const { isNew } = changes
    await keepSource(ctx, { product: id, format, lines, richText, isNew })
  }
  return {
    outcome: changes.isNew ? 'create' : isSame ? 'same' : 'change',
    changes: listOf(changes),
    document: id,
    isLinked: isSame || book.isWhole(wanted),
    notes: lostPictures(item, { line, pictures }),
  }
}

export const productImporter: Importer = { check: checkProducts, keep }

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
