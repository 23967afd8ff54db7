import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { keepUsedClasses } from './keepUsedClasses.ts'

/** Kinds of goods that are taxed at rates of their own: books, food, children's clothes. */
export const taxClasses = collectionBuilder(({ scope }) => ({
  slug: 'tax-classes',
  labels: { singular: 'Tax class', plural: 'Tax classes' },
  admin: {
    group: 'Settings',
    useAsTitle: 'title',
    defaultColumns: ['title', 'description'],
    description:
      'Only for goods that are not taxed at the standard rate. Give the class its rates, then choose it on the product.',
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'title',
  hooks: { beforeDelete: [keepUsedClasses] },
  indexes: [{ fields: inShop(scope, 'title'), unique: true }],
  fields: [
    { name: 'title', label: 'Name', type: 'text', required: true, maxLength: 60 },
    {
      name: 'description',
      type: 'text',
      maxLength: 200,
      admin: { description: 'What belongs to it, for you and your colleagues.' },
    },
  ],
}))
