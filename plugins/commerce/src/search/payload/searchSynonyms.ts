import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { synonymsProblem } from '../domain/index.ts'

/** Words that mean the same in a shop. */
export const searchSynonyms = collectionBuilder(() => ({
  slug: 'search-synonyms',
  labels: { singular: 'Words that mean the same', plural: 'Words that mean the same' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'words',
    defaultColumns: ['words', 'updatedAt'],
    listSearchableFields: ['words'],
    description: 'Whoever searches for one of these words finds the others too.',
  },
  access: { read: members, create: members, update: members, delete: members },
  defaultSort: 'words',
  lockDocuments: false,
  fields: [
    {
      name: 'words',
      type: 'text',
      required: true,
      maxLength: 500,
      validate: (value: unknown) => synonymsProblem(typeof value === 'string' ? value : '') ?? true,
      admin: {
        placeholder: 'sofa, couch, settee',
        description:
          'Two words or more, with commas between them. Accents and capitals do not matter.',
      },
    },
  ],
}))
