import type { Field } from 'payload'

import { fulfilmentLabels, orderLabels, paymentLabels } from '../domain/index.ts'

/** Kept for the order's page; as a column or a filter of the list it would say nothing. */
export const unlisted = { disableListColumn: true, disableListFilter: true }

export const frozen = (name: string): Field => ({ name, type: 'json', admin: unlisted })

/** How far an order is, what of it is paid, and where it is. */
export const statusFields = ({ index }: { readonly index: boolean }): Field[] =>
  STATUSES.map(({ name, label, labels }) => ({
    name,
    type: 'select',
    label,
    required: true,
    ...(index && { index }),
    options: Object.entries(labels).map(([value, text]) => ({ value, label: text })),
    admin: { components: { Cell: '@souk/commerce/client#StatusCell' } },
  }))

const STATUSES: readonly {
  readonly name: string
  readonly label: string
  readonly labels: Readonly<Record<string, string>>
}[] = [
  { name: 'status', label: 'Status', labels: orderLabels },
  { name: 'paymentStatus', label: 'Payment', labels: paymentLabels },
  { name: 'fulfilmentStatus', label: 'Parcel', labels: fulfilmentLabels },
]

/** What it comes to, in minor units of its currency; the total alone is a column. */
export const totalsField = (more: readonly Field[] = []): Field => ({
  name: 'totals',
  type: 'group',
  fields: [
    ...['subtotal', 'discount', 'shipping', 'shippingTax', 'tax', 'giftCard'].map(
      (name): Field => ({ name, type: 'number', required: true, admin: unlisted }),
    ),
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
    ...more,
  ],
})
