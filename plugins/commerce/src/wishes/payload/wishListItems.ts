import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** Something on a wish list: a product, or one variant of it. */
export const wishListItems = collectionBuilder(({ scope }) => ({
  slug: 'wish-list-items',
  labels: { singular: 'Wish', plural: 'Wishes' },
  admin: { hidden: true, useAsTitle: 'id', defaultColumns: ['product', 'variant', 'createdAt'] },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['wishList', 'article'], unique: true },
    { fields: inShop(scope, 'product') },
  ],
  fields: [
    { name: 'wishList', type: 'relationship', relationTo: 'wish-lists', required: true },
    { name: 'product', type: 'relationship', relationTo: 'products', required: true },
    { name: 'variant', type: 'relationship', relationTo: 'variants', index: true },
    // The id of the variant, or of the product where none was chosen: each is on a list once.
    { name: 'article', type: 'text', required: true },
  ],
}))
