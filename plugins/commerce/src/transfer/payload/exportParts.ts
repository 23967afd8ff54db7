import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** What an export has written so far, part by part. Gone as soon as the file is no longer kept. */
export const exportParts = collectionBuilder(() => ({
  slug: 'export-parts',
  labels: { singular: 'Part of an export', plural: 'Parts of exports' },
  admin: { hidden: true },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: false as const,
  indexes: [{ fields: ['export', 'position'], unique: true }],
  fields: [
    { name: 'export', type: 'relationship', relationTo: 'exports', required: true },
    { name: 'position', type: 'number', required: true },
    { name: 'rows', type: 'json' },
  ],
}))
