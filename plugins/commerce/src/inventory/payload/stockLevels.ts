import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { pieces } from './pieces.ts'

/**
 * How many pieces of a variant lie on the shelf, and how many of those are held. Rows of their own,
 * without versions: the edit of a title must never bring back what was sold.
 */
export const stockLevels = collectionBuilder(() => ({
  slug: 'stock-levels',
  labels: { singular: 'Stock level', plural: 'Stock' },
  admin: {
    group: 'Catalogue',
    // The list of variants says the same, with the product's name and what it costs.
    hidden: true,
    useAsTitle: 'id',
    defaultColumns: ['variant', 'onHand', 'held', 'updatedAt'],
    description:
      'What lies on the shelf. Change it on the product or variant, so that a reason is kept.',
  },
  access: bookkeeping(members),
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'variant',
      type: 'relationship',
      relationTo: 'variants',
      required: true,
      unique: true,
    },
    pieces('onHand', 'On the shelf'),
    pieces('held', 'Held for shoppers who are paying'),
    pieces('backordered', 'Promised beyond what is there'),
    pieces('incoming', 'On its way here'),
    // What the variant or its product says of selling on, kept here so that a sale sees it at once.
    { name: 'policy', type: 'text', defaultValue: 'deny' },
    pieces('backorderLimit', 'Most that may be promised beyond what is there'),
    { name: 'preorderUntil', type: 'date' },
    // Kept by the database, so that a statement over levels sees at once what it has to look at.
    { name: 'made', label: 'Made of parts', type: 'checkbox', defaultValue: false },
    { name: 'spread', label: 'In several places', type: 'checkbox', defaultValue: false },
    pieces('largestPart', 'Most pieces of it in one bundle'),
  ],
}))
