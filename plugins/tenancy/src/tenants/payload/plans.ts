import { isCurrency, isPercentage } from '@souk/kernel/domain'
import type { Access, CollectionConfig, Field, NumberFieldSingleValidation } from 'payload'

import { isOperator } from '../../membershipsOf.ts'
import { platformWindow } from '../../platformWindow.ts'
import { tenantCache } from '../../tenantCache.ts'
import { keepUsedPlans } from './keepUsedPlans.ts'

const operators: Access = ({ req }) => isOperator(req.user)

/** On what terms the platform serves its shops. What was agreed for a payment stays with that payment. */
export const plans = (): CollectionConfig =>
  platformWindow(
    {
      slug: 'plans',
      labels: { singular: 'Plan', plural: 'Plans' },
      custom: { tenancy: 'platform' },
      admin: {
        group: 'Platform',
        useAsTitle: 'name',
        defaultColumns: ['name', 'description', 'updatedAt'],
        description:
          'What the platform takes of each card payment. A shop’s plan is chosen on the page of the shop; payments that were begun keep the terms they were begun with.',
      },
      access: { create: operators, read: operators, update: operators, delete: operators },
      lockDocuments: false,
      graphQL: { disableQueries: true, disableMutations: true },
      hooks: {
        beforeDelete: [keepUsedPlans('tenants')],
        afterChange: [
          ({ doc }) => {
            tenantCache.forgetAll()
            return doc as unknown
          },
        ],
      },
      fields: [
        { name: 'name', type: 'text', required: true, unique: true, maxLength: 80 },
        { name: 'description', type: 'text', maxLength: 200 },
        {
          name: 'fees',
          type: 'array',
          labels: { singular: 'Fee', plural: 'Fees' },
          admin: {
            description:
              'The platform’s share of a card payment, by currency. One without a currency is for all that have none of their own. No fee: the platform takes nothing.',
          },
          validate: (rows) => {
            const currencies = ((rows ?? []) as { currency?: string | null }[]).map(
              ({ currency }) => currency ?? '',
            )
            return new Set(currencies).size === currencies.length || 'Give each currency one fee.'
          },
          fields: feeFields,
        },
      ],
    },
    tenantCache.forgetAll,
  )

const whole: NumberFieldSingleValidation = (value) =>
  value === null ||
  value === undefined ||
  (Number.isSafeInteger(value) && value >= 0) ||
  'Use a whole number of the smallest unit: 25 for 0.25 €.'

const amount = (name: string, label: string): Field => ({
  name,
  type: 'number',
  label,
  validate: whole,
  admin: { width: '20%', description: 'In cents, pence, yen …' },
})

const feeFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'currency',
        type: 'text',
        validate: (value: string | null | undefined) =>
          !value || isCurrency(value) || 'Use a currency code, like EUR; empty for all others.',
        admin: { width: '20%', description: 'Empty: all others.' },
      },
      {
        name: 'percentage',
        type: 'number',
        required: true,
        defaultValue: 0,
        label: 'Per cent',
        validate: (value: number | null | undefined) =>
          (typeof value === 'number' && isPercentage(value) && value <= 100) ||
          'A percentage from 0 to 100 with at most four decimals.',
        admin: { width: '20%' },
      },
      amount('fixed', 'Fixed'),
      amount('minimum', 'At least'),
      amount('cap', 'At most'),
    ],
  },
]
