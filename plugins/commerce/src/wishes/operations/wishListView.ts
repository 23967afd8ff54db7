import { z } from 'zod'

import { picture, productCard } from '../../catalogue/operations/index.ts'

const wishedVariant = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  options: z.record(z.string(), z.string()),
  image: picture.nullable(),
  price: z.int().describe('Minor units of the currency.'),
  compareAtPrice: z.int().nullable(),
  available: z.boolean(),
})

const wishView = z.object({
  id: z.string(),
  addedAt: z.iso.datetime(),
  product: productCard,
  variant: wishedVariant.nullable().describe('Null where none was chosen yet.'),
  asks: z
    .boolean()
    .describe('Its product asks for something that has to be answered before it goes into a cart.'),
})

/** What whoever has the link of a list sees of it: nothing of its owner. */
export const sharedListView = z.object({
  name: z.string().nullable().describe('Null for the list that everybody has.'),
  currency: z.string(),
  items: z.array(wishView).describe('Last wished first; what is no longer sold is left out.'),
})

export const wishListView = sharedListView.extend({
  id: z.string(),
  isDefault: z.boolean(),
  shareToken: z
    .string()
    .nullable()
    .describe('Opens the list to whoever has it, for reading; null where it is not shared.'),
  expiresAt: z.iso.datetime().nullable().describe('Null for lists of customers.'),
})

export type WishListView = z.output<typeof wishListView>
export type SharedListView = z.output<typeof sharedListView>
