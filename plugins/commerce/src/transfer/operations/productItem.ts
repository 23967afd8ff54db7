import { isCurrency } from '@souk/kernel/domain'
import { z } from 'zod'

import { ASK_KINDS, MAX_ANSWER, productKinds } from '../../catalogue/domain/index.ts'
import { STOCK_POLICIES } from '../../inventory/domain/index.ts'
import { amount, text } from './jsonParts.ts'

const side = z.number().min(0).max(100_000_000).nullable()

const count = (most: number) => z.int().min(0).max(most).nullable()
const time = z.iso
  .datetime({ offset: true })
  .transform((when) => new Date(when).toISOString())
  .nullable()

const selling = {
  stockPolicy: z.enum(STOCK_POLICIES).nullable().optional(),
  backorderLimit: count(1_000_000_000).optional(),
  preorderUntil: time.optional(),
  lowStock: z.enum(['own', 'never']).nullable().optional(),
  lowStockAt: count(1_000_000_000).optional(),
  shippingClass: text(120).nullable().optional(),
  shippingSurcharge: amount.nullable().optional(),
}

const ask = z.object({
  label: text(60).min(1),
  kind: z.enum(ASK_KINDS),
  required: z.boolean().default(false),
  maxLength: z.int().min(1).max(MAX_ANSWER).nullable().default(null),
  choices: z.array(text(100).min(1)).max(50).default([]),
})

const variant = z.object({
  ...selling,
  options: z.record(text(60), text(60)).default({}),
  sku: text(100).optional(),
  barcode: text(60).nullable().optional(),
  price: amount.optional(),
  compareAtPrice: amount.nullable().optional(),
  cost: amount.nullable().optional(),
  prices: z
    .array(
      z.object({
        currency: z.string().refine(isCurrency),
        price: amount,
        compareAtPrice: amount.nullable().default(null),
      }),
    )
    .max(50)
    .optional(),
  stock: z.int().min(0).max(1_000_000_000).optional(),
  weight: side.optional(),
  length: side.optional(),
  width: side.optional(),
  height: side.optional(),
  image: z.string().max(2000).nullable().optional(),
  forSale: z.boolean().optional(),
  parts: z
    .array(z.object({ sku: text(100).min(1), quantity: z.int().min(1).max(9999).default(1) }))
    .max(50)
    .optional(),
})

/** A product in our JSON, held to what the shop can keep. */
export const productItem = z.object({
  ...selling,
  handle: text(200).min(1),
  title: text(200).min(1).optional(),
  description: z.string().max(200_000).optional(),
  status: z.enum(['published', 'draft']).optional(),
  publishAt: time.optional(),
  unpublishAt: time.optional(),
  kind: z.enum(productKinds).optional(),
  giftCard: z
    .object({
      minimum: amount.nullable().default(null),
      maximum: amount.nullable().default(null),
      step: amount.nullable().default(null),
      months: count(1200).default(null),
    })
    .optional(),
  digital: z
    .object({
      keys: z.boolean().default(false),
      withoutKeys: z.enum(['stop', 'sell']).default('stop'),
      days: count(3650).default(null),
      downloads: count(1000).default(null),
    })
    .optional(),
  digitalFiles: z.array(z.string().max(200)).max(500).optional(),
  asks: z.array(ask).max(8).optional(),
  related: z.array(text(200).min(1)).max(12).optional(),
  vendor: text(120).nullable().optional(),
  categories: z
    .array(z.array(text(120).min(1)).max(10))
    .max(50)
    .optional(),
  tags: z.array(text(60)).max(50).optional(),
  featured: z.boolean().optional(),
  requiresShipping: z.boolean().optional(),
  taxClass: z.string().nullable().optional(),
  seoTitle: text(70).nullable().optional(),
  seoDescription: text(170).nullable().optional(),
  seoPicture: z.string().max(2000).nullable().optional(),
  pictures: z
    .array(z.object({ url: z.string().max(2000), alt: text(200).default('') }))
    .max(100)
    .optional(),
  options: z
    .array(z.object({ name: text(60).min(1), values: z.array(text(60).min(1)).min(1).max(100) }))
    .max(5)
    .default([]),
  variants: z.array(variant).max(2000).default([]),
})
