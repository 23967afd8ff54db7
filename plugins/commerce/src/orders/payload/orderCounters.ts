import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** The last order number that a shop has given: a row to lock, so that numbers are consecutive. */
export const orderCounters = collectionBuilder(({ scope }) => ({
  slug: 'order-counters',
  access: bookkeeping(nobody),
  lockDocuments: false,
  admin: { hidden: true },
  graphQL: false,
  indexes: [{ fields: inShop(scope, 'name'), unique: true }],
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'last', type: 'number', required: true },
  ],
}))
