import { emptyList, stateCell } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { deliveryKindLabels, deliveryStateLabels, withdrawnByLabels } from '../domain/index.ts'

const tones = { waiting: 'bad', active: 'good', withdrawn: 'quiet' } as const

/** What lines of orders have given: files, and how often each was taken, and licence keys. */
export const digitalDeliveries = collectionBuilder(({ scope }) => ({
  slug: 'digital-deliveries',
  graphQL: {
    singularName: 'DigitalDelivery',
    pluralName: 'DigitalDeliveries',
    disableMutations: true,
  },
  typescript: { interface: 'DigitalDelivery' },
  labels: { singular: 'Digital delivery', plural: 'Digital deliveries' },
  admin: {
    group: 'Sales',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'state', 'order', 'taken', 'allowed', 'expiresAt'],
    listSearchableFields: ['title'],
    description:
      'What buyers have got as files and licence keys, and how often they have downloaded it. Change it on the page of the order.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        emptyList({
          title: 'Nothing was delivered yet',
          text: 'As soon as a download or a licence key is paid for, it is listed here.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [
    { fields: inShop(scope, 'order', 'line', 'slot'), unique: true },
    { fields: inShop(scope, 'key'), unique: true },
    { fields: ['variant', 'state'] },
    { fields: ['state', 'createdAt'] },
  ],
  fields: [
    { name: 'title', type: 'text', required: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(deliveryKindLabels).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: Object.entries(deliveryStateLabels).map(([value, label]) => ({ value, label })),
      admin: { components: { Cell: stateCell(deliveryStateLabels, tones) } },
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#OrderCell' } },
    },
    { name: 'line', type: 'text', required: true, admin: { hidden: true } },
    { name: 'slot', type: 'text', required: true, admin: { hidden: true } },
    { name: 'piece', type: 'number', required: true, admin: { hidden: true } },
    { name: 'variant', type: 'relationship', relationTo: 'variants' },
    { name: 'file', type: 'relationship', relationTo: 'digital-files' },
    { name: 'key', type: 'relationship', relationTo: 'license-keys' },
    { name: 'expiresAt', type: 'date', label: 'Until' },
    { name: 'allowed', type: 'number', required: true, label: 'Downloads allowed' },
    { name: 'taken', type: 'number', required: true, label: 'Downloaded' },
    { name: 'lastTakenAt', type: 'date', label: 'Last downloaded' },
    {
      name: 'withdrawnBy',
      type: 'select',
      label: 'Taken back',
      options: Object.entries(withdrawnByLabels).map(([value, label]) => ({ value, label })),
    },
    { name: 'withdrawnAt', type: 'date', label: 'Taken back on' },
  ],
}))
