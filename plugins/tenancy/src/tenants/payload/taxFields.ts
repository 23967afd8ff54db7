import { isCountry, isPercentage } from '@souk/kernel/domain'
import type { Field, SelectField, TextField } from 'payload'

const country = (given: Pick<TextField, 'name' | 'label'>): TextField => ({
  ...given,
  type: 'text',
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? value.trim().toUpperCase() : (value as unknown)),
    ],
  },
  validate: (value: string | null | undefined, { required }: { required?: boolean }) =>
    (value ? isCountry(value) : !required) || 'Use a country’s code of two letters, like DE.',
})

/** The first of the choices is the default. */
const choice = (name: string, label: string, choices: Record<string, string>): SelectField => ({
  name,
  type: 'select',
  label,
  defaultValue: Object.keys(choices)[0] ?? '',
  options: Object.entries(choices).map(([value, words]) => ({ value, label: words })),
})

export const taxFields: Field[] = [
  {
    name: 'taxInclusive',
    type: 'checkbox',
    defaultValue: true,
    label: 'Prices include tax',
    admin: {
      description: 'As shoppers expect in Europe; elsewhere tax is mostly added at checkout.',
    },
  },
  {
    name: 'taxRates',
    type: 'array',
    labels: { singular: 'Rate', plural: 'Rates' },
    admin: { description: 'One rate a country. Countries without one are not taxed.' },
    validate: (rows) => {
      const countries = ((rows ?? []) as { country?: string }[]).map(({ country }) => country)
      return new Set(countries).size === countries.length || 'Give each country one rate.'
    },
    fields: [
      {
        type: 'row',
        fields: [
          { ...country({ name: 'country' }), required: true },
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
          },
        ],
      },
    ],
  },
  {
    name: 'taxation',
    type: 'group',
    label: 'In detail',
    fields: [
      {
        type: 'row',
        fields: [
          {
            ...country({ name: 'home', label: 'Your business is established in' }),
            admin: {
              width: '50%',
              description:
                'A country’s code of two letters. Needed for sales to businesses and abroad.',
            },
          },
          {
            name: 'taxId',
            type: 'text',
            label: 'Your VAT or tax number',
            maxLength: 30,
            admin: { width: '50%', description: 'As it shall stand on invoices.' },
          },
        ],
      },
      choice('calculator', 'Taxes are worked out', {
        own: 'By the rates of this shop',
        stripe: 'By Stripe Tax',
      }),
      {
        ...choice('whenDown', 'While Stripe Tax does not answer', {
          own: 'The rates of this shop hold',
          refuse: 'Nothing is sold',
        }),
        admin: {
          condition: (_document: unknown, group: { readonly calculator?: string } | undefined) =>
            group?.calculator === 'stripe',
          description:
            'Stripe Tax works with your account at Stripe: register there where you collect tax. Sales and refunds are recorded there once they are paid.',
        },
      },
      choice('shipping', 'Shipping is taxed', {
        contents: 'Like what is in the parcel, in proportion',
        highest: 'At the highest rate of what is in the parcel',
        standard: 'At the standard rate',
      }),
      choice('rounding', 'Fractions are rounded', {
        country: 'As the country wants it: in total in Japan, elsewhere on every line',
        line: 'On every line',
        total: 'Once for each tax, in total',
      }),
      choice('euSales', 'Private buyers elsewhere in the EU pay', {
        destination: 'The tax of their country (one-stop shop)',
        home: 'Your tax (below 10,000 € a year)',
      }),
      {
        name: 'reverseCharge',
        type: 'checkbox',
        label: 'Businesses elsewhere in the EU pay no tax here',
        defaultValue: false,
        admin: {
          description:
            'Who gives a VAT number of another EU country is invoiced without tax and declares it there (reverse charge).',
        },
      },
      choice('untaxedPrices', 'Where no tax is due abroad, prices that include tax', {
        keep: 'Stay as they are',
        net: 'Are lowered by your tax',
      }),
    ],
  },
]
