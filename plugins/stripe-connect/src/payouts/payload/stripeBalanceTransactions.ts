import { emptyList, type Scope } from '@souk/kernel'
import type { Access, CollectionConfig, Field } from 'payload'

type Given = { readonly scope: Pick<Scope, 'field'>; readonly read: Access }

const nobody: Access = () => false

const amount = (name: string, label: string): Field => ({
  name,
  type: 'number',
  required: true,
  label,
  admin: { components: { Cell: '@souk/stripe-connect/client#AmountCell' } },
})

const inner = (name: string, type: 'number' | 'text') =>
  ({
    name,
    type,
    required: true,
    admin: { hidden: true },
  }) as Field

/** Every movement of a shop's balance at Stripe, as Stripe tells it. Written by operations alone. */
export const stripeBalanceTransactions = ({ scope, read }: Given): CollectionConfig => {
  const inShop = (...fields: string[]) => (scope.field ? [scope.field, ...fields] : fields)
  return {
    slug: 'stripe-balance-transactions',
    labels: { singular: 'Movement at Stripe', plural: 'Movements at Stripe' },
    admin: {
      group: 'Sales',
      useAsTitle: 'externalId',
      defaultColumns: ['happenedAt', 'type', 'amount', 'fee', 'net', 'availableOn', 'payout'],
      listSearchableFields: ['externalId', 'source', 'payout', 'cause'],
      description:
        'All that Stripe has added to your balance or taken from it, in Stripe’s own words. Your books are held against this list under “Payouts”.',
      components: {
        beforeListTable: [
          emptyList({
            title: 'Nothing has moved at Stripe yet',
            text: 'With the first card payment, Stripe’s own account of it appears here: what came in, what Stripe kept and when the rest can be sent to your bank.',
          }),
        ],
      },
      hideAPIURL: true,
    },
    access: { read, create: nobody, update: nobody, delete: nobody },
    graphQL: false,
    lockDocuments: false,
    disableDuplicate: true,
    defaultSort: '-happenedAt',
    indexes: [
      { fields: inShop('externalId'), unique: true },
      { fields: inShop('payout') },
      { fields: inShop('cause') },
      { fields: inShop('happenedAt') },
    ],
    fields: [
      {
        name: 'happenedAt',
        type: 'date',
        required: true,
        label: 'When',
        admin: { components: { Cell: '@souk/stripe-connect/client#DayCell' } },
      },
      { name: 'type', type: 'text', required: true, label: 'What' },
      amount('amount', 'Amount'),
      amount('fee', 'Fees'),
      amount('platformFee', 'Of these the platform’s'),
      amount('net', 'Net'),
      { name: 'currency', type: 'text', required: true },
      {
        name: 'availableOn',
        type: 'date',
        required: true,
        label: 'Can be paid out from',
        admin: { components: { Cell: '@souk/stripe-connect/client#DayCell' } },
      },
      { name: 'payout', type: 'text', label: 'Payout at Stripe' },
      { name: 'cause', type: 'text', label: 'In the books as' },
      { name: 'source', type: 'text', label: 'Source at Stripe' },
      { name: 'externalId', type: 'text', required: true, label: 'Transaction at Stripe' },
      inner('category', 'text'),
      inner('booked', 'number'),
      inner('bookedCurrency', 'text'),
    ],
  }
}
