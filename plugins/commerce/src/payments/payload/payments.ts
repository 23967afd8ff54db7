import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** One attempt to pay one version of an order. Written by operations only. */
export const payments = collectionBuilder(({ scope }) => ({
  slug: 'payments',
  labels: { singular: 'Payment', plural: 'Payments' },
  admin: {
    group: 'Sales',
    useAsTitle: 'provider',
    defaultColumns: ['order', 'provider', 'state', 'amount', 'createdAt'],
    description: 'What was asked of whom, and what came of it.',
  },
  access: bookkeeping(members),
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'order', 'version', 'attempt'), unique: true },
    { fields: inShop(scope, 'account', 'externalId'), unique: true },
    { fields: inShop(scope, 'state', 'createdAt') },
  ],
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    { name: 'provider', type: 'text', required: true },
    {
      name: 'state',
      type: 'text',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#StatusCell' } },
    },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'currency', type: 'text', required: true },
    { name: 'version', type: 'number', required: true, admin: { hidden: true } },
    { name: 'attempt', type: 'number', required: true, admin: { hidden: true } },
    { name: 'account', type: 'text' },
    { name: 'fee', type: 'number' },
    { name: 'externalId', type: 'text', label: "Provider's reference" },
  ],
}))
