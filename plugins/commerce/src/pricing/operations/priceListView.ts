import { z } from 'zod'

/** The list that a price was taken from. */
export const priceListView = z
  .object({ id: z.string(), title: z.string() })
  .describe('The price list that the price comes from; null where it is the usual one.')
