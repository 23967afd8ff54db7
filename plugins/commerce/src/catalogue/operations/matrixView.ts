import { kernelErrors, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  combinationPlace,
  productKinds,
  type MatrixProduct,
  type ProductKind,
} from '../domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { matrixOf } from './matrix.sql.ts'
import { pictureOf, type MediaRow } from './picture.ts'
import type { StockPort } from './stockPort.ts'

const option = z.object({ name: z.string(), values: z.array(z.string()) })

const variant = z.object({
  id: z.string(),
  options: z.record(z.string(), z.string()),
  title: z.string(),
  sku: z.string(),
  barcode: z.string().nullable(),
  price: z.int().describe('In minor units of the shop’s currency.'),
  compareAtPrice: z.int().nullable(),
  stock: z.int().describe('Pieces on the shelf.'),
  held: z.int().describe('Of these, held for shoppers who are paying.'),
  isBundle: z.boolean().describe('Whether its parts are counted, and not the variant itself.'),
  forSale: z.boolean().describe('Whether the shop wants to sell it.'),
  offered: z
    .boolean()
    .describe('Whether shoppers can see it: it is for sale, and its options are.'),
  image: z.object({ id: z.string(), url: z.string().nullable(), alt: z.string() }).nullable(),
})

/** All variants of a product, for sale or not, in the order of its options. */
export const matrixView = z.object({
  product: z.string(),
  currency: z.string(),
  kind: z.enum(productKinds).describe('What the product is; only goods lie on a shelf.'),
  options: z.array(option).describe('As the latest draft has them.'),
  variants: z.array(variant),
})

type View = z.infer<typeof matrixView>

type VariantRow = Omit<View['variants'][number], 'sku' | 'image'> & {
  readonly sku: string | null
  readonly media: MediaRow | null
}

export type MatrixFacts = MatrixProduct & {
  readonly id: string
  readonly kind: ProductKind
  readonly variants: VariantRow[]
}

type Row = {
  readonly id: string
  readonly title: string | null
  readonly slug: string | null
  readonly kind: ProductKind
  readonly options: MatrixProduct['options']
  readonly draft_options: MatrixProduct['options']
  readonly has_draft: boolean
  readonly variants: VariantRow[]
}

/** @throws 404 when the shop has no such product */
export const matrixFacts = async (
  ctx: Context,
  { product, level }: { product: string; level: StockPort['level'] },
): Promise<MatrixFacts> => {
  const [row] = isId(product)
    ? await ctx.sql<Row>(matrixOf(ctx.scope, { product, level: level('v') }))
    : []
  if (!row) throw kernelErrors.not_found()
  const { id, title, slug, kind, options, variants } = row
  const draftOptions = row.has_draft ? row.draft_options : options
  return { id, title: title ?? '', slug: slug ?? '', kind, options, draftOptions, variants }
}

export const matrixViewOf = (ctx: Context, facts: MatrixFacts): View => ({
  product: facts.id,
  currency: ctx.shop.currency,
  kind: facts.kind,
  options: facts.draftOptions.map(({ name, values }) => ({ name, values: [...values] })),
  variants: facts.variants
    .map(({ media, sku, ...rest }) => ({
      ...rest,
      sku: sku ?? '',
      image: imageOf(ctx, media),
    }))
    // What the options make in their order; what they no longer do comes last, as it was.
    .toSorted(
      (a, b) =>
        combinationPlace(facts.draftOptions, a.options) -
        combinationPlace(facts.draftOptions, b.options),
    ),
})

const imageOf = (ctx: Context, media: MediaRow | null) => {
  if (typeof media?.id !== 'string') return null
  const found = pictureOf(ctx, media)
  const url = found?.sizes.thumbnail?.url ?? found?.sizes.card?.url ?? found?.url ?? null
  return { id: media.id, url, alt: found?.alt ?? '' }
}
