import { emptyList } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { millimetres } from './millimetres.ts'

/** What a shop packs its goods in. */
export const shippingBoxes = collectionBuilder(({ scope }) => ({
  slug: 'shipping-boxes',
  labels: { singular: 'Box', plural: 'Boxes' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'length', 'width', 'height', 'maxWeight', 'active'],
    description:
      'What you pack orders in. With boxes, the weight of the box counts as well, carriers are asked for each parcel, and an order says what goes into which box.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No boxes yet',
          text: 'Without boxes an order is one parcel that weighs what its goods weigh.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'name',
  indexes: [{ fields: inShop(scope, 'active') }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    millimetres({ required: true, description: 'Inside, in millimetres.' }),
    {
      type: 'row',
      fields: [
        {
          name: 'maxWeight',
          label: 'Takes up to (g)',
          type: 'number',
          min: 1,
          max: 1_000_000_000,
          admin: { width: '50%', description: 'Empty: whatever fits.' },
        },
        {
          name: 'ownWeight',
          label: 'Weighs itself (g)',
          type: 'number',
          min: 0,
          max: 1_000_000_000,
          defaultValue: 0,
          admin: { width: '50%', description: 'With its filling.' },
        },
      ],
    },
    { name: 'active', type: 'checkbox', defaultValue: true, admin: { position: 'sidebar' } },
  ],
}))
