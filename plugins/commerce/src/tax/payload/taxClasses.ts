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
    {
      name: 'code',
      type: 'text',
      label: 'Code at Stripe Tax',
      maxLength: 40,
      validate: (value: string | null | undefined) =>
        !value || /^txcd_\d{8}$/.test(value) || 'A code begins with txcd_ and has eight digits.',
      admin: {
        description:
          'Only where Stripe Tax works your taxes out: which of its kinds of goods this is, such as txcd_35010000 for printed books. Empty: the kind that you chose there for everything.',
      },
    },
  ],
}))
