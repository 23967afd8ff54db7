import { defineOperation } from '@souk/kernel'
import { isPercentage } from '@souk/kernel/domain'
import { z } from 'zod'

import { keepEntries } from './keepEntries.ts'
import { mayKeepPrices } from './mayKeepPrices.ts'

const MOST = 1000

const entry = z
  .object({
    product: z.string().max(100).nullish().describe('For all of a product.'),
    variant: z.string().max(100).nullish().describe('For one variant.'),
    pieces: z.int().min(1).max(9999).default(1).describe('From so many on.'),
    amount: z.int().min(0).max(9_000_000_000_000).nullish(),
    percentage: z
      .number()
      .max(100)
      .refine(isPercentage, { message: 'At most four decimals.' })
      .nullish(),
    isNew: z
      .boolean()
      .default(false)
      .describe('Refused where the article has a price from so many pieces on already.'),
  })
  .refine(({ product, variant }) => Boolean(product ?? variant), {
    message: 'Name a product or a variant.',
  })
  .refine(({ amount, percentage }) => (amount ?? null) === null || (percentage ?? null) === null, {
    message: 'Give a price or a percentage off, not both.',
  })
  .refine(({ amount, percentage }) => (amount ?? percentage ?? null) !== null, {
    message: 'Give a price or a percentage off.',
  })

export const setEntries = defineOperation({
  name: 'pricing.setEntries',
  summary: 'Set prices of a price list, many at once; what is there already is changed',
  feature: 'commerce',
  http: { method: 'POST', path: '/pricing/lists/:id/entries', bodyLimit: 1_000_000 },
  input: z.object({
    id: z.string().max(100),
    set: z.array(entry).max(MOST).default([]),
    remove: z.array(z.string().max(100)).max(MOST).default([]).describe('Ids of entries.'),
  }),
  output: z.object({ set: z.int(), removed: z.int() }),
  access: mayKeepPrices,
  run: (ctx, { id, set, remove }) =>
    keepEntries(ctx, id, {
      set: set.map(({ product, variant, pieces, amount, percentage, isNew }) => ({
        product: product ?? null,
        variant: variant ?? null,
        pieces,
        amount: amount ?? null,
        percentage: percentage ?? null,
        isNew,
      })),
      remove,
    }),
})
