import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { ledgerObjects } from './payload/objects.sql.ts'

export { ledgerEntries } from './payload/ledgerEntries.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'ledgerEntries', CollectionBuilder>>
}

/** The shop's books, in double entry. */
export const ledger = ({ scope, collections }: Settings): Room => ({
  name: 'ledger',
  collections: [collections.ledgerEntries({ scope, extensions: [] })],
  sql: ledgerObjects(scope),
})
