import type { Context } from '@souk/kernel'
import { z } from 'zod'

import { picture, pictureOf, type MediaRow } from './picture.ts'

export const productOption = z.object({ name: z.string(), values: z.array(z.string()) })

export const priceRange = z.object({ min: z.int(), max: z.int() })

export const lowestPrice = z
  .int()
  .nullable()
  .describe(
    'Beside a reduction, the lowest price of the 30 days before it began; null where there is none, or the shop does not show it.',
  )

/** A product in a list. Amounts in minor units. */
export const productCard = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  thumbnail: picture.nullable(),
  priceRange,
  compareAtPrice: z.int().nullable(),
  lowestPrice30Days: lowestPrice,
  currency: z.string(),
  available: z.boolean(),
  options: z.array(productOption),
  vendor: z.string().nullable(),
  featured: z.boolean(),
  createdAt: z.string(),
})

export type ProductCard = z.infer<typeof productCard>

/** As the statement builds it. */
export type CardRow = Pick<
  ProductCard,
  'id' | 'slug' | 'title' | 'vendor' | 'featured' | 'options' | 'available' | 'createdAt'
> & {
  readonly media: MediaRow | null
  readonly min: number
  readonly max: number
  readonly compareAt: number | null
  readonly lowest: number | null
}

export const cardOf = (ctx: Context, row: CardRow, currency: string): ProductCard => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  thumbnail: pictureOf(ctx, row.media),
  priceRange: { min: row.min, max: row.max },
  compareAtPrice: row.compareAt,
  lowestPrice30Days: row.lowest,
  currency,
  available: row.available,
  options: row.options,
  vendor: row.vendor,
  featured: row.featured,
  createdAt: new Date(row.createdAt).toISOString(),
})
