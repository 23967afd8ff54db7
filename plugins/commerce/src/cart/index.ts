import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { check, goesWith, outlives } from '../shared/constraints.ts'
import {
  acknowledgeChanges,
  addCode,
  addGiftCard,
  addItem,
  changeItem,
  chooseShipping,
  createCart,
  listPromotions,
  listShippingOptions,
  logIn,
  moveWish,
  readCart,
  showCart,
  register,
  removeCode,
  removeGiftCard,
  removeItem,
  removeSaved,
  saveForLater,
  sweepCarts,
  takeBack,
  updateCart,
  useStoreCredit,
} from './operations/index.ts'

export { cartItems } from './payload/cartItems.ts'
export { carts } from './payload/carts.ts'
export { savedItems } from './payload/savedItems.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'carts' | 'cartItems' | 'savedItems', CollectionBuilder>>
}

/** What shoppers put together before they buy it, and what it comes to. */
export const cart = ({ scope, collections }: Settings): Room => ({
  name: 'cart',
  collections: [
    collections.carts({ scope, extensions: [] }),
    collections.cartItems({ scope, extensions: [] }),
    collections.savedItems({ scope, extensions: [] }),
  ],
  operations: [
    createCart,
    readCart,
    showCart,
    updateCart,
    addItem,
    changeItem,
    removeItem,
    saveForLater,
    takeBack,
    removeSaved,
    acknowledgeChanges,
    addCode,
    removeCode,
    addGiftCard,
    removeGiftCard,
    useStoreCredit,
    listPromotions,
    listShippingOptions,
    chooseShipping,
    moveWish,
    register,
    logIn,
  ],
  chores: [sweepCarts],
  sql: [
    // What reminders look for; the others are many.
    `create index if not exists carts_to_be_reminded_of on carts (updated_at) where remind_me and status = 'open'`,
    goesWith('cart_items', 'cart_id', 'carts'),
    outlives('cart_items', 'variant_id', 'variants'),
    goesWith('saved_items', 'cart_id', 'carts'),
    outlives('saved_items', 'variant_id', 'variants'),
    check('saved_items', 'saved_items_quantity_fits', 'quantity between 1 and 9999'),
    check('cart_items', 'cart_items_quantity_fits', 'quantity between 1 and 9999'),
  ],
})
