import type { Block } from 'payload'

/** Products chosen by hand, in the order given. */
export const featuredProducts: Block = {
  slug: 'featuredProducts',
  interfaceName: 'FeaturedProductsBlock',
  labels: { singular: 'Featured products', plural: 'Featured products' },
  fields: [
    { name: 'heading', type: 'text', maxLength: 120 },
    { name: 'text', type: 'textarea', maxLength: 300 },
    {
      name: 'products',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      required: true,
      maxRows: 12,
    },
  ],
}
