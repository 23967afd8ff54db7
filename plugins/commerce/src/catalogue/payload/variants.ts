import { members } from '../../shared/access.ts'
import { collectionBuilder, fieldsOf } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { barcode } from './barcode.ts'
import { checkVariant } from './checkVariant.ts'
import { mirrorBack } from './mirrorBack.ts'

/** What is sold: one choice of each of a product's options, with a price and a stock of its own. */
export const variants = collectionBuilder(({ scope, extensions }) => ({
  slug: 'variants',
  labels: { singular: 'Variant', plural: 'Variants' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'title',
    defaultColumns: ['title', 'product', 'sku', 'price', 'stock', 'available'],
    listSearchableFields: ['title', 'sku', 'barcode'],
    description: 'Every piece that can be put into a cart. Most are best edited on their product.',
  },
  access: {
    read: ({ req }) =>
      req.user?.collection === req.payload.config.admin.user
        ? true
        : { 'product._status': { equals: 'published' } },
    create: members,
    update: members,
    delete: members,
  },
  defaultSort: 'position',
  defaultPopulate: { title: true, sku: true, price: true, product: true },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [
    { fields: inShop(scope, 'sku'), unique: true },
    { fields: inShop(scope, 'createdAt') },
    { fields: ['product', 'combination'], unique: true },
  ],
  hooks: { beforeChange: [checkVariant], afterChange: [mirrorBack] },
  fields: [
    { name: 'product', type: 'relationship', relationTo: 'products', required: true },
    {
      name: 'title',
      type: 'text',
      admin: { readOnly: true, description: 'Made of the options.' },
    },
    {
      name: 'options',
      type: 'json',
      defaultValue: {},
      // Payload's own check would compile the schema for each variant anew; `checkVariant` looks closer.
      validate: () => true,
      jsonSchema: {
        uri: 'souk://variant-options.json',
        fileMatch: ['souk://variant-options.json'],
        schema: { type: 'object', additionalProperties: { type: 'string' } },
      },
      admin: {
        description: 'A value for each option of the product.',
        components: { Field: '@souk/commerce/client#OptionsField' },
      },
    },
    {
      // The same choice twice would be two stocks of one thing: the database refuses the second.
      name: 'combination',
      type: 'text',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'forSale',
      label: 'For sale',
      type: 'checkbox',
      defaultValue: true,
      admin: {
        position: 'sidebar',
        description: 'Off: it is kept with its stock, and no shopper sees it.',
      },
    },
    {
      name: 'offered',
      type: 'checkbox',
      defaultValue: true,
      admin: {
        readOnly: true,
        position: 'sidebar',
        description:
          'Whether shoppers see it: it is for sale, and its options are among those of the published product.',
      },
    },
    {
      name: 'sku',
      label: 'SKU',
      type: 'text',
      maxLength: 100,
      admin: { description: 'Your number for it. Made from product and options if empty.' },
    },
    {
      // The product's, kept by the database: who asks for a variant need not ask for its product.
      name: 'kind',
      type: 'text',
      defaultValue: 'goods',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    barcode(),
    ...fieldsOf(extensions),
    { name: 'image', type: 'upload', relationTo: 'media', admin: { position: 'sidebar' } },
    {
      name: 'position',
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'Smaller comes first.' },
    },
  ],
}))
