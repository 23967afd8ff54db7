import { isPercentage, parsePostcode } from '@souk/kernel/domain'
import { emptyList } from '@souk/kernel'
import type { CollectionConfig } from 'payload'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { countryField } from '../../shared/countryField.ts'
import { inShop } from '../../shared/inShop.ts'
import { postcodeKey } from '../domain/index.ts'

/**
 * Rates by place, class of goods and time. The shop's own settings know one rate a country; what
 * stands here comes before it.
 */
export const taxRates = collectionBuilder(({ scope }) => ({
  slug: 'tax-rates',
  labels: { singular: 'Tax rate', plural: 'Tax rates' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'country', 'region', 'postcode', 'taxClass', 'rate', 'startsAt'],
    listSearchableFields: ['name', 'country', 'region', 'postcode'],
    components: {
      beforeListTable: [
        '@souk/commerce/rsc#TaxTools',
        emptyList({
          title: 'No rates of your own yet',
          text: 'The rates in your shop’s settings hold for all goods. Add some here when goods are taxed at reduced rates, or a country has regions with their own.',
        }),
      ],
    },
    description:
      'Where one rate for each country, as your shop’s settings have it, is not enough: reduced rates, provinces, postcodes, changes of the law. The most exact place wins.',
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: ['country', 'region', 'postcode', 'layer'],
  indexes: [{ fields: inShop(scope, 'country', 'postcodeKey') }],
  hooks: { beforeChange: [keepKey] } satisfies CollectionConfig['hooks'],
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          maxLength: 60,
          defaultValue: 'VAT',
          admin: { width: '50%', description: 'As receipts say it: VAT, GST, Sales tax.' },
        },
        {
          name: 'rate',
          type: 'number',
          required: true,
          min: 0,
          max: 100,
          label: 'Per cent',
          validate: (value: number | null | undefined) =>
            (typeof value === 'number' && isPercentage(value) && value <= 100) ||
            'A rate is a percentage from 0 to 100 with at most four decimals.',
          admin: { width: '50%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        countryField({ name: 'country', required: true, admin: { width: '34%' } }),
        {
          name: 'region',
          type: 'text',
          maxLength: 120,
          admin: {
            width: '33%',
            description: 'A state or province, by its name or its code. Empty: all.',
          },
        },
        {
          name: 'postcode',
          type: 'text',
          maxLength: 40,
          label: 'Postcodes',
          validate: (
            value: string | null | undefined,
            { siblingData }: { siblingData: Partial<{ country?: string }> },
          ) =>
            !value ||
            parsePostcode(value, siblingData.country ?? '') !== undefined ||
            'Write one postcode (10115), its beginning (10*) or a range (10115...14199).',
          admin: { width: '33%', description: '10115, 10* or 10115...14199. Empty: all.' },
        },
      ],
    },
    {
      name: 'taxClass',
      type: 'relationship',
      relationTo: 'tax-classes',
      admin: { description: 'Empty: the standard rate, for everything without a class.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          label: 'In force from',
          admin: { width: '50%', date: { pickerAppearance: 'dayAndTime' } },
        },
        {
          name: 'endsAt',
          type: 'date',
          label: 'Until',
          validate: (value, { siblingData }) => {
            const { startsAt } = siblingData as { startsAt?: string | Date | null }
            return value && startsAt && new Date(value) <= new Date(startsAt)
              ? 'The end comes after the start.'
              : true
          },
          admin: { width: '50%', date: { pickerAppearance: 'dayAndTime' } },
        },
      ],
    },
    {
      name: 'onShipping',
      type: 'checkbox',
      label: 'Due on shipping as well',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'layer',
      type: 'number',
      required: true,
      min: 1,
      max: 9,
      defaultValue: 1,
      validate: (value: number | null | undefined) =>
        Number.isInteger(value) || 'A whole number from 1 to 9.',
      admin: {
        position: 'sidebar',
        description:
          'Taxes of several layers add up: the country’s in 1, the province’s in 2. Within a layer one holds.',
      },
    },
    {
      name: 'compound',
      type: 'checkbox',
      label: 'Due on the taxes of lower layers too',
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    {
      name: 'source',
      type: 'text',
      maxLength: 300,
      admin: {
        position: 'sidebar',
        description: 'Who says so, and when: so that you can look it up again.',
      },
    },
    {
      name: 'postcodeKey',
      type: 'text',
      hidden: true,
      access: { create: () => false, update: () => false },
    },
  ],
}))

type Row = { readonly country?: string; readonly postcode?: string | null }
type BeforeChange = (args: { data: Row; originalDoc?: Row }) => Row & { postcodeKey: string }

/** What the statement of a cart finds a rate by. */
const keepKey: BeforeChange = ({ data, originalDoc }) => {
  const { country = '', postcode = null } = { ...originalDoc, ...data }
  return { ...data, postcodeKey: postcodeKey(postcode, country) }
}
