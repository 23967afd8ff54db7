import type { Field } from 'payload'

import { moneyField } from '../../shared/moneyField.ts'
import { whole } from './numbers.ts'

const counted = { create: () => false, update: () => false }

/** How often, and what goes with it: beside the form. */
export const limitFields: readonly Field[] = [
  {
    name: 'active',
    type: 'checkbox',
    defaultValue: true,
    admin: { position: 'sidebar', description: 'Off: nobody gets it, whatever the dates say.' },
  },
  {
    name: 'combines',
    type: 'checkbox',
    label: 'Goes together with others',
    defaultValue: true,
    admin: {
      position: 'sidebar',
      description:
        'Off: it applies alone, or the others do, whichever is better for the shopper at the same priority.',
    },
  },
  {
    name: 'priority',
    type: 'number',
    defaultValue: 0,
    validate: (value: number | null | undefined) =>
      value == null || (Number.isSafeInteger(value) && Math.abs(value) <= 1000)
        ? true
        : 'A whole number from −1000 to 1000.',
    admin: { position: 'sidebar', description: 'The higher goes first.' },
  },
  {
    name: 'usageLimit',
    type: 'number',
    min: 1,
    label: 'Times at most',
    validate: whole,
    admin: { position: 'sidebar', description: 'How many orders may use it. Empty: any number.' },
  },
  {
    name: 'perCustomer',
    type: 'number',
    label: 'Times for each customer',
    validate: whole,
    admin: {
      position: 'sidebar',
      description: 'By account and by e-mail address. Empty: any number.',
    },
  },
  moneyField(
    { name: 'budget', label: 'Budget' },
    {
      position: 'sidebar',
      description:
        'What it may cost you in all. Nobody gets it once that is given. Empty: any sum.',
    },
  ),
  {
    name: 'used',
    type: 'number',
    defaultValue: 0,
    access: counted,
    admin: { position: 'sidebar', readOnly: true, description: 'Counted by the orders.' },
  },
  {
    name: 'given',
    type: 'json',
    access: counted,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]
