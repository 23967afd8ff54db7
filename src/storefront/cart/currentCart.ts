import { readCart, type CartView } from '@souk/commerce'
import type { Shop } from '@souk/kernel'
import { cache } from 'react'

import { find } from '../shop/ask.ts'
import { cartKey } from './cartCookie.ts'

/** The visitor's cart with its prices as they are now, also one that has become an order. Asked once per page. */
export const currentCart = cache(async (shop: Shop): Promise<CartView | null> => {
  const key = await cartKey(shop)
  return key && find(shop, readCart, key)
})

/** The visitor's cart if something can still be put in. */
export const openCart = async (shop: Shop): Promise<CartView | null> => {
  const cart = await currentCart(shop)
  return cart?.status === 'open' ? cart : null
}
