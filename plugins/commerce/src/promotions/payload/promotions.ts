import { normalizeCode, assertPromotionValue } from '../domain/index.ts'
import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { moneyField } from '../../shared/moneyField.ts'

/** Discounts that a code opens. */
export const promotions = collectionBuilder(({ scope }) => ({
  slug: 'promotions',
  labels: { singular: 'Discount code', plural: 'Discount codes' },
  admin: {
    group: 'Sales',
    useAsTitle: 'title',
    defaultColumns: ['title', 'code', 'value', 'used', 'endsAt', 'active'],
    listSearchableFields: ['title', 'code'],
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  indexes: [{ fields: inShop(scope, 'code'), unique: true }],
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'What the shopper reads beside the discount.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'code',
          type: 'text',
          required: true,
          maxLength: 60,
          hooks: {
            beforeValidate: [
              ({ value }) =>
                typeof value === 'string' ? normalizeCode(value) : (value as unknown),
            ],
          },
          admin: {
            description: 'Capitals or not, with blanks or without: shoppers may type either.',
          },
        },
        {
          name: 'type',
          type: 'select',
          required: true,
          defaultValue: 'percentage',
          options: [{ value: 'percentage', label: 'Percentage of the goods' }],
        },
        {
          name: 'value',
          type: 'number',
          required: true,
          label: 'Per cent',
          validate: (value: number | null | undefined) => percentageProblem(value) ?? true,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'startsAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
        {
          name: 'endsAt',
          type: 'date',
          admin: { date: { pickerAppearance: 'dayAndTime' } },
          validate: (value, { siblingData }) => {
            const { startsAt } = siblingData as { startsAt?: string | Date | null }
            return value && startsAt && new Date(value) <= new Date(startsAt)
              ? 'The end comes after the start.'
              : true
          },
        },
      ],
    },
    moneyField(
      { name: 'minimum', label: 'Minimum order' },
      { description: 'The least worth of goods, before discounts.' },
    ),
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'usageLimit',
      type: 'number',
      min: 1,
      admin: { position: 'sidebar', description: 'How many orders may use it. Empty: any number.' },
      validate: (value: number | null | undefined) =>
        value == null || (Number.isSafeInteger(value) && value > 0)
          ? true
          : 'A whole number above 0.',
    },
    {
      name: 'used',
      type: 'number',
      defaultValue: 0,
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true, description: 'Counted by the orders.' },
    },
  ],
}))

const percentageProblem = (value: number | null | undefined): string | undefined => {
  try {
    assertPromotionValue(Number(value ?? Number.NaN))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
