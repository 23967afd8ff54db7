import { emptyList, stateCell } from '@souk/kernel'
import type { FieldAccess } from 'payload'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { countLabels } from '../domain/index.ts'
import { keepDraftCount, refuseAppliedCount } from './draftCount.ts'

const tones = { draft: 'quiet', counting: 'open', applied: 'good', cancelled: 'quiet' } as const

/** What is being counted is not another sheet all of a sudden. */
const whileDraft: FieldAccess = ({ doc }) => !doc?.state || doc.state === 'draft'
const written = { update: whileDraft }
const never = { create: () => false, update: () => false }

/**
 * A sheet to count a location by. Written while it is a draft; what is counted and what becomes of it
 * is the business of operations.
 */
export const stockCounts = collectionBuilder(({ scope }) => ({
  slug: 'stock-counts',
  labels: { singular: 'Count', plural: 'Counts' },
  admin: {
    group: 'Stock',
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'location', 'scope', 'startedAt', 'endedAt'],
    description:
      'See whether what should lie on the shelves does. Several people may count one sheet at once, with a scanner or by hand; you go on selling meanwhile.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        emptyList({
          title: 'Nothing was counted yet',
          text: 'Choose a location and what to count there: everything, a category, a vendor or single articles. What differs is shown before anything changes.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: inShop(scope, 'createdAt') }],
  hooks: { beforeChange: [keepDraftCount], beforeDelete: [refuseAppliedCount] },
  fields: [
    {
      name: 'sheet',
      type: 'ui',
      admin: {
        disableListColumn: true,
        condition: (data) => Boolean(data.id),
        components: { Field: '@souk/commerce/rsc#CountSheet' },
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          label: 'Name',
          type: 'text',
          required: true,
          maxLength: 120,
          access: written,
          admin: { width: '50%', description: 'It becomes the note of what it corrects.' },
        },
        {
          name: 'location',
          label: 'Where',
          type: 'relationship',
          relationTo: 'stock-locations',
          // Not `required`: the sheet stays when its location goes.
          validate: (value: unknown) => (value ? true : 'Say where.'),
          access: written,
          admin: { width: '50%', allowCreate: false },
        },
      ],
    },
    {
      name: 'scope',
      label: 'What is counted',
      type: 'radio',
      required: true,
      defaultValue: 'all',
      options: [
        { value: 'all', label: 'Everything there' },
        { value: 'category', label: 'A category' },
        { value: 'vendor', label: 'A vendor' },
        { value: 'chosen', label: 'Chosen articles' },
      ],
      access: written,
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      access: written,
      validate: (value: unknown, { siblingData }: { siblingData: { scope?: string } }) =>
        siblingData.scope !== 'category' || value ? true : 'Say which category.',
      admin: {
        allowCreate: false,
        condition: (data) => data.scope === 'category',
        description: 'With those below it.',
      },
    },
    {
      name: 'vendor',
      type: 'text',
      maxLength: 120,
      access: written,
      validate: (value: unknown, { siblingData }: { siblingData: { scope?: string } }) =>
        siblingData.scope !== 'vendor' || value ? true : 'Say which vendor.',
      admin: {
        condition: (data) => data.scope === 'vendor',
        description: 'As it stands on the products.',
      },
    },
    {
      name: 'variants',
      label: 'Articles',
      type: 'relationship',
      relationTo: 'variants',
      hasMany: true,
      maxRows: 1000,
      access: written,
      validate: (value: unknown, { siblingData }: { siblingData: { scope?: string } }) =>
        siblingData.scope !== 'chosen' || (Array.isArray(value) && value.length > 0)
          ? true
          : 'Choose at least one.',
      admin: { appearance: 'drawer', condition: (data) => data.scope === 'chosen' },
    },
    { name: 'note', type: 'textarea', maxLength: 2000, access: written },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      options: Object.entries(countLabels).map(([value, label]) => ({ value, label })),
      access: never,
      admin: {
        position: 'sidebar',
        readOnly: true,
        components: { Cell: stateCell(countLabels, tones) },
      },
    },
    {
      name: 'startedAt',
      label: 'Begun on',
      type: 'date',
      access: never,
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: ({ startedAt }) => Boolean(startedAt),
      },
    },
    {
      name: 'endedAt',
      label: 'Ended on',
      type: 'date',
      access: never,
      admin: { position: 'sidebar', readOnly: true, condition: ({ endedAt }) => Boolean(endedAt) },
    },
  ],
}))
