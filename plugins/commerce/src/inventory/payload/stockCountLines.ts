import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** What was found of each article on a count's sheet. Written by operations, as it is found. */
export const stockCountLines = collectionBuilder(() => ({
  slug: 'stock-count-lines',
  labels: { singular: 'Line of a count', plural: 'Lines of counts' },
  admin: { hidden: true, useAsTitle: 'label' },
  access: bookkeeping(members),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: false as const,
  indexes: [{ fields: ['count', 'variant'], unique: true }],
  fields: [
    { name: 'count', type: 'relationship', relationTo: 'stock-counts', required: true },
    // Empty once it was deleted: the sheet stays, by the name that it had.
    { name: 'variant', type: 'relationship', relationTo: 'variants', index: true },
    { name: 'label', type: 'text', required: true },
    { name: 'sku', type: 'text' },
    { name: 'expected', type: 'number', required: true },
    { name: 'counted', type: 'number', min: 0 },
    // Others came or went while it was counted piece by piece.
    { name: 'unsure', type: 'checkbox', defaultValue: false },
    { name: 'countedAt', type: 'date' },
    { name: 'countedBy', type: 'text' },
    { name: 'applied', type: 'number' },
    { name: 'problem', type: 'text' },
  ],
}))
