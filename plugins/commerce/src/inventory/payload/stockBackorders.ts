import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/**
 * Pieces that are promised and not there yet, the oldest promise first. What arrives goes to them
 * before anybody else can have it; the row is gone when all of it has.
 */
export const stockBackorders = collectionBuilder(() => ({
  slug: 'stock-backorders',
  labels: { singular: 'Backorder', plural: 'Backorders' },
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
    // The order is placed; before that its shopper is still paying.
    { name: 'sold', type: 'checkbox', defaultValue: false },
    { name: 'until', type: 'date' },
  ],
}))
