import { emptyList, stateCell } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { licenseKeyStateLabels } from '../domain/index.ts'

const tones = { free: 'good', given: 'calm', withdrawn: 'quiet' } as const

/**
 * The shop's licence keys. They are sealed with the house's secret: neither the shop's people nor a
 * copy of the table shows one. Written by operations only.
 */
export const licenseKeys = collectionBuilder(({ scope }) => ({
  slug: 'license-keys',
  labels: { singular: 'Licence key', plural: 'Licence keys' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'last4',
    defaultColumns: ['last4', 'variant', 'state', 'order', 'givenAt', 'createdAt'],
    listSearchableFields: ['last4'],
    description:
      'Each is given to one buyer. They are kept encrypted, and shown by their last letters.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        '@souk/commerce/rsc#AddLicenseKeys',
        emptyList({
          title: 'No licence keys yet',
          text: 'Paste the keys of a product above, one a line. Each buyer is given the oldest one that is free.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  indexes: [
    { fields: inShop(scope, 'hash'), unique: true },
    { fields: ['variant', 'state', 'createdAt'] },
    { fields: inShop(scope, 'order') },
  ],
  fields: [
    {
      name: 'last4',
      type: 'text',
      label: 'Ends in',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#LicenseKeyCell' } },
    },
    { name: 'variant', type: 'relationship', relationTo: 'variants', label: 'For' },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: Object.entries(licenseKeyStateLabels).map(([value, label]) => ({ value, label })),
      admin: { components: { Cell: stateCell(licenseKeyStateLabels, tones) } },
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      admin: { components: { Cell: '@souk/commerce/client#OrderCell' } },
    },
    { name: 'givenAt', type: 'date', label: 'Given' },
    {
      name: 'sealed',
      type: 'text',
      required: true,
      admin: { hidden: true },
      access: { read: () => false },
    },
    {
      name: 'hash',
      type: 'text',
      required: true,
      admin: { hidden: true },
      access: { read: () => false },
    },
  ],
}))
