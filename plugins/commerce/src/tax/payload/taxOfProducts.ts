import type { Extension } from '../../shared/collectionBuilder.ts'

/** What kind of goods a product is to the tax office. */
export const taxOfProducts: Extension = {
  fields: [
    {
      name: 'taxClass',
      type: 'relationship',
      relationTo: 'tax-classes',
      admin: { description: 'Leave empty for the standard rate.' },
    },
  ],
}
