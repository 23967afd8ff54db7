import { addItem, createCart, type CartView } from '@souk/commerce'
import { isSoukError, type Shop } from '@souk/kernel'

import type { readGiftCard } from '../giftCards/readGiftCard.ts'
import { ask } from '../shop/ask.ts'
import { cartKey, keepCart } from './cartCookie.ts'

type Piece = {
  readonly variant: string
  readonly quantity: number
  readonly properties: { readonly name: string; readonly value: string }[]
  readonly extras: string[]
  readonly giftCard?: ReturnType<typeof readGiftCard>
}

/** Puts pieces into the visitor's cart, or into a new one where theirs is gone or has been ordered. */
export const putIn = async (shop: Shop, piece: Piece): Promise<CartView> =>
  (await addTo(shop, piece)) ?? (await beginWith(shop, piece))

const addTo = async (shop: Shop, piece: Piece): Promise<CartView | null> => {
  const key = await cartKey(shop)
  if (!key) return null
  try {
    return await ask(shop, addItem, { ...key, ...piece })
  } catch (error) {
    if (isSoukError(error) && ['cart_not_found', 'cart_completed'].includes(error.code)) return null
    throw error
  }
}

const beginWith = async (shop: Shop, piece: Piece): Promise<CartView> => {
  // What was saved for later with a cart that was ordered goes over to this one.
  const cartToken = (await cartKey(shop))?.cartToken
  const { token, ...cart } = await ask(shop, createCart, { items: [piece], cartToken })
  await keepCart(shop, { id: cart.id, cartToken: token })
  return cart
}
