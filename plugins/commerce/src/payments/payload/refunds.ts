import { emptyList, stateCell } from '@souk/kernel'
import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { orderColumn, shownOnOrder, unlisted } from '../../shared/orderColumn.ts'
import { wordsCell } from '../../shared/wordsCell.ts'
import { refundDestinationLabels, refundStateLabels, returnReasons } from '../domain/index.ts'

const tones = {
  requested: 'calm',
  pending: 'calm',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'quiet',
} as const

/** Money on its way back to a shopper. Written by operations only. */
export const refunds = collectionBuilder(({ scope }) => ({
  slug: 'refunds',
  labels: { singular: 'Refund', plural: 'Refunds' },
  admin: {
    group: 'Sales',
    useAsTitle: 'reason',
    defaultColumns: ['order', 'state', 'amount', 'destination', 'reason', 'failure', 'createdAt'],
    description:
      'Money that was sent back, or is on its way. Refunds are made on the page of an order.',
    components: {
      views: shownOnOrder(),
      beforeListTable: [
        emptyList({
          title: 'Nothing has been sent back yet',
          text: 'As soon as you refund an order on its page, or money goes back by itself because an order could not be kept, it appears here.',
        }),
      ],
    },
    hideAPIURL: true,
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'order', 'createdAt') },
    { fields: inShop(scope, 'payment', 'externalId'), unique: true },
    { fields: ['state', 'checkAt'] },
  ],
  fields: [
    orderColumn(),
    {
      name: 'payment',
      type: 'relationship',
      relationTo: 'payments',
      required: true,
      index: true,
      admin: unlisted,
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: Object.entries(refundStateLabels).map(([value, label]) => ({ value, label })),
      admin: { components: { Cell: stateCell(refundStateLabels, tones) } },
    },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    {
      name: 'tax',
      type: 'number',
      required: true,
      label: 'Tax in it',
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'currency', type: 'text', required: true },
    {
      name: 'destination',
      type: 'select',
      required: true,
      defaultValue: 'payment',
      label: 'Goes to',
      options: Object.entries(refundDestinationLabels).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'reason',
      type: 'text',
      required: true,
      admin: { components: { Cell: wordsCell(returnReasons) } },
    },
    { name: 'items', type: 'json', admin: unlisted },
    {
      name: 'ofSale',
      type: 'checkbox',
      required: true,
      label: 'Of a sale',
      admin: { description: 'Not of a sale: money that came in and could not become one.' },
    },
    { name: 'restocked', type: 'checkbox', required: true },
    {
      name: 'feeReturned',
      type: 'number',
      label: 'Platform fee that came back',
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    {
      name: 'failure',
      type: 'text',
      label: 'What went wrong',
      admin: { components: { Cell: wordsCell({}) } },
    },
    { name: 'actor', type: 'text', admin: { hidden: true } },
    { name: 'externalId', type: 'text', index: true, label: "Provider's reference" },
    { name: 'checkAt', type: 'date', admin: { hidden: true } },
  ],
}))
