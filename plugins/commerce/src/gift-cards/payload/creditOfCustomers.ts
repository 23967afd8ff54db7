import type { Extension } from '../../shared/collectionBuilder.ts'

/** On a customer's page, what they have with the shop. */
export const creditOfCustomers: Extension = {
  fields: [
    {
      name: 'storeCredit',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '@souk/commerce/rsc#CustomerCredit' },
      },
    },
  ],
}
