import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { stateCell } from '../../shared/stateCell.ts'
import { disputeStateLabels } from '../domain/index.ts'

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
  },
  access: bookkeeping(members),
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'payment', 'externalId'), unique: true },
    { fields: inShop(scope, 'state', 'dueBy') },
    { fields: ['state', 'checkAt'] },
  ],
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    { name: 'payment', type: 'relationship', relationTo: 'payments', required: true, index: true },
    {
      name: 'state',
      type: 'text',
      required: true,
      admin: { components: { Cell: stateCell(disputeStateLabels, tones) } },
    },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'currency', type: 'text', required: true },
    { name: 'reason', type: 'text', required: true, label: 'What the shopper says' },
    { name: 'dueBy', type: 'date', label: 'To be answered before' },
    { name: 'withheld', type: 'number', required: true, label: 'Taken by the bank' },
    { name: 'charge', type: 'number', required: true, label: 'Charged for it' },
    { name: 'evidence', type: 'json', label: 'What the bank was told' },
    { name: 'answeredAt', type: 'date', label: 'Answered' },
    { name: 'externalId', type: 'text', required: true, label: "Provider's reference" },
    { name: 'checkAt', type: 'date', admin: { hidden: true } },
  ],
}))
