import { createCart, type CartView } from '@souk/commerce'
import { isSoukError, type Shop } from '@souk/kernel'

import { ask } from '../shop/ask.ts'
import { keepCart, type CartKey } from './cartCookie.ts'

/**
 * Works on the visitor's cart, or on their next one where it has become an order: what was saved for
 * later has gone over to that.
 */
export const inOpenCart = async (
  shop: Shop,
  key: CartKey,
  work: (key: CartKey) => Promise<CartView>,
): Promise<CartView> => {
  try {
    return await work(key)
  } catch (error) {
    if (!isSoukError(error) || error.code !== 'cart_completed') throw error
  }
  const { id, token } = await ask(shop, createCart, { cartToken: key.cartToken })
  const next = { id, cartToken: token }
  await keepCart(shop, next)
  return work(next)
}
