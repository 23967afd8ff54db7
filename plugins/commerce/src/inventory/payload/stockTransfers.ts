import { emptyList, stateCell } from '@souk/kernel'
import type { Field, FieldAccess } from 'payload'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { transferLabels } from '../domain/index.ts'
import { keepDraft, refuseUnlessDraft } from './draftTransfer.ts'

const tones = {
  draft: 'quiet',
  sent: 'calm',
  partly: 'open',
  received: 'good',
  cancelled: 'quiet',
} as const

/** What was sent is not written over. */
const whileDraft: FieldAccess = ({ doc }) => !doc?.state || doc.state === 'draft'
const written = { update: whileDraft }

const counted = (name: string, label: string): Field => ({
  name,
  label,
  type: 'number',
  defaultValue: 0,
  access: { create: () => false, update: () => false },
  admin: {
    readOnly: true,
    width: '15%',
    condition: (data) => data.state !== 'draft' && data.state !== undefined,
  },
})

/**
 * Pieces that go from one place to another, or are expected from a supplier. Written while it is a
 * draft; what becomes of it afterwards is the business of operations.
 */
export const stockTransfers = collectionBuilder(({ scope }) => ({
  slug: 'stock-transfers',
  labels: { singular: 'Transfer or delivery', plural: 'Transfers and deliveries' },
  admin: {
    group: 'Stock',
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'from', 'to', 'expectedAt', 'createdAt'],
    description:
      'What goes from one location to another, and what you expect from suppliers. Nothing of it can be sold until it is received.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        emptyList({
          title: 'Nothing is on its way',
          text: 'Write down what a supplier will deliver, or what you send from one location to another. It counts as incoming until you receive it.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: inShop(scope, 'createdAt') }],
  hooks: { beforeChange: [keepDraft], beforeDelete: [refuseUnlessDraft] },
  fields: [
    {
      name: 'actions',
      type: 'ui',
      admin: {
        disableListColumn: true,
        condition: (data) => Boolean(data.id),
        components: { Field: '@souk/commerce/rsc#TransferActions' },
      },
    },
    {
      name: 'name',
      label: 'Name',
      type: 'text',
      required: true,
      maxLength: 120,
      access: written,
      admin: { description: 'What you call it: the supplier’s order number, or “Shop to barn”.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'from',
          label: 'From',
          type: 'relationship',
          relationTo: 'stock-locations',
          access: written,
          admin: {
            width: '50%',
            allowCreate: false,
            description: 'Empty: a supplier delivers it.',
          },
        },
        {
          name: 'to',
          label: 'To',
          type: 'relationship',
          relationTo: 'stock-locations',
          validate: (value: unknown) => (value ? true : 'Say where it goes to.'),
          access: written,
          admin: { width: '50%', allowCreate: false },
        },
      ],
    },
    {
      name: 'lines',
      label: 'Pieces',
      labels: { singular: 'Article', plural: 'Articles' },
      type: 'array',
      minRows: 1,
      maxRows: 200,
      access: written,
      admin: { initCollapsed: false },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'variant',
              label: 'What',
              type: 'relationship',
              relationTo: 'variants',
              validate: (value: unknown) => (value ? true : 'Say what it is.'),
              admin: { width: '55%', appearance: 'drawer' },
            },
            {
              name: 'quantity',
              label: 'Sent',
              type: 'number',
              required: true,
              defaultValue: 1,
              min: 1,
              max: 1_000_000,
              validate: (value: unknown) =>
                Number.isInteger(value) && Number(value) > 0 ? true : 'A whole number, 1 or more.',
              admin: { width: '15%', step: 1 },
            },
            counted('received', 'Received'),
            counted('missing', 'Missing'),
          ],
        },
        {
          name: 'reason',
          label: 'Why it differs',
          type: 'text',
          maxLength: 200,
          access: { create: () => false, update: () => false },
          admin: { readOnly: true, condition: (_data, line) => Boolean(line?.reason) },
        },
      ],
    },
    {
      name: 'note',
      type: 'textarea',
      maxLength: 2000,
      access: written,
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      options: Object.entries(transferLabels).map(([value, label]) => ({ value, label })),
      access: { create: () => false, update: () => false },
      admin: {
        position: 'sidebar',
        readOnly: true,
        components: { Cell: stateCell(transferLabels, tones) },
      },
    },
    {
      name: 'expectedAt',
      label: 'Expected on',
      type: 'date',
      access: written,
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly' } },
    },
    {
      name: 'sentAt',
      label: 'Sent on',
      type: 'date',
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true, condition: ({ sentAt }) => Boolean(sentAt) },
    },
    {
      name: 'receivedAt',
      label: 'Received on',
      type: 'date',
      access: { create: () => false, update: () => false },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: ({ receivedAt }) => Boolean(receivedAt),
      },
    },
  ],
}))
