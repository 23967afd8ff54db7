import type { Block } from 'payload'

/** Products chosen by a rule: the newest, those of a category or those of a collection. */
export const productGrid: Block = {
  slug: 'productGrid',
  interfaceName: 'ProductGridBlock',
  labels: { singular: 'Product grid', plural: 'Product grids' },
  fields: [
    { name: 'heading', type: 'text', maxLength: 120 },
    {
      type: 'row',
      fields: [
        { name: 'category', type: 'relationship', relationTo: 'categories' },
        { name: 'collection', type: 'relationship', relationTo: 'product-collections' },
      ],
    },
    {
      name: 'sort',
      type: 'select',
      defaultValue: 'newest',
      // A collection has an order of its own.
      admin: { condition: (_, { collection }: { collection?: unknown }) => !collection },
      options: [
        { label: 'Newest first', value: 'newest' },
        { label: 'Cheapest first', value: 'price' },
        { label: 'Dearest first', value: '-price' },
        { label: 'By title', value: 'title' },
      ],
    },
    { name: 'limit', type: 'number', defaultValue: 8, min: 1, max: 24 },
  ],
}
