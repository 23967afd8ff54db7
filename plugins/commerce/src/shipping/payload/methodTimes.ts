import type { Field } from 'payload'

const days = (name: string, label: string, width: string): Field => ({
  name,
  label,
  type: 'number',
  min: 0,
  max: 365,
  admin: { width, disableListColumn: true, disableListFilter: true },
})

/** How long a method takes: in the shop's own words, and in working days for a date. */
export const methodTimes = (): Field => ({
  type: 'collapsible',
  label: 'How long it takes',
  fields: [
    {
      name: 'estimate',
      type: 'text',
      maxLength: 120,
      admin: { description: 'How long it takes, as shoppers read it: “2–3 working days”.' },
    },
    {
      type: 'row',
      fields: [
        days('handlingDays', 'Days until it leaves you', '33%'),
        days('transitMin', 'On its way at least (days)', '33%'),
        days('transitMax', 'On its way at most (days)', '33%'),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'cutOff',
          label: 'Order until',
          type: 'text',
          maxLength: 5,
          validate: (value: string | null | undefined) =>
            !value || /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? true : 'A time is written 14:00.',
          admin: {
            width: '50%',
            placeholder: '14:00',
            disableListColumn: true,
            disableListFilter: true,
            description: 'What is ordered later leaves a day later.',
          },
        },
        {
          name: 'workingDays',
          type: 'select',
          defaultValue: 'mon-fri',
          options: [
            { value: 'mon-fri', label: 'Monday to Friday' },
            { value: 'mon-sat', label: 'Monday to Saturday' },
            { value: 'daily', label: 'Every day' },
          ],
          admin: {
            width: '50%',
            disableListColumn: true,
            disableListFilter: true,
            description: 'With the days above, shoppers read a date: Tue 24 – Thu 26 Nov.',
          },
        },
      ],
    },
  ],
})
