import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** Each thing of a file that is imported: what it says, what would become of it, what has. */
export const importRows = collectionBuilder(() => ({
  slug: 'import-rows',
  labels: { singular: 'Line of an import', plural: 'Lines of imports' },
  admin: { hidden: true, useAsTitle: 'title' },
  access: bookkeeping(members),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: false as const,
  indexes: [
    { fields: ['import', 'position'], unique: true },
    { fields: ['import', 'plan'] },
    { fields: ['import', 'outcome'] },
    { fields: ['import', 'isLinked'] },
  ],
  fields: [
    { name: 'import', type: 'relationship', relationTo: 'imports', required: true },
    { name: 'position', type: 'number', required: true },
    { name: 'line', type: 'number', required: true },
    { name: 'handle', type: 'text' },
    { name: 'title', type: 'text' },
    { name: 'item', type: 'json' },
    { name: 'lines', type: 'json' },
    { name: 'notes', type: 'json' },
    { name: 'changes', type: 'json' },
    { name: 'plan', type: 'text' },
    { name: 'outcome', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'isLinked', type: 'checkbox' },
  ],
}))
