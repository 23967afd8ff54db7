import {
  addWish,
  createCart,
  createWishList,
  moveWish,
  type CartView,
  type WishListView,
} from '@souk/commerce'
import { isSoukError, type Shop } from '@souk/kernel'

import { currentCustomer } from '../account/currentCustomer.ts'
import { cartKey, keepCart } from '../cart/cartCookie.ts'
import { ask } from '../shop/ask.ts'
import { keepWishes, wishKey } from './wishCookie.ts'

type Article = { readonly product: string } | { readonly variant: string }

/** Which list the form is about: one of the customer's, or the guest's own. */
export type ListKey = { readonly id: string; readonly wishToken?: string | undefined }

/** Puts something on the visitor's list, or on a new one where theirs is gone. */
export const wishFor = async (shop: Shop, article: Article): Promise<WishListView> => {
  if (await currentCustomer(shop)) return ask(shop, addWish, { id: 'default', ...article })
  const key = await wishKey(shop)
  const list = key && (await orGone(() => ask(shop, addWish, { ...key, ...article })))
  return list ?? begin(shop, article)
}

const begin = async (shop: Shop, article: Article): Promise<WishListView> => {
  const { token, ...list } = await ask(shop, createWishList, article)
  if (token) await keepWishes(shop, { id: list.id, wishToken: token })
  return list
}

const GONE = ['wish_list_not_found', 'cart_not_found', 'cart_completed']

const orGone = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch (error) {
    if (isSoukError(error) && GONE.includes(error.code)) return null
    throw error
  }
}

/** Puts a wish into the visitor's cart, or into a new one where theirs is gone or has been ordered. */
export const putInCart = async (
  shop: Shop,
  { list, item }: { readonly list: ListKey; readonly item: string },
): Promise<CartView> => {
  const moveTo = (cart: string, cartToken: string | undefined) =>
    ask(shop, moveWish, { ...list, item, cart, cartToken })
  const key = await cartKey(shop)
  const moved = key && (await orGone(() => moveTo(key.id, key.cartToken)))
  if (moved) return moved
  const { token, id } = await ask(shop, createCart, { cartToken: key?.cartToken })
  const cart = await moveTo(id, token)
  await keepCart(shop, { id, cartToken: token })
  return cart
}
