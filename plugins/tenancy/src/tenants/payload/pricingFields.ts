import type { Field } from 'payload'

/** What a shop shows beside its prices. */
export const pricingFields: Field = {
  name: 'pricing',
  type: 'group',
  label: false,
  fields: [
    {
      name: 'lowestPrice',
      type: 'checkbox',
      label: 'Show the lowest price of the last 30 days',
      defaultValue: false,
      admin: {
        description:
          'Beside every reduced price, the lowest one of the 30 days before the reduction began. Who sells to consumers in the European Union has to.',
      },
    },
  ],
}
