import type { Extension } from '../../shared/collectionBuilder.ts'

/** On a customer's page, what they have bought: here, and in the shop that this one was before. */
export const ordersOfCustomers: Extension = {
  fields: [
    {
      name: 'orders',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '@souk/commerce/rsc#CustomerOrders' },
      },
    },
  ],
}
