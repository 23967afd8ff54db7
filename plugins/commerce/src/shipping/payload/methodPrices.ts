import { isCurrency } from '@souk/kernel'
import type { Field } from 'payload'

import { moneyField } from '../../shared/moneyField.ts'

/** What a method costs in the shop's other currencies; a table has them in its rows. */
export const methodPrices = (): Field => ({
  type: 'collapsible',
  label: 'Other currencies',
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'prices',
      type: 'array',
      label: 'Prices in other currencies',
      labels: { singular: 'Price', plural: 'Prices' },
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        description:
          'Only for the other currencies of the shop. Without a price there it is converted, or, in a currency that is not, the method is not offered.',
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
            moneyField({ name: 'price' }),
            moneyField({ name: 'freeAbove', label: 'Free above' }),
          ],
        },
        {
          type: 'row',
          fields: [
            moneyField({ name: 'minimumWorth', label: 'From an order of' }),
            moneyField({ name: 'maximumWorth', label: 'Up to an order of' }),
            moneyField({ name: 'furtherPrice', label: 'Each further unit' }),
          ],
        },
      ],
    },
  ],
})
