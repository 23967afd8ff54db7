import { isGiftCard, type ProductKind } from '../../catalogue/domain/index.ts'
import type { Extension } from '../../shared/collectionBuilder.ts'

/** What kind of goods a product is to the tax office. */
export const taxOfProducts: Extension = {
  fields: [
    {
      name: 'taxClass',
      type: 'relationship',
      relationTo: 'tax-classes',
      admin: {
        condition: (product: unknown) => !isGiftCard((product ?? {}) as { kind?: ProductKind }),
        description: 'Leave empty for the standard rate.',
      },
    },
  ],
}
