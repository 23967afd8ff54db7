import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'

export { extras } from './payload/extras.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'extras', CollectionBuilder>>
}

/** What shoppers add to an article and pay for: gift wrap, engraving. */
export const extrasRoom = ({ scope, collections }: Settings): Room => ({
  name: 'extras',
  collections: [collections.extras({ scope, extensions: [] })],
})
