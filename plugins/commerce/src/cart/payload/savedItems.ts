import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/**
 * What a shopper has set aside from a cart for later. Kept apart from its lines, so that nothing which
 * adds up, holds or reminds can take it for one of them.
 */
export const savedItems = collectionBuilder(() => ({
  slug: 'saved-items',
  labels: { singular: 'Saved line', plural: 'Saved for later' },
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
    // As of a line: empty once it was deleted, and told apart by what it carries.
    { name: 'variant', type: 'relationship', relationTo: 'variants', index: true },
    { name: 'key', type: 'text', required: true, defaultValue: '' },
    { name: 'carries', type: 'json' },
    { name: 'title', type: 'text' },
    { name: 'quantity', type: 'number', required: true, min: 1, max: 9999 },
    // What a piece cost when it was set aside, to be told that it fell; and in which currency.
    { name: 'price', type: 'number' },
    { name: 'currency', type: 'text' },
  ],
}))
