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
    defaultColumns: ['order', 'state', 'amount', 'method', 'createdAt'],
    description: 'What was asked of whom, and what came of it.',
  },
  access: bookkeeping(members),
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'order', 'version', 'attempt'), unique: true },
    { fields: inShop(scope, 'account', 'externalId'), unique: true },
    { fields: inShop(scope, 'state', 'createdAt') },
    { fields: ['state', 'checkAt'] },
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
    { name: 'method', type: 'text', label: 'Paid with' },
    { name: 'failure', type: 'text', label: 'What went wrong' },
    { name: 'version', type: 'number', required: true, admin: { hidden: true } },
    { name: 'attempt', type: 'number', required: true, admin: { hidden: true } },
    { name: 'account', type: 'text' },
    { name: 'mode', type: 'text', label: 'How the money moves' },
    { name: 'capture', type: 'text', required: true, defaultValue: 'automatic', label: 'Taken' },
    {
      name: 'captureBefore',
      type: 'date',
      label: 'To be taken before',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'fee',
      type: 'number',
      label: 'Platform fee',
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    {
      name: 'providerFee',
      type: 'number',
      label: "Provider's fee",
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    {
      name: 'refunded',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: 'Sent back',
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'externalId', type: 'text', index: true, label: "Provider's reference" },
    { name: 'intentId', type: 'text', index: true, label: "Provider's reference of the money" },
    { name: 'checkAt', type: 'date', admin: { hidden: true } },
  ],
}))
