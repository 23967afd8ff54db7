import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** What is set aside on cards for orders that wait for the rest of their money. */
export const giftCardHolds = collectionBuilder(({ scope }) => ({
  slug: 'gift-card-holds',
  labels: { singular: 'Hold on a gift card', plural: 'Holds on gift cards' },
  admin: { hidden: true, useAsTitle: 'id', defaultColumns: ['giftCard', 'order', 'amount'] },
  access: bookkeeping(members),
  lockDocuments: false,
  graphQL: { disableMutations: true },
  indexes: [
    { fields: inShop(scope, 'giftCard', 'order'), unique: true },
    { fields: inShop(scope, 'order') },
    { fields: inShop(scope, 'cart') },
  ],
  fields: [
    { name: 'giftCard', type: 'relationship', relationTo: 'gift-cards', required: true },
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true },
    { name: 'cart', type: 'text' },
    { name: 'amount', type: 'number', required: true },
  ],
}))
