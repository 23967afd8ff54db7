import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** The words that stand in a shop's products: what a mistyped one may have meant. */
export const searchWords = collectionBuilder(() => ({
  slug: 'search-words',
  labels: { singular: 'Search word', plural: 'Search words' },
  admin: {
    group: 'Catalogue',
    hidden: true,
    useAsTitle: 'word',
    defaultColumns: ['word', 'spelling', 'named'],
    description: 'The words of the shop’s products. Kept up to date by themselves.',
  },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    { name: 'word', type: 'text', required: true },
    // As products write it, accents and all; words of descriptions alone have none.
    { name: 'spelling', type: 'text' },
    // In a title or on a label, and so worth suggesting; others stand in descriptions alone.
    { name: 'named', type: 'checkbox', required: true, defaultValue: false },
  ],
}))
