import { isCurrency } from '@souk/kernel/domain'
import { z } from 'zod'

import { MAX_AMOUNT } from '../../shared/moneyField.ts'

const amount = z.int().min(0).max(MAX_AMOUNT)
const side = z.number().min(0).max(100_000_000).nullable()
const text = (most: number) => z.string().trim().max(most)

const variant = z.object({
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
})

/** A product in our JSON, held to what the shop can keep. */
export const productItem = z.object({
  handle: text(200).min(1),
  title: text(200).min(1).optional(),
  description: z.string().max(200_000).optional(),
  status: z.enum(['published', 'draft']).optional(),
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
