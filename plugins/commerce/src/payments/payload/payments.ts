import { emptyList } from '@souk/kernel'
import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { wordsCell } from '../../shared/wordsCell.ts'
import { orderColumn, shownOnOrder, unlisted } from '../../shared/orderColumn.ts'

/** One attempt to pay one version of an order. Written by operations only. */
export const payments = collectionBuilder(({ scope }) => ({
  slug: 'payments',
  labels: { singular: 'Payment', plural: 'Payments' },
  admin: {
    group: 'Sales',
    useAsTitle: 'provider',
    defaultColumns: ['order', 'state', 'amount', 'method', 'refunded', 'createdAt'],
    description:
      'Every attempt to pay an order, newest first, and what came of it. A click leads to the order.',
    components: {
      views: shownOnOrder(),
      beforeListTable: [
        emptyList({
          title: 'No payment yet',
          text: 'Each time a shopper goes to pay, by card or by hand, the payment appears here with what came of it.',
        }),
      ],
    },
    hideAPIURL: true,
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'order', 'version', 'attempt'), unique: true },
    { fields: inShop(scope, 'account', 'externalId'), unique: true },
    { fields: inShop(scope, 'state', 'createdAt') },
    { fields: ['state', 'checkAt'] },
  ],
  fields: [
    orderColumn(),
    {
      name: 'provider',
      type: 'text',
      required: true,
      label: 'Way to pay',
      admin: { components: { Cell: wordsCell({ manual: 'By hand' }) } },
    },
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
    {
      name: 'method',
      type: 'text',
      label: 'Paid with',
      admin: { components: { Cell: wordsCell({}) } },
    },
    {
      name: 'failure',
      type: 'text',
      label: 'What went wrong',
      admin: { components: { Cell: wordsCell({}) } },
    },
    { name: 'version', type: 'number', required: true, admin: { hidden: true } },
    { name: 'attempt', type: 'number', required: true, admin: { hidden: true } },
    { name: 'account', type: 'text', admin: unlisted },
    { name: 'mode', type: 'text', label: 'How the money moves', admin: unlisted },
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
