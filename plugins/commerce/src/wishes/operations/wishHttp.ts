import { z } from 'zod'

import { NAME_LENGTH } from '../domain/index.ts'

/** What every call to one list carries: its id in the path, a guest's secret in a header. */
export const wishListKey = {
  id: z
    .string()
    .max(100)
    .describe('The list’s id; customers may say `default` for the list that everybody has.'),
  wishToken: z
    .string()
    .max(200)
    .optional()
    .describe("The list's secret, unless it is the customer's own."),
}

export const wishHeaders = { wishToken: 'X-Wish-Token' } as const

export const listName = z.string().trim().min(1).max(NAME_LENGTH)

/** A variant, or a product of which none was chosen yet. */
export const article = {
  product: z.string().max(100).optional(),
  variant: z.string().max(100).optional(),
}

export const currencyAsked = z.string().max(10).optional()
