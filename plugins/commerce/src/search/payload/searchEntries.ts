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
    defaultColumns: ['title', 'product', 'edition'],
    description: 'What the search knows of each product. Kept up to date by itself.',
  },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      required: true,
      unique: true,
    },
    { name: 'title', type: 'text', required: true },
    // The language and the version of the rules that its words were taken by: `english 1`.
    { name: 'edition', type: 'text', required: true },
  ],
}))
