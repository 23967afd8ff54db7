import type { Context } from '@souk/kernel'
import { z } from 'zod'

import {
  ASK_KINDS,
  giftCardTerm,
  ownAmountOf,
  priceRange as rangeOf,
  productKinds,
  type OwnAmountRow,
} from '../domain/index.ts'
import { cardOf, lowestPrice, priceRange, productCard, type CardRow } from './card.ts'
import { extraView } from './extrasPort.ts'
import { picture, pictureOf, type MediaRow } from './picture.ts'

const variant = z.object({
  id: z.string(),
  sku: z.string(),
  barcode: z.string().nullable(),
  title: z.string(),
  options: z.record(z.string(), z.string()),
  price: z.int(),
  compareAtPrice: z.int().nullable(),
  lowestPrice30Days: lowestPrice,
  currency: z.string(),
  available: z.boolean(),
  stock: z.int().optional().describe('How many are left, when there are few.'),
  supply: z
    .enum(['stock', 'backorder', 'preorder'])
    .nullable()
    .describe('How the next piece comes: from the shelf, or later; null where there is none.'),
  shipsFrom: z
    .string()
    .nullable()
    .describe('When a pre-order is sent from; ISO 8601 UTC, null for everything else.'),
  parts: z
    .array(z.object({ variant: z.string(), title: z.string(), quantity: z.int() }))
    .optional()
    .describe('What one piece of a bundle is made of.'),
  image: picture.nullable(),
})

export const askView = z.object({
  label: z.string().describe('The name of the property that answers it.'),
  kind: z.enum(ASK_KINDS),
  required: z.boolean(),
  maxLength: z.int(),
  choices: z.array(z.string()).describe('Of a choice alone.'),
})

const category = z.object({ id: z.string(), slug: z.string(), title: z.string() })

/** A product's page. `description` is Lexical's rich text as JSON. */
export const productView = productCard.extend({
  kind: z.enum(productKinds),
  ownAmount: z
    .object({ minimum: z.int(), maximum: z.int(), step: z.int() })
    .nullable()
    .describe(
      'Of a gift card, which amounts a shopper may choose beside its variants’; null where they may not.',
    ),
  validMonths: z
    .int()
    .nullable()
    .describe(
      'How many months a gift card is good for from its payment or the day it is sent; null for ever, and for what is none.',
    ),
  priceRange: priceRange.nullable().describe('Null where nothing of it is for sale.'),
  description: z.unknown().nullable(),
  images: z.array(picture),
  variants: z.array(variant),
  asks: z.array(askView).describe('What a shopper is to be asked before it goes into the cart.'),
  extras: z.array(extraView).describe('What may be paid with it: gift wrap.'),
  categories: z.array(category),
  tags: z.array(z.string()),
  seo: z.object({
    title: z.string(),
    description: z.string().nullable(),
    image: picture.nullable(),
  }),
  related: z.array(productCard),
  updatedAt: z.string(),
})

export type ProductView = z.infer<typeof productView>

type VariantRow = Omit<
  z.infer<typeof variant>,
  'currency' | 'stock' | 'image' | 'sku' | 'shipsFrom' | 'parts'
> & {
  readonly sku: string | null
  readonly stock: number | null
  readonly shipsFrom: string | null
  readonly parts: { variant: string; title: string; quantity: number }[] | null
  readonly media: MediaRow | null
}

export type ProductRow = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly vendor: string | null
  readonly featured: boolean
  readonly kind: ProductView['kind']
  readonly own_amount: OwnAmountRow | null
  readonly months: number | null
  readonly description: unknown
  readonly seo_title: string | null
  readonly seo_description: string | null
  readonly seo_image: MediaRow | null
  readonly created_at: Date | string
  readonly updated_at: Date | string
  readonly options: ProductView['options']
  readonly asks: ProductView['asks']
  readonly extras: unknown
  readonly tags: string[]
  readonly images: MediaRow[]
  readonly categories: ProductView['categories']
  readonly variants: VariantRow[]
  readonly related: CardRow[]
}

export const viewOf = (
  ctx: Context,
  row: Omit<ProductRow, 'extras'> & Pick<ProductView, 'extras'>,
  currency: string,
): ProductView => {
  const images = row.images.flatMap((image) => pictureOf(ctx, image) ?? [])
  const variants = row.variants.map(({ media, stock, sku, shipsFrom, parts, ...rest }) => ({
    ...rest,
    shipsFrom: shipsFrom && new Date(shipsFrom).toISOString(),
    ...(parts
      ? {
          parts: parts.map(({ variant: part, title, quantity }) => ({
            variant: part,
            title,
            quantity,
          })),
        }
      : {}),
    sku: sku ?? '',
    currency,
    ...(stock === null ? {} : { stock }),
    image: pictureOf(ctx, media),
  }))
  const cheapest = variants.reduce<(typeof variants)[number] | undefined>(
    (least, one) => (least && least.price <= one.price ? least : one),
    undefined,
  )
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    vendor: row.vendor,
    featured: row.featured,
    kind: row.kind,
    // Amounts are the shop's own currency's, and nobody has said what they are in another.
    ownAmount: currency === ctx.shop.currency ? ownAmountOf(row.own_amount) : null,
    validMonths: row.kind === 'gift_card' ? giftCardTerm(row.months, ctx.shop) : null,
    description: row.description ?? null,
    thumbnail: images[0] ?? null,
    images,
    options: row.options,
    asks: row.asks,
    extras: row.extras,
    variants,
    priceRange: rangeOf(variants.map(({ price }) => price)),
    compareAtPrice: cheapest?.compareAtPrice ?? null,
    lowestPrice30Days: cheapest?.lowestPrice30Days ?? null,
    currency,
    available: variants.some(({ available }) => available),
    categories: row.categories,
    tags: row.tags,
    seo: {
      title: row.seo_title ?? row.title,
      description: row.seo_description,
      image: pictureOf(ctx, row.seo_image) ?? images[0] ?? null,
    },
    related: row.related.map((card) => cardOf(ctx, card, currency)),
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  }
}
