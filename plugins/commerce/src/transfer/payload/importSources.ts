import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** The lines that a product came in, for the way back: also what the shop has no field for. */
export const importSources = collectionBuilder(({ scope }) => ({
  slug: 'import-sources',
  labels: { singular: 'Source of a product', plural: 'Sources of products' },
  admin: { hidden: true },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: false as const,
  indexes: [{ fields: inShop(scope, 'product', 'format'), unique: true }],
  fields: [
    { name: 'product', type: 'relationship', relationTo: 'products', required: true, index: true },
    { name: 'format', type: 'text', required: true },
    { name: 'rows', type: 'json' },
    { name: 'written', type: 'json' },
  ],
}))
