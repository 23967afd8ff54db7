import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { pieces } from './pieces.ts'

/**
 * How much of a variant lies where, once it lies in more than one place: until then all of it is at
 * the default location and there are no rows. They add up to the level, which the database sees to.
 */
export const stockAtLocations = collectionBuilder(() => ({
  slug: 'stock-at-locations',
  labels: { singular: 'Stock at a location', plural: 'Stock by location' },
  admin: {
    group: 'Stock',
    useAsTitle: 'id',
    defaultColumns: ['variant', 'location', 'onHand', 'updatedAt'],
    description:
      'What lies in more than one place. Everything that is not listed here lies at the default location.',
  },
  access: bookkeeping(members),
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['variant', 'location'], unique: true }],
  fields: [
    { name: 'variant', type: 'relationship', relationTo: 'variants', required: true },
    {
      name: 'location',
      type: 'relationship',
      relationTo: 'stock-locations',
      required: true,
      index: true,
    },
    pieces('onHand', 'On the shelf'),
  ],
}))
