import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { CartEditor } from './CartEditor.tsx'
import { currentCart } from './currentCart.ts'
import { discountReasons } from './discountReasons.ts'
import { EmptyCart } from './EmptyCart.tsx'

/** The cart with what was saved for later, which outlives an order; or where to begin one. */
export const CartPage = async ({ page }: { page: ShopPage }) => {
  const cart = await currentCart(page.shop)
  const isOpen = cart?.status === 'open'
  const place = placeOf(page)
  if (!cart || (cart.savedItems.length === 0 && (!isOpen || cart.items.length === 0)))
    return <EmptyCart place={place} />
  if (!isOpen)
    return <CartEditor cart={{ ...cart, items: [], changes: [] }} reasons={[]} place={place} />
  return <CartEditor cart={cart} reasons={await discountReasons(page.shop, cart)} place={place} />
}
