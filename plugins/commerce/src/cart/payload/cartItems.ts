import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** A line of a cart: a row of its own, so that simultaneous calls lose nothing. */
export const cartItems = collectionBuilder(() => ({
  slug: 'cart-items',
  labels: { singular: 'Line', plural: 'Lines' },
  admin: {
    hidden: true,
    useAsTitle: 'id',
    defaultColumns: ['title', 'variant', 'quantity', 'updatedAt'],
  },
  access: bookkeeping(members),
  lockDocuments: false,
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['cart', 'variant', 'key'], unique: true }],
  fields: [
    { name: 'cart', type: 'relationship', relationTo: 'carts', required: true },
    // Empty once it was deleted: the shopper is told, instead of a line that silently is no more.
    { name: 'variant', type: 'relationship', relationTo: 'variants', index: true },
    // What the line carries beside its article, and what that makes of it: lines of one variant that
    // carry the same are one line.
    { name: 'key', type: 'text', required: true, defaultValue: '' },
    { name: 'carries', type: 'json' },
    { name: 'title', type: 'text' },
    { name: 'quantity', type: 'number', required: true, min: 1, max: 9999 },
  ],
}))
