import { isCurrency } from '@souk/kernel/domain'
import { z } from 'zod'

import { COLLECTION_SORTS, RULE_ASPECTS } from '../../catalogue/domain/index.ts'
import { amount, handles, path, text } from './jsonParts.ts'

const currency = z.string().refine(isCurrency)
const time = z.iso
  .datetime({ offset: true })
  .transform((when) => new Date(when).toISOString())
  .nullable()

/** A collection in our JSON. */
export const collectionItem = z.object({
  handle: text(200).min(1),
  title: text(120).min(1).optional(),
  active: z.boolean().optional(),
  description: text(2000).nullable().optional(),
  pictures: z
    .array(z.object({ url: z.string().max(2000), alt: text(200).default('') }))
    .max(1)
    .optional(),
  filledBy: z.enum(['hand', 'rules']).optional(),
  products: handles.optional(),
  match: z.enum(['all', 'any']).optional(),
  rules: z
    .array(
      z.object({
        aspect: z.enum(RULE_ASPECTS),
        isNot: z.boolean().default(false),
        text: text(120).nullable().default(null),
        category: path.nullable().default(null),
        amount: amount.nullable().default(null),
        days: z.int().min(1).max(3650).nullable().default(null),
      }),
    )
    .max(20)
    .optional(),
  sort: z.enum(COLLECTION_SORTS).exclude(['byHand']).optional(),
})

/** An extra in our JSON. */
export const extraItem = z.object({
  title: text(80).min(1),
  description: text(300).nullable().optional(),
  price: amount.optional(),
  per: z.enum(['piece', 'line']).optional(),
  appliesTo: z.enum(['all', 'some']).optional(),
  categories: z.array(path).max(200).optional(),
  products: handles.optional(),
  taxed: z.enum(['goods', 'class']).optional(),
  taxClass: z.string().nullable().optional(),
  prices: z
    .array(z.object({ currency, price: amount }))
    .max(30)
    .optional(),
  active: z.boolean().optional(),
  position: z.number().optional(),
})

const price = z
  .object({
    product: text(200).default(''),
    sku: text(100).nullable().default(null),
    pieces: z.int().min(1).max(9999).default(1),
    amount: amount.nullable().default(null),
    percentage: z.number().min(0).max(100).nullable().default(null),
  })
  .refine(
    (one) => (one.amount === null) !== (one.percentage === null),
    'Give either an amount or a percentage.',
  )

/** A price list in our JSON. */
export const priceListItem = z.object({
  title: text(120).min(1),
  groups: z.array(text(120)).max(50).optional(),
  startsAt: time.optional(),
  endsAt: time.optional(),
  percentage: z.number().min(0).max(100).nullable().optional(),
  categories: z.array(path).max(200).optional(),
  active: z.boolean().optional(),
  crossesOut: z.boolean().optional(),
  priority: z.int().min(0).max(1000).optional(),
  currency: currency.nullable().optional(),
  entries: z.array(price).max(10_000).optional(),
})
