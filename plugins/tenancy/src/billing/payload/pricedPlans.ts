import type { CollectionConfig } from 'payload'

import type { BillingMeter } from '../operations/index.ts'
import { keepAgreedPlans } from './keepAgreedPlans.ts'
import { planFields } from './planFields.ts'

/** Plans as they are where somebody collects: with a price. */
export const pricedPlans = (
  plans: CollectionConfig,
  meters: readonly BillingMeter[],
): CollectionConfig => ({
  ...plans,
  hooks: {
    ...plans.hooks,
    beforeDelete: [...(plans.hooks?.beforeDelete ?? []), keepAgreedPlans],
  },
  admin: {
    ...plans.admin,
    defaultColumns: ['name', 'priceText', 'description', 'updatedAt'],
    description:
      'What shops pay a month, what that includes, and what the platform takes of each card payment. A shop gets its plan when it is made and changes it under “Plan and billing”; what was agreed stays as it was agreed.',
  },
  fields: [...plans.fields.slice(0, 2), ...planFields(meters), ...plans.fields.slice(2)],
})
