import type { Field } from 'payload'

import { moneyField } from '../../shared/moneyField.ts'

const excluded = (name: string, label: string, relationTo: string): Field =>
  ({
    name,
    label,
    type: 'relationship',
    relationTo,
    hasMany: true,
    admin: { disableListColumn: true, disableListFilter: true },
  }) as Field

/** What costs more with a method, and what it does not take. */
export const methodExceptions = (): Field => ({
  type: 'collapsible',
  label: 'Surcharges and what it does not take',
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'surcharges',
      type: 'array',
      label: 'Surcharges by shipping class',
      labels: { singular: 'Surcharge', plural: 'Surcharges' },
      maxRows: 50,
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        description: 'On top of the price, also where that is free.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'class',
              type: 'relationship',
              relationTo: 'shipping-classes',
              required: true,
              admin: { width: '40%' },
            },
            moneyField({ name: 'price', required: true }, { width: '30%' }),
            {
              name: 'per',
              label: 'For',
              type: 'select',
              required: true,
              defaultValue: 'piece',
              options: [
                { value: 'piece', label: 'Each piece' },
                { value: 'order', label: 'The whole order' },
              ],
              admin: { width: '30%' },
            },
          ],
        },
      ],
    },
    excluded('excludedClasses', 'Does not take these classes', 'shipping-classes'),
    excluded('excludedCategories', 'Nor these categories', 'categories'),
    excluded('excludedProducts', 'Nor these products', 'products'),
  ],
})
