import { emptyList, stateCell } from '@souk/kernel'
import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { orderColumn, shownOnOrder, unlisted } from '../../shared/orderColumn.ts'
import { wordsCell } from '../../shared/wordsCell.ts'
import { disputeReasons, disputeStateLabels } from '../domain/index.ts'

const tones = { inquiry: 'open', open: 'bad', review: 'calm', won: 'good', lost: 'quiet' } as const

/** Money that a shopper's bank has claimed back. Written by operations only. */
export const disputes = collectionBuilder(({ scope }) => ({
  slug: 'disputes',
  labels: { singular: 'Dispute', plural: 'Disputes' },
  admin: {
    group: 'Sales',
    useAsTitle: 'reason',
    defaultColumns: ['order', 'state', 'amount', 'reason', 'dueBy'],
    description:
      'Payments that a shopper has contested with the bank. They are answered on the page of the order, before the day shown.',
    components: {
      views: shownOnOrder(),
      beforeListTable: [
        emptyList({
          title: 'Nobody has contested a payment',
          text: 'When a shopper asks the bank for the money of a card payment back, it appears here with the day until which you can answer. We write to you as well.',
        }),
      ],
    },
    hideAPIURL: true,
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'payment', 'externalId'), unique: true },
    { fields: inShop(scope, 'state', 'dueBy') },
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
      options: Object.entries(disputeStateLabels).map(([value, label]) => ({ value, label })),
      admin: { components: { Cell: stateCell(disputeStateLabels, tones) } },
    },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'currency', type: 'text', required: true },
    {
      name: 'reason',
      type: 'text',
      required: true,
      label: 'What the shopper says',
      admin: { components: { Cell: wordsCell(disputeReasons) } },
    },
    { name: 'dueBy', type: 'date', label: 'To be answered before' },
    {
      name: 'withheld',
      type: 'number',
      required: true,
      label: 'Taken by the bank',
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    {
      name: 'charge',
      type: 'number',
      required: true,
      label: 'Charged for it',
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'evidence', type: 'json', label: 'What the bank was told', admin: unlisted },
    { name: 'answeredAt', type: 'date', label: 'Answered' },
    { name: 'externalId', type: 'text', required: true, label: "Provider's reference" },
    { name: 'checkAt', type: 'date', admin: { hidden: true } },
  ],
}))
