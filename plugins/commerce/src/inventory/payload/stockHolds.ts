import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** Pieces set aside for a shopper who is paying. The row is the hold: deleting it ends it, once. */
export const stockHolds = collectionBuilder(() => ({
  slug: 'stock-holds',
  labels: { singular: 'Stock hold', plural: 'Stock holds' },
  admin: { hidden: true, useAsTitle: 'cause' },
  access: bookkeeping(members),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: false as const,
  indexes: [{ fields: ['cause', 'variant'], unique: true }],
  fields: [
    { name: 'variant', type: 'relationship', relationTo: 'variants', required: true, index: true },
    { name: 'quantity', type: 'number', required: true, min: 1 },
    { name: 'cause', type: 'text', required: true },
    { name: 'until', type: 'date', required: true, index: true },
  ],
}))
