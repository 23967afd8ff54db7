import { emptyList } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { keepOneDefault, refuseDeletion, takeUpDefault } from './defaultLocation.ts'

/** Where a shop's pieces lie: its back room, a store, a warehouse. One of them is the default. */
export const stockLocations = collectionBuilder(() => ({
  slug: 'stock-locations',
  labels: { singular: 'Location', plural: 'Locations' },
  admin: {
    group: 'Stock',
    useAsTitle: 'name',
    defaultColumns: ['name', 'isDefault', 'position', 'active', 'address'],
    description:
      'Where your things lie. Sales take from the locations in their order; with one location there is nothing to do here.',
    components: {
      beforeList: [
        emptyList({
          title: 'One place for everything',
          text: 'A first location comes with your first product. Add another when things lie in two places.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  defaultSort: 'position',
  lockDocuments: false,
  disableDuplicate: true,
  hooks: {
    beforeChange: [keepOneDefault],
    afterChange: [takeUpDefault],
    beforeDelete: [refuseDeletion],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    { name: 'address', type: 'textarea', maxLength: 1000 },
    {
      name: 'position',
      label: 'Order',
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'Sales take from the smallest first.' },
    },
    {
      name: 'isDefault',
      label: 'Default',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description:
          'Where pieces go that are counted, delivered or sent back, unless you say otherwise.',
      },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'Off: nothing new is put here.' },
    },
  ],
}))
