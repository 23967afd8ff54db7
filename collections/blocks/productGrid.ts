import type { Block } from 'payload'

/** Products chosen by a rule: the newest, or those of a category. */
export const productGrid: Block = {
  slug: 'productGrid',
  interfaceName: 'ProductGridBlock',
  labels: { singular: 'Product grid', plural: 'Product grids' },
  fields: [
    { name: 'heading', type: 'text', maxLength: 120 },
    { name: 'category', type: 'relationship', relationTo: 'categories' },
    {
      name: 'sort',
      type: 'select',
      defaultValue: 'newest',
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
