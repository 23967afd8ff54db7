import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { frozen, statusFields, totalsField, unlisted } from './orderFields.ts'

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
      'What your old shop has sold, brought along by “Import and export”. For looking up: they can be neither sent, cancelled nor paid back here, and no report of sales counts them. If a file was the wrong one, tick its orders and delete them.',
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
    ...statusFields({ index: false }),
    { name: 'email', type: 'text', label: 'Customer' },
    { name: 'currency', type: 'text', required: true },
    { name: 'taxInclusive', type: 'checkbox', required: true, admin: unlisted },
    frozen('items'),
    frozen('codes'),
    frozen('discounts'),
    totalsField([{ name: 'refunded', type: 'number', admin: unlisted }]),
    { name: 'shipping', type: 'text', admin: unlisted },
    frozen('shippingAddress'),
    frozen('billingAddress'),
    { name: 'note', type: 'textarea' },
    { name: 'placedAt', type: 'date', required: true, label: 'Placed' },
  ],
}))
