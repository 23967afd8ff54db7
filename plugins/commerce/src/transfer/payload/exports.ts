import { emptyList, stateCell } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { formats, kinds } from './choices.ts'

const labels = { running: 'Being written', ready: 'Ready', expired: 'No longer kept' }
const tones = { running: 'calm', ready: 'good', expired: 'quiet' } as const

/** Files that were written, until they are taken away again. */
export const exportsCollection = collectionBuilder(({ scope }) => ({
  slug: 'exports',
  labels: { singular: 'Export', plural: 'Export' },
  admin: {
    group: 'Import and export',
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'kind', 'format', 'total', 'createdAt'],
    hideAPIURL: true,
    disableCopyToLocale: true,
    components: {
      beforeList: ['@souk/commerce/rsc#ExportDesk'],
      beforeListTable: [
        emptyList({
          title: 'Nothing exported yet',
          text: 'Files that you have made are listed here for two days, to be downloaded once more.',
        }),
      ],
      views: {
        edit: {
          default: { Component: '@souk/commerce/rsc#ExportPage', tab: { label: 'Export' } },
        },
      },
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: false as const,
  indexes: [{ fields: inShop(scope, 'createdAt') }],
  fields: [
    { name: 'title', type: 'text', required: true, label: 'File' },
    { name: 'kind', type: 'select', required: true, options: kinds, label: 'What' },
    { name: 'format', type: 'select', required: true, options: formats },
    { name: 'file', type: 'text', required: true, label: 'As' },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'running',
      options: Object.entries(labels).map(([value, label]) => ({ value, label })),
      admin: { components: { Cell: stateCell(labels, tones) } },
    },
    { name: 'total', type: 'number', required: true, defaultValue: 0, label: 'Things in it' },
    { name: 'done', type: 'number', required: true, defaultValue: 0 },
    { name: 'cursor', type: 'text' },
    { name: 'expiresAt', type: 'date', index: true },
  ],
}))
