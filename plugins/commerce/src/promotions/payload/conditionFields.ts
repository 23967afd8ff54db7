import type { Field } from 'payload'

import { countryField } from '../../shared/countryField.ts'
import { moneyField } from '../../shared/moneyField.ts'
import { whole } from './numbers.ts'

/** Whom it is for, from how much on, and when. */
export const conditionFields: readonly Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'startsAt',
        type: 'date',
        label: 'From',
        admin: { date: { pickerAppearance: 'dayAndTime' } },
      },
      {
        name: 'endsAt',
        type: 'date',
        label: 'Until',
        admin: { date: { pickerAppearance: 'dayAndTime' } },
        validate: (value, { siblingData }) => {
          const { startsAt } = siblingData as { startsAt?: string | Date | null }
          return value && startsAt && new Date(value) <= new Date(startsAt)
            ? 'The end comes after the start.'
            : true
        },
      },
    ],
  },
  {
    type: 'collapsible',
    label: 'Only under certain conditions',
    admin: { initCollapsed: true },
    fields: [
      {
        type: 'row',
        fields: [
          moneyField(
            { name: 'minimum', label: 'Minimum order' },
            { width: '50%', description: 'The least worth of what it is for, before discounts.' },
          ),
          {
            name: 'minimumPieces',
            type: 'number',
            label: 'Minimum pieces',
            validate: whole,
            admin: { width: '50%', description: 'Of what it is for.' },
          },
        ],
      },
      countryField({
        name: 'countries',
        hasMany: true,
        admin: { description: 'Where the order goes. Empty: anywhere.' },
      }),
      {
        name: 'groups',
        type: 'relationship',
        relationTo: 'customer-groups',
        hasMany: true,
        label: 'Customer groups',
        admin: {
          description: 'For customers in one of these, once they have logged in. Empty: for all.',
        },
      },
      {
        name: 'firstOrder',
        type: 'checkbox',
        label: 'For a first order only',
        admin: { description: 'By account and by e-mail address.' },
      },
    ],
  },
]
