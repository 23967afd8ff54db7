import type { Field } from 'payload'

import { RULE_NEEDS, type RuleAspect } from '../domain/index.ts'
import { moneyField } from '../../shared/moneyField.ts'

const LABELS: Readonly<Record<RuleAspect, string>> = {
  tag: 'Has the tag',
  vendor: 'Is of the vendor',
  title: 'Has in its title',
  category: 'Is in the category, or below',
  priceFrom: 'Costs at least',
  priceTo: 'Costs at most',
  reduced: 'Is reduced',
  inStock: 'Can be had',
  featured: 'Is featured',
  newerThan: 'Was added in the last … days',
}

const asks = (field: keyof typeof RULE_NEEDS) => (_: unknown, rule: { aspect?: RuleAspect }) =>
  rule.aspect !== undefined && RULE_NEEDS[field].includes(rule.aspect)

/** A rule of a collection: what it looks at, and the one field that this asks for. */
export const ruleFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'aspect',
        label: 'A product that',
        type: 'select',
        required: true,
        defaultValue: 'tag',
        options: Object.entries(LABELS).map(([value, label]) => ({ value, label })),
        admin: { width: '40%' },
      },
      {
        name: 'text',
        label: 'This',
        type: 'text',
        required: true,
        maxLength: 120,
        admin: {
          width: '40%',
          condition: asks('text'),
          description: 'Small and capital letters are the same.',
        },
      },
      {
        name: 'category',
        label: 'This one',
        type: 'relationship',
        relationTo: 'categories',
        required: true,
        admin: { width: '40%', condition: asks('category') },
      },
      moneyField(
        { name: 'amount', label: 'This much', required: true },
        { width: '40%', condition: asks('amount') },
      ),
      {
        name: 'days',
        type: 'number',
        required: true,
        min: 1,
        max: 3650,
        admin: { width: '40%', step: 1, condition: asks('days') },
      },
      {
        name: 'isNot',
        label: 'Or rather: does not',
        type: 'checkbox',
        defaultValue: false,
        admin: { width: '20%', style: { alignSelf: 'center' } },
      },
    ],
  },
]
