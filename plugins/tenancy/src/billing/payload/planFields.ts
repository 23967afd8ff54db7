import { isCurrency, formatMoney, money } from '@souk/kernel/domain'
import type { Field, NumberFieldSingleValidation } from 'payload'

import type { BillingMeter } from '../operations/index.ts'

const whole: NumberFieldSingleValidation = (value) =>
  value === null ||
  value === undefined ||
  (Number.isSafeInteger(value) && value >= 0) ||
  'Use a whole number of the smallest unit: 2900 for 29.00 €.'

type Sibling = { readonly price?: number | null; readonly allowances?: readonly Row[] | null }
type Row = { readonly meter?: string; readonly price?: number | null }

/** What a plan costs the shops that are on it. */
export const planFields = (meters: readonly BillingMeter[]): Field[] => [
  {
    name: 'priceText',
    type: 'text',
    virtual: true,
    label: 'Price',
    // A column of the list and no field of the page, where the price is asked for: what is hidden is
    // hidden in both.
    admin: { readOnly: true, hidden: false, disableListFilter: true, condition: () => false },
    hooks: {
      afterRead: [({ siblingData }) => priceText(siblingData as Priced)],
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'price',
        type: 'number',
        label: 'Price a month',
        validate: whole,
        admin: {
          width: '25%',
          disableListColumn: true,
          description: 'In cents, pence, yen … Empty: the plan costs nothing.',
        },
      },
      {
        name: 'currency',
        type: 'text',
        hooks: {
          beforeValidate: [
            ({ value }) => (typeof value === 'string' ? value.trim().toUpperCase() : value),
          ],
        },
        validate: (
          value: string | null | undefined,
          { siblingData }: { readonly siblingData: Partial<Sibling> },
        ) => {
          const costs =
            (siblingData.price ?? 0) > 0 ||
            (siblingData.allowances ?? []).some(({ price }) => (price ?? 0) > 0)
          if (!value) return !costs || 'Say in which currency the plan is paid, like EUR.'
          return isCurrency(value) || 'Use a currency code, like EUR.'
        },
        admin: { width: '25%', disableListColumn: true, description: 'Of price and extras: EUR.' },
      },
      {
        name: 'trialDays',
        type: 'number',
        label: 'Days to try it',
        validate: (value: number | null | undefined) =>
          value === null ||
          value === undefined ||
          (Number.isInteger(value) && value >= 0 && value <= 365) ||
          'Use a whole number of days, a year at the most.',
        admin: { width: '25%', description: 'Before the first payment, once for each shop.' },
      },
    ],
  },
  {
    name: 'ownersMayChoose',
    type: 'checkbox',
    defaultValue: false,
    label: 'Owners may choose it themselves',
  },
  {
    name: 'allowances',
    type: 'array',
    label: 'What is included',
    labels: { singular: 'Allowance', plural: 'Allowances' },
    admin: {
      description:
        'What of everything that is counted the price includes each month, and what each further one costs. A new price is for whoever chooses the plan from now on; shops that are on it keep theirs.',
      condition: () => meters.length > 0,
    },
    validate: (rows) => {
      const named = ((rows ?? []) as Row[]).map(({ meter }) => meter)
      return new Set(named).size === named.length || 'Name each thing that is counted once.'
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'meter',
            type: 'select',
            required: true,
            label: 'Of what',
            options: meters.map(({ name, label }) => ({ value: name, label })),
            admin: { width: '33%' },
          },
          {
            name: 'included',
            type: 'number',
            required: true,
            defaultValue: 0,
            validate: (value: number | null | undefined) =>
              (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) ||
              'Use a whole number; 0 includes none.',
            admin: { width: '33%' },
          },
          {
            name: 'price',
            type: 'number',
            required: true,
            defaultValue: 0,
            label: 'Each further one',
            validate: whole,
            admin: {
              width: '33%',
              description: 'In cents, pence, yen … 0: further ones are free.',
            },
          },
        ],
      },
    ],
  },
]

type Priced = { readonly price?: number | null; readonly currency?: string | null }

const priceText = ({ price, currency }: Priced): string =>
  price && currency ? `${formatMoney(money(price, currency), 'en')} a month` : 'Free'
