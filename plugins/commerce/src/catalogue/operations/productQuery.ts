import { paging, queryInteger } from '@souk/kernel'
import { z } from 'zod'

const MAX_AMOUNT = Number.MAX_SAFE_INTEGER

const oneOrMore = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(50)])
  .transform((value) => (Array.isArray(value) ? value : [value]))

const yesOrNo = z.literal(['true', 'false']).transform((value) => value === 'true')

/** What a list of products may be asked for: `?q=&category=&option[Size]=M&price[max]=5000&sort=-price`. */
export const productQuery = z.object({
  q: z.string().max(200).optional(),
  category: z.string().max(200).optional().describe('A category by its slug, with those below it.'),
  collection: z.string().max(200).optional(),
  ids: z
    .string()
    .max(4000)
    .transform((text) => text.split(',').slice(0, 100))
    .optional()
    .describe('Only these products, separated by commas.'),
  sort: z.literal(['newest', 'price', '-price', 'title', 'relevance']).optional(),
  ...paging({ limit: 20, most: 100 }),
  currency: z.string().length(3).optional(),
  locale: z.string().max(35).optional(),
  option: z.record(z.string().max(60), oneOrMore).optional(),
  price: z
    .object({
      min: queryInteger(0, MAX_AMOUNT).optional(),
      max: queryInteger(0, MAX_AMOUNT).optional(),
    })
    .optional()
    .describe('In minor units of the currency.'),
  inStock: yesOrNo.optional(),
  featured: yesOrNo.optional(),
  facets: yesOrNo.optional(),
  exact: yesOrNo
    .optional()
    .describe(
      'Count all, however many there are: it then takes as long as there are many. By default what has neither words nor facets is counted whole.',
    ),
})

export type ProductQuery = z.infer<typeof productQuery>
