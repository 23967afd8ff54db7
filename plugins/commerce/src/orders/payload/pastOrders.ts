import type { Field } from 'payload'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { fulfilmentLabels, orderLabels, paymentLabels } from '../domain/index.ts'

/** Kept for the order's page; as a column or a filter of the list it would say nothing. */
const unlisted = { disableListColumn: true, disableListFilter: true }

const frozen = (name: string): Field => ({ name, type: 'json', admin: unlisted })

const amount = (name: string, required = true): Field => ({
  name,
  type: 'number',
  required,
  admin: unlisted,
})

const status = (name: string, labels: Readonly<Record<string, string>>, label: string): Field => ({
  name,
  type: 'select',
  label,
  required: true,
  options: Object.entries(labels).map(([value, text]) => ({ value, label: text })),
  admin: { components: { Cell: '@souk/commerce/client#StatusCell' } },
})

/**
 * Orders that another shop has taken, brought along in a file. They have a table of their own: no
 * payment, stock or ledger lies behind them, so nothing that sends, cancels, pays back or counts
 * orders may meet one, and none of them takes a number of ours. Sales and the ledger leave them out,
 * since every amount there can be traced to an entry. No shopper sees them: whoever registers an
 * address must not come upon what somebody else has bought.
 */
export const pastOrders = collectionBuilder(({ scope }) => ({
  slug: 'past-orders',
  labels: { singular: 'Imported order', plural: 'Imported orders' },
  admin: {
    group: 'Sales',
    useAsTitle: 'number',
    defaultColumns: [
      'number',
      'source',
      'email',
      'status',
      'paymentStatus',
      'fulfilmentStatus',
      'totals.total',
      'placedAt',
    ],
    listSearchableFields: ['number', 'email'],
    description:
      'What your old shop has sold, brought along by “Import and export”. For looking up: they can be neither sent, cancelled nor paid back here, and no report of sales counts them.',
    components: {
      views: {
        edit: {
          default: { Component: '@souk/commerce/rsc#PastOrderPage', tab: { label: 'Order' } },
        },
      },
    },
    hideAPIURL: true,
    disableCopyToLocale: true,
  },
  access: bookkeeping(members),
  defaultSort: '-placedAt',
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: { singularName: 'PastOrder', pluralName: 'PastOrders' },
  indexes: [
    { fields: inShop(scope, 'source', 'number'), unique: true },
    { fields: inShop(scope, 'placedAt') },
    { fields: inShop(scope, 'email', 'placedAt') },
  ],
  fields: [
    { name: 'number', type: 'text', label: 'Order', required: true },
    { name: 'source', type: 'text', label: 'Imported from', required: true },
    status('status', orderLabels, 'Status'),
    status('paymentStatus', paymentLabels, 'Payment'),
    status('fulfilmentStatus', fulfilmentLabels, 'Parcel'),
    { name: 'email', type: 'text', label: 'Customer' },
    { name: 'currency', type: 'text', required: true },
    { name: 'taxInclusive', type: 'checkbox', required: true, admin: unlisted },
    frozen('items'),
    frozen('codes'),
    frozen('discounts'),
    {
      name: 'totals',
      type: 'group',
      fields: [
        amount('subtotal'),
        amount('discount'),
        amount('shipping'),
        amount('shippingTax'),
        amount('tax'),
        amount('giftCard'),
        {
          name: 'total',
          type: 'number',
          required: true,
          label: 'Total',
          admin: {
            components: {
              Cell: '@souk/commerce/client#MoneyCell',
              // Otherwise the column is headed by its path.
              Label: '@souk/commerce/client#TotalLabel',
            },
          },
        },
        amount('refunded', false),
      ],
    },
    { name: 'shipping', type: 'text', admin: unlisted },
    frozen('shippingAddress'),
    frozen('billingAddress'),
    { name: 'note', type: 'textarea' },
    { name: 'placedAt', type: 'date', required: true, label: 'Placed' },
  ],
}))
