import type { Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'
import { z } from 'zod'

import { catalogueErrors, MAX_ANSWER } from '../domain/index.ts'
import { pictureOf } from './picture.ts'
import { productOption } from './card.ts'
import { askView, type ProductView } from './productView.ts'

const upload = z.looseObject({ url: z.string().nullish() })

const ask = z.object({
  ...askView.shape,
  required: z.boolean().nullish().transform(Boolean),
  maxLength: z
    .int()
    .nullish()
    .transform((most) => most ?? MAX_ANSWER),
  choices: z
    .array(z.string())
    .nullish()
    .transform((choices) => choices ?? []),
})

const draft = z.object({
  title: z.string().nullish(),
  vendor: z.string().nullish(),
  description: z.unknown(),
  options: z.array(productOption).nullish().catch(null),
  asks: z.array(ask).nullish().catch(null),
  images: z.array(z.unknown()).nullish(),
  seo: z.object({ title: z.string().nullish(), description: z.string().nullish() }).nullish(),
})

/** The page as the latest draft would have it. Variants, prices and stock have no drafts. */
export const draftOf = async (ctx: Context, view: ProductView): Promise<ProductView> => {
  const found: unknown = await ctx.payload.findByID({
    collection: 'products' as CollectionSlug,
    id: view.id,
    req: ctx.req,
    overrideAccess: false,
    disableErrors: true,
    draft: true,
    depth: 1,
    // A project's generated types may know no joins at all.
    joins: false as never,
  })
  if (!found) throw catalogueErrors.product_not_found()
  const { title, vendor, description, options, asks, images, seo } = draft.parse(found)
  const pictures = (images ?? []).flatMap((image) => {
    const media = upload.safeParse(image)
    return media.success ? (pictureOf(ctx, flatSizes(media.data)) ?? []) : []
  })
  return {
    ...view,
    title: title ?? view.title,
    vendor: vendor ?? null,
    description: description ?? null,
    options: options ?? view.options,
    asks: asks ?? view.asks,
    images: pictures,
    thumbnail: pictures[0] ?? null,
    seo: {
      ...view.seo,
      title: seo?.title ?? title ?? view.title,
      description: seo?.description ?? null,
    },
  }
}

/** A populated upload nests what its columns name in one: `sizes.card.url`, `sizes_card_url`. */
const flatSizes = (media: Record<string, unknown>): Record<string, unknown> => ({
  ...media,
  ...Object.fromEntries(
    Object.entries((media.sizes ?? {}) as Record<string, Record<string, unknown>>).flatMap(
      ([name, size]) =>
        Object.entries(size ?? {}).map(([key, value]) => [`sizes_${name}_${key}`, value]),
    ),
  ),
})
