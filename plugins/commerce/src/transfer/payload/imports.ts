import { emptyList, stateCell } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { formats, kinds } from './choices.ts'

const labels = {
  checking: 'Being looked through',
  ready: 'Waiting for you',
  fetching: 'Fetching pictures',
  importing: 'Importing',
  done: 'Imported',
  stopped: 'Stopped',
}

const tones = {
  checking: 'calm',
  ready: 'open',
  fetching: 'calm',
  importing: 'calm',
  done: 'good',
  stopped: 'quiet',
} as const

/** Files that were handed over, with what became of them. */
export const imports = collectionBuilder(({ scope }) => ({
  slug: 'imports',
  labels: { singular: 'Import', plural: 'Import' },
  admin: {
    group: 'Import and export',
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'kind', 'format', 'total', 'createdAt'],
    hideAPIURL: true,
    disableCopyToLocale: true,
    components: {
      beforeList: ['@souk/commerce/rsc#ImportDesk'],
      beforeListTable: [
        emptyList({
          title: 'Nothing imported yet',
          text: 'Every file you drop above is listed here, with a report of each of its lines.',
        }),
      ],
      views: {
        edit: {
          default: { Component: '@souk/commerce/rsc#ImportPage', tab: { label: 'Import' } },
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
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'checking',
      options: Object.entries(labels).map(([value, label]) => ({ value, label })),
      admin: { components: { Cell: stateCell(labels, tones) } },
    },
    { name: 'total', type: 'number', required: true, label: 'In the file' },
    { name: 'withPictures', type: 'checkbox', defaultValue: true },
    { name: 'finishedAt', type: 'date' },
  ],
}))
