import type { Field, FieldAccess, NumberField } from 'payload'

import { moneyField } from './moneyField.ts'

type Given = {
  /** Who may see and set what the shop itself pays. */
  readonly cost: FieldAccess
  readonly required: boolean
  readonly condition?: NonNullable<NumberField['admin']>['condition']
}

/** What a piece costs, what it is compared to, and what it cost the shop. */
export const priceFields = ({ cost, required, condition }: Given): Field => {
  const admin = { ...(condition ? { condition } : {}), width: '33%' }
  return {
    type: 'row',
    fields: [
      moneyField({ name: 'price', required }, admin),
      moneyField(
        { name: 'compareAtPrice', label: 'Compare at' },
        { ...admin, description: 'The price before, crossed out beside the new one.' },
      ),
      moneyField(
        { name: 'cost', access: { read: cost, create: cost, update: cost } },
        { ...admin, description: 'What you pay for it. Shoppers never see it.' },
      ),
    ],
  }
}
