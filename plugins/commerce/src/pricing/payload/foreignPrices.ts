import { isCurrency } from '@souk/kernel'
import type { Field } from 'payload'

import { moneyField } from './moneyField.ts'

/** Prices in the shop's other currencies. What has none there is converted, or not sold there. */
export const foreignPrices = (): Field => ({
  name: 'prices',
  type: 'array',
  label: 'Prices in other currencies',
  labels: { singular: 'Price', plural: 'Prices' },
  admin: {
    initCollapsed: true,
    description:
      'Only where it shall cost something else than the converted price. What has no price in a currency that is not converted is not sold there.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'currency',
          type: 'text',
          required: true,
          maxLength: 3,
          validate: (value: string | null | undefined) =>
            value && isCurrency(value) ? true : 'A currency code has three capitals: EUR.',
        },
        moneyField({ name: 'price', required: true }),
        moneyField({ name: 'compareAtPrice', label: 'Compare at' }),
      ],
    },
  ],
})
