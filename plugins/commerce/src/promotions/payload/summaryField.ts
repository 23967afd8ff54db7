import type { Field } from 'payload'

/** What the saved promotion comes to in a sentence, how it is doing, and where its codes are made. */
export const summaryField: Field = {
  name: 'summary',
  type: 'ui',
  admin: {
    components: { Field: '@souk/commerce/rsc#PromotionSummary' },
    disableListColumn: true,
  },
}
