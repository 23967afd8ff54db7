import { publishingFields } from '@souk/kernel'
import type { CollectionConfig, Field } from 'payload'

import { members, membersField, publishedOrMember } from '../../shared/access.ts'
import { collectionBuilder, fieldsOf } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { takeVariantsAlong } from './takeVariantsAlong.ts'
import { asksField, checkAsks } from './asksField.ts'
import { barcode } from './barcode.ts'
import { checkOptions } from './checkOptions.ts'
import { fitVariants } from './fitVariants.ts'
import { kindFields } from './kindFields.ts'
import { mirrorSimple } from './mirrorSimple.ts'
import { slugField } from './slugField.ts'

/**
 * What a shop offers. Every sellable thing is a variant; a product without options has one, which
 * its own form fills in.
 */
export const products = collectionBuilder(({ scope, extensions }) => ({
  slug: 'products',
  labels: { singular: 'Product', plural: 'Products' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      '_status',
      'priceFrom',
      'stock',
      'available',
      'categories',
      'updatedAt',
    ],
    listSearchableFields: ['title', 'slug', 'sku', 'barcode', 'vendor'],
    description: 'Give a title, a picture, a price and a stock, and it can be sold.',
  },
  access: {
    read: publishedOrMember,
    create: members,
    update: members,
    delete: members,
    readVersions: members,
  },
  defaultSort: '-createdAt',
  defaultPopulate: { title: true, slug: true, _status: true },
  lockDocuments: false,
  // Not saved while typing: the stock of a form takes effect with every save.
  versions: { drafts: true, maxPerDoc: 30 },
  indexes: [
    { fields: inShop(scope, 'slug'), unique: true },
    { fields: inShop(scope, '_status', 'createdAt') },
  ],
  hooks: {
    beforeChange: [checkOptions, checkAsks],
    afterChange: [mirrorSimple(scope), fitVariants],
    beforeDelete: [takeVariantsAlong],
  } satisfies CollectionConfig['hooks'],
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    slugField(),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Product',
          fields: [...essentials, ...kindFields, ...fieldsOf(extensions), sku, barcode(isSimple)],
        },
        { label: 'Options and variants', fields: [options, matrix, variants] },
        { label: 'Personal', fields: [asksField] },
        { label: 'Search engines', fields: [seo] },
      ],
    },
    ...sidebar,
  ],
}))

const isSimple = (product: unknown): boolean => {
  const { options: chosen } = (product ?? {}) as { options?: unknown }
  return !Array.isArray(chosen) || chosen.length === 0
}

const essentials: Field[] = [
  {
    name: 'images',
    type: 'upload',
    relationTo: 'media',
    hasMany: true,
    admin: { description: 'The first one stands for the product in lists.' },
  },
  { name: 'description', type: 'richText' },
]

const sku: Field = {
  name: 'sku',
  label: 'SKU',
  type: 'text',
  maxLength: 100,
  admin: {
    condition: isSimple,
    description: 'Your number for it. Made from the address if empty.',
  },
  hooks: { beforeDuplicate: [() => null] },
}

const options: Field = {
  name: 'options',
  type: 'array',
  maxRows: 5,
  labels: { singular: 'Option', plural: 'Options' },
  admin: {
    description: 'What a shopper chooses: Size with S, M, L. Each choice becomes a variant below.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 60, admin: { width: '30%' } },
        {
          name: 'values',
          type: 'text',
          hasMany: true,
          required: true,
          minRows: 1,
          maxRows: 100,
          maxLength: 60,
          admin: { width: '70%' },
        },
      ],
    },
  ],
}

const variants: Field = {
  name: 'variants',
  type: 'join',
  collection: 'variants',
  on: 'product',
  defaultLimit: 100,
  maxDepth: 1,
  defaultSort: 'position',
  // The table of variants shows them, all at once.
  admin: {
    condition: () => false,
    defaultColumns: ['title', 'sku', 'price', 'stock', 'available'],
  },
}

const matrix: Field = {
  name: 'matrix',
  type: 'ui',
  label: 'Variants',
  admin: {
    condition: (product: unknown) => !isSimple(product),
    disableListColumn: true,
    components: { Field: '@souk/commerce/rsc#VariantMatrix' },
  },
}

const seo: Field = {
  name: 'seo',
  type: 'group',
  label: 'Search engines',
  admin: { description: 'Left empty, title, description and first picture serve.' },
  fields: [
    { name: 'title', type: 'text', maxLength: 70 },
    { name: 'description', type: 'textarea', maxLength: 170 },
    { name: 'image', type: 'upload', relationTo: 'media' },
  ],
}

const sidebar: Field[] = [
  ...publishingFields(membersField),
  {
    name: 'categories',
    type: 'relationship',
    relationTo: 'categories',
    hasMany: true,
    admin: { position: 'sidebar' },
  },
  { name: 'vendor', type: 'text', maxLength: 120, admin: { position: 'sidebar' } },
  {
    name: 'tags',
    type: 'text',
    hasMany: true,
    maxRows: 50,
    maxLength: 60,
    admin: { position: 'sidebar' },
  },
  {
    name: 'related',
    label: 'Goes well with',
    type: 'relationship',
    relationTo: 'products',
    hasMany: true,
    maxRows: 12,
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    admin: {
      position: 'sidebar',
      description: 'Shown below it. What is missing comes from the same categories.',
    },
  },
  { name: 'featured', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
]
