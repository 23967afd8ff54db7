import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { moneyField } from '../../shared/moneyField.ts'

/**
 * What everybody paid for an article, and since when: written by the database with every change,
 * never changed itself.
 */
export const priceHistory = collectionBuilder(() => ({
  slug: 'price-history',
  labels: { singular: 'Earlier price', plural: 'Price history' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'id',
    defaultColumns: ['since', 'variant', 'currency', 'price', 'compareAtPrice'],
    description:
      'What everybody paid for each article, and since when. From it comes the lowest price of the 30 days before a reduction.',
  },
  access: bookkeeping(members),
  defaultSort: '-since',
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  indexes: [{ fields: ['variant', 'currency', 'since'] }],
  fields: [
    { name: 'variant', type: 'relationship', relationTo: 'variants', required: true },
    {
      name: 'since',
      type: 'date',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'currency', type: 'text', required: true },
    // Empty from when on it was not sold in the currency.
    moneyField({ name: 'price' }),
    moneyField({ name: 'compareAtPrice', label: 'Compared to' }),
  ],
}))
