import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/**
 * What the search has not followed yet: a product, all products of a category, or, where neither is
 * said, all of the shop. The database writes it and takes it away.
 */
export const searchChanges = collectionBuilder(() => ({
  slug: 'search-changes',
  labels: { singular: 'Search change', plural: 'Search changes' },
  admin: {
    group: 'Catalogue',
    hidden: true,
    useAsTitle: 'id',
    defaultColumns: ['id', 'product', 'category'],
    description: 'What changed and the search does not know of yet. Worked off by itself.',
  },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    { name: 'product', type: 'relationship', relationTo: 'products' },
    { name: 'category', type: 'relationship', relationTo: 'categories' },
  ],
}))
