import { members } from '../../shared/access.ts'
import { collectionBuilder, fieldsOf } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { refuseCircle } from './refuseCircle.ts'
import { slugField } from './slugField.ts'

/** The shelves of a shop: a tree. */
export const categories = collectionBuilder(({ scope, extensions }) => ({
  slug: 'categories',
  labels: { singular: 'Category', plural: 'Categories' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', 'parent', 'position', 'updatedAt'],
    description: 'The shelves of the shop. A category shows its own products and those below it.',
  },
  access: { read: () => true, create: members, update: members, delete: members },
  defaultSort: 'position',
  defaultPopulate: { title: true, slug: true },
  lockDocuments: false,
  indexes: [{ fields: inShop(scope, 'slug'), unique: true }, { fields: inShop(scope, 'position') }],
  hooks: { beforeChange: [refuseCircle(scope)] },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    slugField(),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'categories',
      index: true,
      label: 'Below',
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: { position: 'sidebar' },
    },
    { name: 'description', type: 'textarea', maxLength: 2000 },
    { name: 'image', type: 'upload', relationTo: 'media' },
    {
      name: 'position',
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'Smaller comes first.' },
    },
    ...fieldsOf(extensions),
  ],
}))
