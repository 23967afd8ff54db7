import { emptyList } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** Goods that travel alike: bulky, fragile, frozen. Methods ask more for them, or do not take them. */
export const shippingClasses = collectionBuilder(() => ({
  slug: 'shipping-classes',
  labels: { singular: 'Shipping class', plural: 'Shipping classes' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'description'],
    description:
      'Goods that travel alike. A way of shipping may ask more for a class, or not take it.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No classes yet',
          text: 'You need one only for goods that are harder to send than others: bulky, fragile, frozen.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'name',
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'description',
      type: 'text',
      maxLength: 300,
      admin: { description: 'For you alone: what belongs to it.' },
    },
  ],
}))
