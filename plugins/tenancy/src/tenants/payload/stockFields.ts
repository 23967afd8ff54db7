import type { Field } from 'payload'

/** From when on a shelf is low, and how often the shop's people are written to of it. */
export const stockFields: Field = {
  name: 'stock',
  type: 'group',
  label: false,
  fields: [
    {
      name: 'lowAt',
      type: 'number',
      label: 'Low from so many pieces on',
      defaultValue: 5,
      min: 0,
      max: 1_000_000,
      validate: (value: number | null | undefined) =>
        value == null || (Number.isInteger(value) && value >= 0 && value <= 1_000_000)
          ? true
          : 'A whole number, 0 or more.',
      admin: {
        step: 1,
        description:
          'When no more than these can be sold, an article counts as low. A product or variant may say another number, or none. Empty: nothing is low unless it says so itself.',
      },
    },
    {
      name: 'lowLetters',
      type: 'select',
      label: 'Letters about what is low',
      defaultValue: 'daily',
      options: [
        { value: 'daily', label: 'Once a day at the most' },
        { value: 'hourly', label: 'Once an hour at the most' },
        { value: 'never', label: 'None' },
      ],
      admin: { description: 'One letter names everything that has become low since the last one.' },
    },
  ],
}
