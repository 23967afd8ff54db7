import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** What one piece of a bundle is made of. Written on the product or variant that is the bundle. */
export const bundleParts = collectionBuilder(() => ({
  slug: 'bundle-parts',
  labels: { singular: 'Part of a bundle', plural: 'Parts of bundles' },
  admin: { hidden: true, useAsTitle: 'id' },
  access: bookkeeping(members),
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['bundle', 'part'], unique: true }],
  fields: [
    { name: 'bundle', type: 'relationship', relationTo: 'variants', required: true },
    { name: 'part', type: 'relationship', relationTo: 'variants', required: true, index: true },
    { name: 'quantity', type: 'number', required: true, min: 1 },
  ],
}))
