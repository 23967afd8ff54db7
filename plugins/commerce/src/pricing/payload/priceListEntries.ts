import { isPercentage } from '@souk/kernel/domain'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { moneyField } from '../../shared/moneyField.ts'
import { fitEntry } from './fitEntry.ts'

/** What an article costs by a price list, from so many pieces on. Rows of their own, for lists are long. */
export const priceListEntries = collectionBuilder(() => ({
  slug: 'price-list-entries',
  labels: { singular: 'Price in a list', plural: 'Prices in lists' },
  admin: {
    group: 'Sales',
    hidden: true,
    useAsTitle: 'id',
    defaultColumns: ['list', 'product', 'variant', 'pieces', 'amount', 'percentage'],
    description: 'Best edited on their price list.',
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['list', 'product'] }, { fields: ['product', 'list'] }],
  hooks: { beforeValidate: [fitEntry] },
  fields: [
    { name: 'list', type: 'relationship', relationTo: 'price-lists', required: true },
    { name: 'product', type: 'relationship', relationTo: 'products', required: true },
    {
      name: 'variant',
      type: 'relationship',
      relationTo: 'variants',
      index: true,
      admin: { description: 'Empty: all of the product.' },
    },
    {
      name: 'pieces',
      type: 'number',
      label: 'From pieces',
      required: true,
      defaultValue: 1,
      min: 1,
      max: 9999,
      validate: (value: number | null | undefined) =>
        (Number.isInteger(value) && (value ?? 0) >= 1 && (value ?? 0) <= 9999) ||
        'A whole number from 1 to 9999.',
    },
    moneyField({ name: 'amount', label: 'Price' }),
    {
      name: 'percentage',
      type: 'number',
      label: 'Per cent off',
      min: 0,
      max: 100,
      validate: (value: number | null | undefined) =>
        value === null ||
        value === undefined ||
        (isPercentage(value) && value <= 100) ||
        'A percentage from 0 to 100 with at most four decimals.',
    },
  ],
}))
