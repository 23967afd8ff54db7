import type { Field } from 'payload'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { frozen, statusFields, totalsField, unlisted } from './orderFields.ts'

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
      views: {
        edit: {
          default: { Component: '@souk/commerce/rsc#OrderPage', tab: { label: 'Order' } },
        },
      },
    },
    hideAPIURL: true,
    disableCopyToLocale: true,
  },
  access: bookkeeping(members),
  defaultSort: '-placedAt',
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'number'), unique: true },
    { fields: inShop(scope, 'placedAt') },
    { fields: inShop(scope, 'customer', 'placedAt') },
    { fields: inShop(scope, 'cart') },
    { fields: inShop(scope, 'email', 'placedAt') },
    { fields: ['stock', 'heldUntil'] },
  ],
  fields: [
    {
      name: 'number',
      type: 'number',
      label: 'Order',
      admin: {
        description: 'Taken when the order is confirmed.',
        components: { Cell: '@souk/commerce/client#OrderNumberCell' },
      },
    },
    ...statusFields({ index: true }),
    { name: 'email', type: 'email', required: true, label: 'Customer' },
    {
      name: 'customer',
      type: 'relationship',
      relationTo: 'customers',
      index: true,
      label: 'Account',
    },
    { name: 'cart', type: 'relationship', relationTo: 'carts', admin: unlisted },
    { name: 'currency', type: 'text', required: true },
    { name: 'locale', type: 'text', label: 'Language' },
    { name: 'taxInclusive', type: 'checkbox', required: true, admin: unlisted },
    frozen('taxation'),
    frozen('items'),
    { name: 'itemCount', type: 'number', required: true, label: 'Pieces' },
    frozen('codes'),
    frozen('discounts'),
    frozen('promotions'),
    frozen('giftCards'),
    frozen('shippingAddress'),
    frozen('billingAddress'),
    frozen('shippingOption'),
    totalsField(),
    frozen('digitalConsent'),
    frozen('fulfilments'),
    frozen('timeline'),
    { name: 'note', type: 'textarea' },
    { name: 'placedAt', type: 'date', required: true, label: 'Placed' },
    { name: 'confirmedAt', type: 'date', label: 'Confirmed' },
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
