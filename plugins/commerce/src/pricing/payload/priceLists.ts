import { emptyList, isCurrency } from '@souk/kernel'
import { isPercentage } from '@souk/kernel/domain'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { audienceOfGroups } from './audienceOfGroups.ts'
import { keepCurrency } from './keepCurrency.ts'

type Form = Partial<Record<'audience' | 'groups' | 'percentage', unknown>>

/** Prices for some customers, for a while, or from so many pieces on. */
export const priceLists = collectionBuilder(({ scope }) => ({
  slug: 'price-lists',
  labels: { singular: 'Price list', plural: 'Price lists' },
  admin: {
    group: 'Sales',
    useAsTitle: 'title',
    defaultColumns: ['title', 'audience', 'percentage', 'startsAt', 'endsAt', 'priority', 'active'],
    listSearchableFields: ['title'],
    description: 'Other prices for some customers, for a while, or for many pieces.',
    components: {
      beforeListTable: [
        '@souk/commerce/rsc#TryPrice',
        emptyList({
          title: 'No price lists yet',
          text: 'Make one for your trade customers, for a sale that begins and ends by itself, or for lower prices from ten pieces on.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: ['-active', '-priority', 'title'],
  indexes: [{ fields: inShop(scope, 'active') }],
  hooks: { beforeOperation: [audienceOfGroups], beforeChange: [keepCurrency(scope)] },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'Shoppers read it beside the price in their cart: “Trade prices”.' },
    },
    {
      name: 'audience',
      type: 'radio',
      label: 'For',
      required: true,
      defaultValue: 'everyone',
      options: [
        { value: 'everyone', label: 'Everybody' },
        { value: 'groups', label: 'Some customers' },
      ],
      admin: { layout: 'horizontal' },
    },
    {
      name: 'groups',
      type: 'relationship',
      relationTo: 'customer-groups',
      hasMany: true,
      label: 'Customer groups',
      validate: (value, { siblingData }) => {
        const isForGroups = (siblingData as Form).audience === 'groups'
        if (isForGroups === hasSome(value)) return true
        return isForGroups
          ? 'Choose at least one group.'
          : 'The list is for everybody: take the groups out, or choose “Some customers” above.'
      },
      admin: {
        condition: ({ audience, groups }: Form) => audience === 'groups' || hasSome(groups),
        description: 'They see these prices once they have logged in.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          label: 'From',
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
      admin: {
        description:
          'Off everything that has no price of its own in this list. Leave it empty where only single articles have other prices.',
      },
    },
    {
      name: 'categories',
      type: 'relationship',
      relationTo: 'categories',
      hasMany: true,
      label: 'Only in these categories',
      admin: {
        condition: ({ percentage }: Form) => typeof percentage === 'number' && percentage > 0,
        description: 'With all categories below them. Empty: off everything.',
      },
    },
    {
      name: 'entries',
      type: 'ui',
      admin: {
        components: { Field: '@souk/commerce/rsc#PriceListEntries' },
        disableListColumn: true,
      },
    },
    {
      // Until when its beginning and end are in the history of prices.
      name: 'followedAt',
      type: 'date',
      hidden: true,
      access: { read: () => false, create: () => false, update: () => false },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'crossesOut',
      type: 'checkbox',
      label: 'Cross out the usual price',
      defaultValue: true,
      admin: {
        position: 'sidebar',
        description: 'For a sale. Trade customers rather see their price alone.',
      },
    },
    {
      name: 'priority',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 1000,
      validate: (value: number | null | undefined) =>
        (Number.isInteger(value) && (value ?? -1) >= 0 && (value ?? 0) <= 1000) ||
        'A whole number from 0 to 1000.',
      admin: {
        position: 'sidebar',
        description:
          'Where several lists hold for a shopper, the highest number counts; of equal ones the lowest price.',
      },
    },
    {
      name: 'currency',
      type: 'text',
      maxLength: 3,
      label: 'Only in this currency',
      validate: (value: string | null | undefined) =>
        !value || isCurrency(value) || 'A currency code has three capitals: USD.',
      hooks: { beforeValidate: [({ value }) => (value === '' ? null : (value as unknown))] },
      admin: {
        position: 'sidebar',
        description:
          'Its amounts are of this currency then. Empty: in all; amounts are of your own currency and converted.',
      },
    },
  ],
}))

const hasSome = (value: unknown): boolean => Array.isArray(value) && value.length > 0
