import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { readBalance } from './operations/index.ts'
import { giftCardObjects } from './payload/objects.sql.ts'

export { creditOfCustomers } from './payload/creditOfCustomers.ts'
export { giftCardEntries } from './payload/giftCardEntries.ts'
export { giftCardHolds } from './payload/giftCardHolds.ts'
export { giftCards } from './payload/giftCards.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'giftCards' | 'giftCardEntries' | 'giftCardHolds', CollectionBuilder>
  >
}

/** What people have with the shop, on cards with a code and on their accounts, and what moves on it. */
export const giftCardsRoom = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'gift-cards',
    collections: [
      collections.giftCards(ground),
      collections.giftCardEntries(ground),
      collections.giftCardHolds(ground),
    ],
    operations: [readBalance],
    sql: giftCardObjects,
  }
}
