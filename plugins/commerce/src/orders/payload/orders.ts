import type { Field } from 'payload'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

const STATUSES = ['pending', 'confirmed', 'completed', 'cancelled']
const PAYMENT_STATUSES = [
  'pending',
  'authorized',
  'paid',
  'partially_refunded',
  'refunded',
  'failed',
  'disputed',
]
const FULFILMENT_STATUSES = ['unfulfilled', 'partial', 'fulfilled', 'returned']

const amount = (name: string): Field => ({ name, type: 'number', required: true })

const status = (name: string, values: readonly string[], label: string): Field => ({
  name,
  type: 'select',
  label,
  required: true,
  index: true,
  options: values.map((value) => ({ value, label: sentence(value) })),
  admin: { components: { Cell: '@souk/commerce/client#StatusCell' } },
})

const sentence = (value: string): string =>
  `${value.charAt(0).toUpperCase()}${value.slice(1)}`.replace(/_/g, ' ')

const frozen = (name: string): Field => ({ name, type: 'json' })

/**
 * What was sold, frozen: titles, prices, tax and addresses as they were. Written by operations only,
 * so the panel shows it as a page with buttons and not as a form.
 */
export const orders = collectionBuilder(({ scope }) => ({
  slug: 'orders',
  labels: { singular: 'Order', plural: 'Orders' },
  admin: {
    group: 'Sales',
    useAsTitle: 'number',
    defaultColumns: [
      'number',
      'email',
      'status',
      'paymentStatus',
      'fulfilmentStatus',
      'totals.total',
      'placedAt',
    ],
    listSearchableFields: ['email'],
    description: 'Newest first. Open one to mark it paid, send it or cancel it.',
    components: {
      views: { edit: { default: { Component: '@souk/commerce/rsc#OrderPage' } } },
    },
  },
  access: bookkeeping(members),
  defaultSort: '-placedAt',
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'number'), unique: true },
    { fields: inShop(scope, 'placedAt') },
    { fields: inShop(scope, 'customer', 'placedAt') },
    { fields: inShop(scope, 'cart') },
    { fields: ['stock', 'heldUntil'] },
  ],
  fields: [
    { name: 'number', type: 'number', admin: { description: 'Taken when the order is confirmed.' } },
    status('status', STATUSES, 'Status'),
    status('paymentStatus', PAYMENT_STATUSES, 'Payment'),
    status('fulfilmentStatus', FULFILMENT_STATUSES, 'Fulfilment'),
    { name: 'email', type: 'email', required: true },
    { name: 'customer', type: 'relationship', relationTo: 'customers', index: true },
    { name: 'cart', type: 'relationship', relationTo: 'carts' },
    { name: 'currency', type: 'text', required: true },
    { name: 'locale', type: 'text' },
    { name: 'taxInclusive', type: 'checkbox', required: true },
    frozen('items'),
    { name: 'itemCount', type: 'number', required: true },
    frozen('codes'),
    frozen('discounts'),
    frozen('giftCards'),
    frozen('shippingAddress'),
    frozen('billingAddress'),
    frozen('shippingOption'),
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
          admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
        },
      ],
    },
    frozen('fulfilments'),
    frozen('timeline'),
    { name: 'note', type: 'textarea' },
    { name: 'placedAt', type: 'date', required: true },
    { name: 'confirmedAt', type: 'date' },
    ...inner,
  ],
}))

/** What operations keep for themselves. */
const inner: Field[] = [
  { name: 'stock', type: 'text', required: true },
  { name: 'heldUntil', type: 'date' },
  { name: 'version', type: 'number', required: true },
  { name: 'quoteHash', type: 'text', required: true },
  { name: 'tokenHash', type: 'text', required: true },
].map((field) => ({
  ...field,
  admin: { hidden: true },
  access: { read: () => false },
})) as Field[]
