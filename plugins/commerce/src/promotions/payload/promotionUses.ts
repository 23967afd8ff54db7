import { emptyList } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** Which order has had which promotion, by which code and for how much. */
export const promotionUses = collectionBuilder(({ scope }) => ({
  slug: 'promotion-uses',
  // The plural alone would be shortened to “promotionus”.
  graphQL: { singularName: 'PromotionUse', pluralName: 'PromotionUses' },
  typescript: { interface: 'PromotionUse' },
  labels: { singular: 'Discount given', plural: 'Discounts given' },
  admin: {
    group: 'Sales',
    useAsTitle: 'id',
    defaultColumns: ['promotion', 'order', 'amount', 'promotionCode', 'createdAt'],
    description: 'What each discount took off which order. Cancelled orders give it back.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        emptyList({
          title: 'Nothing given yet',
          text: 'Each order that has a discount is listed here, with what it took off.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'promotion', 'order'), unique: true },
    { fields: inShop(scope, 'promotion', 'mailbox') },
    { fields: inShop(scope, 'promotion', 'customer') },
    { fields: inShop(scope, 'order') },
    { fields: inShop(scope, 'cart') },
  ],
  fields: [
    {
      name: 'promotion',
      type: 'relationship',
      relationTo: 'promotions',
      required: true,
      label: 'Discount',
    },
    { name: 'promotionCode', type: 'relationship', relationTo: 'promotion-codes', label: 'Code' },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#OrderCell' } },
    },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: 'Account' },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'currency', type: 'text', required: true },
    // What it is counted by: the cart whose own order it is, and whose mailbox.
    { name: 'cart', type: 'text', admin: { hidden: true } },
    { name: 'mailbox', type: 'text', admin: { hidden: true } },
  ],
}))
