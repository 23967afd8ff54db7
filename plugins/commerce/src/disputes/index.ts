import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { addEvidenceFile, answerDispute, reconcileDisputes } from './operations/index.ts'

export { disputes } from './payload/disputes.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'disputes', CollectionBuilder>>
}

/** What banks claim back, and what the shop has to say to it. */
export const disputesRoom = ({ scope, collections }: Settings): Room => ({
  name: 'disputes',
  collections: [collections.disputes({ scope, extensions: [] })],
  operations: [addEvidenceFile, answerDispute],
  chores: [reconcileDisputes],
})
