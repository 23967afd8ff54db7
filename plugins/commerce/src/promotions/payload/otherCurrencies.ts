import type { Field } from 'payload'

import { moneyField } from '../../shared/moneyField.ts'
import { currencyField } from './currencyField.ts'
import { when } from './when.ts'

/** Amounts in the shop's other currencies; without any they are converted, where the shop converts. */
export const otherCurrencies: Field = {
  type: 'collapsible',
  label: 'In other currencies',
  admin: { initCollapsed: true, condition: (form) => form['type'] !== undefined },
  fields: [
    {
      name: 'amounts',
      type: 'array',
      label: 'Amounts',
      labels: { singular: 'Currency', plural: 'Currencies' },
      maxRows: 30,
      admin: {
        description:
          'Only for the other currencies of the shop. Where an amount is missing it is converted, or, in a currency that is not, the discount does not apply.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            currencyField({ width: '20%' }, { required: true }),
            moneyField(
              { name: 'amount', label: 'Amount off' },
              { condition: when('amount'), width: '20%' },
            ),
            moneyField(
              { name: 'price', label: 'Price' },
              { condition: when('bundle', 'fixedPrice'), width: '20%' },
            ),
            moneyField(
              { name: 'upTo', label: 'Shipping at most' },
              { condition: when('freeShipping'), width: '20%' },
            ),
            moneyField({ name: 'minimum', label: 'Minimum order' }, { width: '20%' }),
            moneyField({ name: 'budget', label: 'Budget' }, { width: '20%' }),
          ],
        },
      ],
    },
  ],
}
