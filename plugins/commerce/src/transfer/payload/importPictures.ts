import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** Addresses of pictures, and which file of the media each has become: none is fetched twice. */
export const importPictures = collectionBuilder(({ scope }) => ({
  slug: 'import-pictures',
  labels: { singular: 'Imported picture', plural: 'Imported pictures' },
  admin: { hidden: true, useAsTitle: 'url' },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: false as const,
  indexes: [
    { fields: inShop(scope, 'fingerprint'), unique: true },
    { fields: ['import', 'state'] },
  ],
  fields: [
    { name: 'import', type: 'relationship', relationTo: 'imports' },
    { name: 'url', type: 'text', required: true },
    { name: 'alt', type: 'text' },
    { name: 'fingerprint', type: 'text', required: true },
    { name: 'state', type: 'text', required: true },
    { name: 'media', type: 'relationship', relationTo: 'media', index: true },
    { name: 'problem', type: 'text' },
  ],
}))
