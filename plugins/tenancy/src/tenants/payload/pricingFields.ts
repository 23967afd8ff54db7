import type { Field, NumberField } from 'payload'

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
    {
      name: 'giftCardMonths',
      type: 'number',
      label: 'Months that a gift card is good for',
      min: 1,
      max: 1200,
      validate: (value: number | null | undefined) =>
        value == null || (Number.isInteger(value) && value >= 1 && value <= 1200)
          ? true
          : 'Whole months, from 1 to 1200.',
      admin: {
        step: 1,
        description:
          'Of those that shoppers buy. Empty: they never expire, which is lawful everywhere. Many countries forbid short terms, and some any at all: a term too short for Australia, Canada, Ireland, New Zealand or the United States is lengthened where your business is established there.',
      },
    },
    {
      name: 'digitalConsent',
      type: 'checkbox',
      label: 'Buyers of downloads agree to have them at once',
      defaultValue: true,
      admin: {
        description:
          'A box at the checkout, whose words are kept with the order. In the European Union the right of withdrawal ends with it; without it, what was downloaded can be returned for two weeks.',
      },
    },
    {
      type: 'row',
      fields: [
        whole('downloadDays', 'Days that a download lasts', { most: 3650, unless: 30 }),
        whole('downloadTimes', 'Downloads for each piece', { most: 1000, unless: 5 }),
      ],
    },
  ],
}

function whole(
  name: string,
  label: string,
  { most, unless }: { most: number; unless: number },
): NumberField {
  return {
    name,
    label,
    type: 'number',
    min: 1,
    max: most,
    validate: (value: number | null | undefined) =>
      value == null || (Number.isInteger(value) && value >= 1 && value <= most)
        ? true
        : `A whole number from 1 to ${most}.`,
    admin: {
      step: 1,
      width: '50%',
      description: `Of files that shoppers buy. Empty: ${unless}. A product may say otherwise.`,
    },
  }
}
