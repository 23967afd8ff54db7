import { z } from 'zod'

/** What every call to one cart carries: its id in the path, its secret in a header. */
export const cartKey = {
  id: z.string().describe("The cart's id."),
  cartToken: z
    .string()
    .max(200)
    .optional()
    .describe("The cart's secret, unless it is the caller's own."),
}

export const cartHeaders = { cartToken: 'X-Cart-Token' } as const

/** Pieces to put in: whole, 1 to 9999. */
export const newPieces = z.int().min(1).max(9999)
