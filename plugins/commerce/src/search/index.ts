import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { keepSearch, sweepSearch } from './operations/index.ts'
import { searchObjects } from './payload/searchObjects.ts'
import { SEARCH_DEFINERS } from './payload/sql/find.ts'

export { searchChanges } from './payload/searchChanges.ts'
export { searchEntries } from './payload/searchEntries.ts'
export { searchSynonyms } from './payload/searchSynonyms.ts'
export { searchWords } from './payload/searchWords.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'searchChanges' | 'searchEntries' | 'searchSynonyms' | 'searchWords', CollectionBuilder>
  >
}

/** How shoppers find by words what the catalogue has. */
export const search = ({ scope, collections }: Settings): Room => ({
  name: 'search',
  collections: [
    collections.searchSynonyms({ scope, extensions: [] }),
    collections.searchChanges({ scope, extensions: [] }),
    collections.searchEntries({ scope, extensions: [] }),
    collections.searchWords({ scope, extensions: [] }),
  ],
  chores: [keepSearch, sweepSearch],
  sql: searchObjects(scope),
  definers: SEARCH_DEFINERS,
  // What is followed later is as new to shoppers as what changed at once.
  watches: ['search_synonyms', 'search_entries'],
})
