import { isCurrency } from '@souk/kernel'
import type { Field } from 'payload'

import { moneyField } from './moneyField.ts'

/** Prices in the shop's other currencies. None is ever converted: what has no price is not sold there. */
export const foreignPrices = (): Field => ({
  name: 'prices',
  type: 'array',
  label: 'Prices in other currencies',
  labels: { singular: 'Price', plural: 'Prices' },
  admin: {
    initCollapsed: true,
    description: 'Only for the other currencies of the shop. Nothing is converted by itself.',
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
