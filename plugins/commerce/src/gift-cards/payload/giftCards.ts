import { emptyList, stateCell } from '@souk/kernel'
import type { Field } from 'payload'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { creditKindLabels, giftCardStateLabels } from '../domain/index.ts'

const tones = {
  waiting: 'calm',
  active: 'good',
  disabled: 'bad',
  expired: 'quiet',
  closed: 'quiet',
} as const

const amount = (name: string, label: string): Field => ({
  name,
  type: 'number',
  label,
  required: true,
  defaultValue: 0,
  admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
})

/** Credit with the shop: cards with a code, and accounts of customers. Written by operations only. */
export const giftCards = collectionBuilder(({ scope }) => ({
  slug: 'gift-cards',
  labels: { singular: 'Gift card', plural: 'Gift cards' },
  admin: {
    group: 'Sales',
    useAsTitle: 'last4',
    defaultColumns: [
      'last4',
      'kind',
      'state',
      'balance',
      'recipientName',
      'expiresAt',
      'createdAt',
    ],
    listSearchableFields: ['last4', 'recipientName', 'recipientEmail', 'buyerEmail'],
    description:
      'What you owe to people who hold your gift cards or have credit with you. A card is known by the last four letters of its code.',
    hideAPIURL: true,
    components: {
      views: {
        edit: {
          default: { Component: '@souk/commerce/rsc#GiftCardPage', tab: { label: 'Gift card' } },
        },
      },
      beforeListTable: [
        '@souk/commerce/rsc#IssueGiftCard',
        emptyList({
          title: 'No gift cards yet',
          text: 'Issue one by hand for somebody whom you owe something. Every card and its balance is listed here.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [
    { fields: inShop(scope, 'codeHash'), unique: true },
    { fields: inShop(scope, 'order', 'orderLine', 'piece'), unique: true },
    { fields: inShop(scope, 'customer', 'currency'), unique: true },
    { fields: ['state', 'expiresAt'] },
    { fields: ['state', 'sendAt'] },
  ],
  fields: [
    {
      name: 'last4',
      type: 'text',
      label: 'Card',
      admin: { components: { Cell: '@souk/commerce/client#GiftCardCell' } },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(creditKindLabels).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: Object.entries(giftCardStateLabels).map(([value, label]) => ({ value, label })),
      admin: { components: { Cell: stateCell(giftCardStateLabels, tones) } },
    },
    amount('balance', 'Balance'),
    amount('held', 'Held for orders'),
    amount('issued', 'Worth when issued'),
    { name: 'currency', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', label: 'Expires' },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: 'Account of' },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: 'Bought with',
      admin: { components: { Cell: '@souk/commerce/client#OrderCell' } },
    },
    { name: 'buyerEmail', type: 'email', label: 'Bought by' },
    { name: 'recipientName', type: 'text', label: 'For' },
    { name: 'recipientEmail', type: 'email', label: 'Sent to' },
    { name: 'senderName', type: 'text', label: 'From' },
    { name: 'message', type: 'textarea' },
    { name: 'locale', type: 'text', label: 'Language' },
    { name: 'sendAt', type: 'date', label: 'To be sent' },
    { name: 'sentAt', type: 'date', label: 'Sent' },
    { name: 'reason', type: 'text', label: 'Why it was issued' },
    ...inner,
  ],
}))

/** What operations keep for themselves. */
const inner: Field[] = (
  [
    { name: 'codeHash', type: 'text' },
    { name: 'edition', type: 'number', required: true, defaultValue: 1 },
    { name: 'orderLine', type: 'text' },
    { name: 'piece', type: 'number' },
  ] as const
).map((field) => ({
  ...field,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  access: { read: () => false, create: () => false, update: () => false },
}))
