import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** What the search knows of a published product. The database keeps it; nobody writes it. */
export const searchEntries = collectionBuilder(() => ({
  slug: 'search-entries',
  labels: { singular: 'Search entry', plural: 'Search entries' },
  admin: {
    group: 'Catalogue',
    hidden: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'product', 'language', 'updatedAt'],
    description: 'What the search knows of each product. Kept up to date by itself.',
  },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      required: true,
      unique: true,
    },
    { name: 'title', type: 'text', required: true },
    { name: 'language', type: 'text', required: true },
  ],
}))
