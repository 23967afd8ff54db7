import { emptyList } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** Customers that are treated alike: discounts of their own, and whatever else asks for a group. */
export const customerGroups = collectionBuilder(() => ({
  slug: 'customer-groups',
  labels: { singular: 'Customer group', plural: 'Customer groups' },
  admin: {
    group: 'Customers',
    useAsTitle: 'name',
    defaultColumns: ['name', 'description', 'updatedAt'],
    listSearchableFields: ['name'],
    description: 'Regulars, resellers, staff: put customers into a group on their own page.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No groups yet',
          text: 'Make one for those who get something of their own, such as resellers or staff.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    { name: 'description', type: 'textarea', maxLength: 1000 },
    {
      name: 'customers',
      type: 'join',
      collection: 'customers',
      on: 'groups',
      admin: { allowCreate: false, defaultColumns: ['email', 'name', 'createdAt'] },
    },
  ],
}))
