import { emptyList } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** Letters about carts that were left, and what came of them. */
export const reminderLetters = collectionBuilder(({ scope }) => ({
  slug: 'reminder-letters',
  labels: { singular: 'Reminder', plural: 'Reminders' },
  admin: {
    group: 'Sales',
    useAsTitle: 'email',
    defaultColumns: ['email', 'number', 'sentAt', 'openedAt', 'order', 'amount'],
    listSearchableFields: ['email'],
    description:
      'Letters to shoppers who left a cart and agreed to be reminded. Switch them on in your shop’s settings, under Reminders.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        '@souk/commerce/rsc#ReminderNumbers',
        emptyList({
          title: 'No reminders yet',
          text: 'Switch them on in your shop’s settings, under Reminders. Shoppers are asked at the checkout, and only those who agree are written to.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['cart', 'number'], unique: true }, { fields: inShop(scope, 'sentAt') }],
  fields: [
    { name: 'email', type: 'text', required: true, label: 'To' },
    { name: 'number', type: 'number', required: true, label: 'Letter' },
    { name: 'locale', type: 'text', required: true, label: 'Language' },
    { name: 'code', type: 'text', label: 'Discount code' },
    { name: 'sentAt', type: 'date', label: 'Sent' },
    { name: 'openedAt', type: 'date', label: 'Cart opened' },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: 'Ordered',
      admin: { components: { Cell: '@souk/commerce/client#OrderCell' } },
    },
    {
      name: 'amount',
      type: 'number',
      label: 'For',
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'currency', type: 'text', admin: { hidden: true } },
    { name: 'cart', type: 'relationship', relationTo: 'carts', admin: { hidden: true } },
  ],
}))
