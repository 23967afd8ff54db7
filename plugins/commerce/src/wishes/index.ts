import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import {
  addWish,
  createWishList,
  listWishLists,
  readSharedWishList,
  readWishes,
  readWishList,
  removeWish,
  removeWishList,
  shareWishList,
  sweepWishLists,
  updateWishList,
} from './operations/index.ts'
import { wishObjects } from './payload/objects.sql.ts'

export { wishListItems } from './payload/wishListItems.ts'
export { wishLists } from './payload/wishLists.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'wishLists' | 'wishListItems', CollectionBuilder>>
}

/** What shoppers keep for another time. Moving it into a cart stands with the cart. */
export const wishesRoom = ({ scope, collections }: Settings): Room => ({
  name: 'wishes',
  collections: [
    collections.wishLists({ scope, extensions: [] }),
    collections.wishListItems({ scope, extensions: [] }),
  ],
  operations: [
    createWishList,
    listWishLists,
    readWishes,
    readSharedWishList,
    readWishList,
    updateWishList,
    removeWishList,
    shareWishList,
    addWish,
    removeWish,
  ],
  chores: [sweepWishLists],
  sql: wishObjects,
})
