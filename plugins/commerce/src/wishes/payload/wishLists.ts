import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

const secret = { read: () => false, create: () => false, update: () => false }

/**
 * What shoppers keep for another time. A list is its owner's business: the shop's people learn how
 * often something is wished for (see insight), and not by whom.
 */
export const wishLists = collectionBuilder(({ scope }) => ({
  slug: 'wish-lists',
  labels: { singular: 'Wish list', plural: 'Wish lists' },
  admin: { hidden: true, useAsTitle: 'name', defaultColumns: ['name', 'updatedAt'] },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  indexes: [
    { fields: inShop(scope, 'customer') },
    { fields: inShop(scope, 'tokenHash'), unique: true },
    { fields: inShop(scope, 'shareHash'), unique: true },
    { fields: ['expiresAt'] },
  ],
  fields: [
    // Empty for the one that everybody has: storefronts call it by a name in their own language.
    { name: 'name', type: 'text' },
    { name: 'customer', type: 'relationship', relationTo: 'customers' },
    { name: 'isDefault', type: 'checkbox', required: true, defaultValue: false },
    { name: 'shareEdition', type: 'number', required: true, defaultValue: 0 },
    { name: 'expiresAt', type: 'date' },
    { name: 'tokenHash', type: 'text', hidden: true, access: secret },
    { name: 'shareHash', type: 'text', hidden: true, access: secret },
  ],
}))
