import { emptyList } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder, fieldsOf } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { ruleFields } from './ruleFields.ts'
import { slugField } from './slugField.ts'

type Form = { readonly filledBy?: 'hand' | 'rules' }

const isByHand = ({ filledBy }: Form): boolean => filledBy !== 'rules'
const isByRules = ({ filledBy }: Form): boolean => filledBy === 'rules'

/**
 * Products that are shown together, across the shelves. Nothing is kept of what rules find: they are
 * asked anew with every list, so that a collection is never behind its products.
 */
export const productCollections = collectionBuilder(({ scope, extensions }) => ({
  slug: 'product-collections',
  labels: { singular: 'Collection', plural: 'Collections' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'title',
    defaultColumns: ['title', 'filledBy', 'active', 'slug', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    description:
      'Products that are shown together: a season, a present for somebody, all that is reduced.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No collections yet',
          text: 'Choose products yourself, or say what they have in common and let the collection fill itself.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  defaultSort: 'title',
  defaultPopulate: { title: true, slug: true },
  lockDocuments: false,
  indexes: [{ fields: inShop(scope, 'slug'), unique: true }],
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    slugField(),
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'Off: shoppers do not find it.' },
    },
    { name: 'description', type: 'textarea', maxLength: 2000 },
    { name: 'image', type: 'upload', relationTo: 'media' },
    {
      name: 'filledBy',
      label: 'What is in it',
      type: 'radio',
      defaultValue: 'hand',
      options: [
        { value: 'hand', label: 'What you choose' },
        { value: 'rules', label: 'Whatever goes by rules' },
      ],
    },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 500,
      admin: {
        condition: isByHand,
        appearance: 'drawer',
        description: 'In the order in which they are shown.',
      },
    },
    {
      name: 'match',
      label: 'A product is in it if',
      type: 'radio',
      defaultValue: 'all',
      options: [
        { value: 'all', label: 'all rules are true of it' },
        { value: 'any', label: 'one of the rules is' },
      ],
      admin: { condition: isByRules },
    },
    {
      name: 'rules',
      type: 'array',
      labels: { singular: 'Rule', plural: 'Rules' },
      minRows: 1,
      maxRows: 20,
      required: true,
      admin: { condition: isByRules },
      fields: ruleFields(),
    },
    {
      name: 'sort',
      label: 'Order',
      type: 'select',
      defaultValue: 'newest',
      options: [
        { value: 'newest', label: 'Newest first' },
        { value: 'price', label: 'Cheapest first' },
        { value: '-price', label: 'Dearest first' },
        { value: 'title', label: 'By title' },
      ],
      admin: {
        condition: isByRules,
        description: 'Unless shoppers choose another.',
      },
    },
    ...fieldsOf(extensions),
  ],
}))
